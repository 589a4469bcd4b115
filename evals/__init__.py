"""How good the answers are, and how fast: question sets, judging, figures, saved runs, the benchmark."""
