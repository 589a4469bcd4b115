"""Who must do what, in prose, and who leads what another section describes."""
