"""The published index: a generation of store, lexical index and vectors that belong together."""

from corpus.index.opened import Index
from corpus.index.opening import open_index
from corpus.index.publishing import publish, published_generation, published_identity
from corpus.index.records import Hit, IndexIdentity, LexicalField, PublishOutcome, Stage
from corpus.index.tokens import question_tokens

__all__ = [
    "Hit",
    "Index",
    "IndexIdentity",
    "LexicalField",
    "PublishOutcome",
    "Stage",
    "open_index",
    "publish",
    "published_generation",
    "published_identity",
    "question_tokens",
]
