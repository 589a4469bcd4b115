"""Asking every question of a run: in process on all cores, or of a running server."""
