"""From what was typed to what was meant: a language model of the plans, and the steps that lean on it."""
