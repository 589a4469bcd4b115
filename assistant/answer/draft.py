"""An answer before it has numbers: statements, each with the clauses that it stands on."""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.answer.records import Status
from corpus.records import Clause


@dataclass(frozen=True)
class Source:
    """A clause that a statement stands on. `focus`: the part of its text that must survive a cut."""

    clause: Clause
    focus: str = ""


@dataclass(frozen=True)
class Statement:
    """One line of an answer, Markdown, without citation marks.

    `core`: the answer means nothing without it. `counts`: figures in it that are the composer's own counts
    of what it cites, and `places` labels and plans that it names beside those of what it cites; neither needs
    to be printed there.
    """

    text: str
    sources: tuple[Source, ...] = ()
    core: bool = True
    counts: tuple[int, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draft:
    """Statements in the order of the answer, a line each. What cannot be cited has no sources."""

    status: Status
    statements: tuple[Statement, ...]

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of all statements, each once, in the order of first use."""
        return tuple({s.clause.key: s.clause for one in self.statements for s in one.sources}.values())


def sources(*clauses: Clause) -> tuple[Source, ...]:
    """Sources without a focus."""
    return tuple(Source(clause) for clause in clauses)


def answered(statements: Iterable[Statement]) -> Draft:
    """A draft that answers."""
    return Draft(Status.ANSWERED, tuple(statements))
