"""What the index says of itself, and what a search in it gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class LexicalField(StrEnum):
    """In which form the words of a question are looked for."""

    WORDS = "words"
    SYLLABLES = "syllables"
    FOLDED = "folded"


@dataclass(frozen=True)
class Hit:
    """A clause that a search found, by its key; scores of one search can be compared with each other only."""

    key: str
    score: float


@dataclass(frozen=True)
class IndexIdentity:
    """Which index this is: what it was built from, with what, and when.

    `plans`: plan_id → SHA-256 of the published file. `reader_version`: the version of the reading that gave
    the clauses. `form`: the version of the index's own files. `built_at` is in UTC.
    """

    generation: str
    built_at: datetime
    model: str
    dimension: int
    clause_count: int
    plans: Mapping[str, str]
    reader_version: str
    form: int


class Stage(StrEnum):
    """What publishing is at, as it tells its progress; counted in texts, then in texts, then in steps."""

    WORDS = "words"
    VECTORS = "vectors"
    INDEXES = "indexes"


@dataclass(frozen=True)
class PublishOutcome:
    """What publishing came to. `embedded`: texts whose vectors were computed anew; the others were kept."""

    identity: IndexIdentity
    changed: bool
    embedded: int = 0
