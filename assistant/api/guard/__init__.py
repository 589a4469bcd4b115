"""What stands before an answer: switches, rates, sizes, turns, times; each refuses with a kind reply."""

from assistant.api.guard.guard import Guard

__all__ = ["Guard"]
