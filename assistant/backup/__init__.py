"""The data folder put into one file, and put back: the published index, the operational data, the plans."""
