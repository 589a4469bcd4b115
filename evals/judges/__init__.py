"""Opinions of answers beside the rules of `evals.judging`, which alone decide what is right."""
