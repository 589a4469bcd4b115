"""Targets: one indicator of many plans, the provinces side by side, as a chart and as a table."""
