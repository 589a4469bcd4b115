"""What is known of drafts, publications and versions, as frozen records that are kept as JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from corpus.collection.changes import Changes


class Step(StrEnum):
    """What a process of its own is told to do (`python -m corpus.collection STEP`)."""

    DESCRIBE = "describe"
    PREVIEW = "preview"
    PUBLISH = "publish"


@dataclass(frozen=True)
class Failure:
    """Why work failed. `code`: a word for programs; `detail`: what was said, for administrators."""

    code: str
    detail: str = ""


INTERRUPTED = Failure("interrupted")
"""The process ended without a word: it was killed, or the machine stopped."""


@dataclass(frozen=True)
class ReadFact:
    """A fact read from a text, the label of the place that it was read from, and the words there."""

    value: str
    where: str
    words: str = ""


@dataclass(frozen=True)
class Description:
    """What a file says of its plan. `kind`: its container; `facts`: by field, None for what isn't printed."""

    kind: str
    facts: Mapping[str, ReadFact | None]
    plan_id: str | None


@dataclass(frozen=True)
class Figure:
    """A number of the reading report. `tone`: plain, good, look or bad; `remark` says the same in words."""

    name: str
    value: int
    href: str
    tone: str
    remark: str


@dataclass(frozen=True)
class FigureGroup:
    """Figures that answer one question."""

    title: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Preview:
    """How a draft would be read. `looks`: places that need a look; `lost`: lines that are nowhere.

    `page`: the file of the report. `changes`: against the plan that it replaces, None where it is new.
    """

    groups: tuple[FigureGroup, ...]
    looks: int
    lost: int
    clauses: int
    page: str
    changes: Changes | None


class DraftState(StrEnum):
    """How far a draft has come."""

    READING = "reading"
    READ = "read"
    PREVIEWING = "previewing"
    PREVIEWED = "previewed"


@dataclass(frozen=True)
class Draft:
    """A file that somebody wants to publish. `name`: as it was called where it came from; only to be shown.

    `facts`: as confirmed. `base`: the SHA-256 of the manifest that the preview was made against.
    """

    id: str
    name: str
    suffix: str
    sha256: str
    size: int
    who: str
    made_at: datetime
    state: DraftState = DraftState.READING
    failure: Failure | None = None
    description: Description | None = None
    facts: Mapping[str, str | None] | None = None
    base: str | None = None
    preview: Preview | None = None

    @property
    def under_way(self) -> bool:
        """Whether a process works on it."""
        return self.failure is None and self.state in {DraftState.READING, DraftState.PREVIEWING}


class Act(StrEnum):
    """What is done to the collection."""

    START = "start"
    """It is as it was when changes were first kept."""
    OUTSIDE = "outside"
    """It was changed by other means, such as an editor or the command line."""
    ADD = "add"
    REPLACE = "replace"
    REMOVE = "remove"
    RESTORE = "restore"


@dataclass(frozen=True)
class Change:
    """What is to be done: to the plan `plan_id`, called `name`, by the draft or from the version given."""

    act: Act
    plan_id: str = ""
    name: str = ""
    draft: str | None = None
    version: int | None = None


class PublicationState(StrEnum):
    """How a publication stands."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Publication:
    """The publication that is under way, or the last one.

    `stage`: what it is at (a Stage of the index, or "" before), `done` of `total`. `candidate`: the SHA-256
    of the manifest that it makes. `before`, `generation`: the index before and after it.
    """

    change: Change
    who: str
    began_at: datetime
    state: PublicationState = PublicationState.RUNNING
    stage: str = ""
    done: int = 0
    total: int = 0
    before: str | None = None
    candidate: str | None = None
    generation: str | None = None
    failure: Failure | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True)
class Version:
    """The collection as it was from a moment on: its manifest's text, who made it so, and how."""

    number: int
    at: datetime
    who: str
    change: Change
    manifest: str = field(repr=False)
    generation: str | None = None
