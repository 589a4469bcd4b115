"""The figures of an evaluation, each with its interval, and the differences between two runs."""
