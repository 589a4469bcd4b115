"""Registers: what the clauses of a plan assign, promise, found on, define, cost and name."""
