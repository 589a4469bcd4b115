"""Evaluation runs: what was asked of what, kept in a folder that can be stopped, resumed and compared."""
