"""The frozen records of the corpus: what a plan is, once it has been read.

Everything above (ingest, assistant, evals, ui) speaks in these. They hold no behaviour beyond
what follows from their own fields.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from corpus.registers import (
    Definition,
    LegalBasis,
    Money,
    NamedAgency,
    Reference,
    ReportingDuty,
    Target,
    Task,
)

Span = tuple[int, int]
"""Half-open character range [start, end) of the published text, as read from its file."""


@dataclass(frozen=True)
class Plan:
    """A published plan. What the text doesn't print (a number, a date) is None, never guessed."""

    plan_id: str
    province: str
    issuer: str
    title: str
    source_file: str
    sha256: str
    number: str | None = None
    issued: date | None = None
    signer: str | None = None

    @property
    def kind(self) -> str:
        """What sort of document it is, as its number says: a decision may issue a plan."""
        return "Quyết định" if "QĐ" in (self.number or "") else "Kế hoạch"

    @property
    def citation(self) -> str:
        """How the plan is named under an answer: number, date and issuer, as far as they are printed."""
        if self.number is None:
            return f"{self.kind} của {self.issuer}: {self.title}"
        issued = f" ngày {self.issued:%d/%m/%Y}" if self.issued else ""
        return f"{self.kind} số {self.number}{issued} của {self.issuer}"


class ClauseKind(StrEnum):
    """What a clause is in the outline of its plan."""

    HEADING = "heading"
    POINT = "point"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    ROW = "row"
    FOOTNOTE = "footnote"
    FRAME = "frame"


@dataclass(frozen=True)
class Clause:
    """The smallest unit that is cited.

    `heading`: the headings above it, outermost first, each as printed. `text`: what is shown and cited
    (repaired, otherwise verbatim; a table row reads "column: value"). `source`: where it stands in the
    published file. `cells`: for a row, its (column name, value) pairs in the table's order, else empty.
    """

    plan_id: str
    address: str
    label: str
    heading: tuple[str, ...]
    text: str
    source: tuple[Span, ...]
    kind: ClauseKind
    cells: tuple[tuple[str, str], ...] = ()

    @cached_property
    def key(self) -> str:
        """Unique in the corpus: `plan_id#address`."""
        return f"{self.plan_id}#{self.address}"

    @property
    def url(self) -> str:
        """Path of the clause in the plan's page, relative to the server's root."""
        return f"/plans/{self.key}"

    @property
    def passage(self) -> str:
        """What is searched: the headings, outermost first, then the text, a line each."""
        return "\n".join((*self.heading, self.text))


@dataclass(frozen=True)
class Agency:
    """An agency by its canonical name, with the other names that plans and people use for it."""

    name: str
    aliases: tuple[str, ...] = ()
    english: str | None = None


@dataclass(frozen=True)
class PlanReading:
    """All that reading one plan gave. Clauses and the entries of each register stand in the plan's order."""

    plan: Plan
    clauses: tuple[Clause, ...]
    tasks: tuple[Task, ...] = ()
    targets: tuple[Target, ...] = ()
    references: tuple[Reference, ...] = ()
    reporting_duties: tuple[ReportingDuty, ...] = ()
    legal_bases: tuple[LegalBasis, ...] = ()
    definitions: tuple[Definition, ...] = ()
    money: tuple[Money, ...] = ()
    agencies: tuple[NamedAgency, ...] = ()
