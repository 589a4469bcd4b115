"""Questions that are meant to do harm: made by seed, asked over HTTP, the replies held to the contract."""
