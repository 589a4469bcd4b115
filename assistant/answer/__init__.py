"""From found clauses to a cited answer, without a language model."""
