"""Finding the clauses that a question is about: scores fused, filtered by plan, checked for nearness."""
