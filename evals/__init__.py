"""How good the answers and the search are, and how fast: question sets, judging, figures, benchmarks."""
