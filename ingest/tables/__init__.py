"""Tables as plans print them → a grid of rows → clauses that read on their own."""
