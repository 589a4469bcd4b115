"""The durable store: what was read of the plans and what was computed from it, in one SQLite file."""

from corpus.store.store import ClauseWords, Store

__all__ = ["ClauseWords", "Store"]
