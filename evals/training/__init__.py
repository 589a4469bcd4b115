"""Training the order of the search's candidates on questions whose clauses are known."""
