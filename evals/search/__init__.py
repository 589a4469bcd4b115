"""How well the needed clauses are found: every system on every question set, and what each step is worth."""
