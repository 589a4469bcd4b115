"""Questions made from the registers of the plans, with the answers and evidence that the registers hold."""
