"""How fast and how large the program is on this machine, beside the figures it is to keep to."""
