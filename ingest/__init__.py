"""A published file → clauses → index."""
