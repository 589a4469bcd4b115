"""What a run must reach: floors and ceilings of figures, by the command line or by `evals/floors.toml`."""
