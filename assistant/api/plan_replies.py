"""Plans and clauses as the API returns them, as OpenAPI describes them."""

from dataclasses import asdict
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from assistant.plans import PlanSummary
from corpus.records import Clause, ClauseKind
from corpus.registers import Unresolved


class PeriodReply(BaseModel):
    """The years that a plan is for: the words of its title, and the clause that prints them.

    `first` is null where only an end is printed; `outlook`: the later year that it is oriented towards.
    """

    printed: str
    first: int | None
    last: int
    outlook: int | None
    address: str | None


class PlanReply(BaseModel):
    """A plan, its period and how much it holds. What its text doesn't print is null."""

    plan_id: str
    province: str
    issuer: str
    title: str
    number: str | None
    issued: date | None
    signer: str | None
    citation: str = Field(description="how the plan is named under an answer")
    url: str
    period: PeriodReply | None
    clauses: int
    tasks: int
    targets: int
    references: int = Field(description="how often its clauses point at a clause or at a document")


class ClauseLink(BaseModel):
    """Where a clause is."""

    address: str
    label: str
    url: str


class HeadingLink(ClauseLink):
    """A heading of a plan's outline, as printed."""

    text: str


class NeighbourLink(ClauseLink):
    """A clause that stands beside another."""

    text: str = Field(description="the clause itself")


class NamedDocument(BaseModel):
    """A document that a clause names, as far as the plan prints it."""

    model_config = ConfigDict(from_attributes=True)

    kind: str
    number: str | None
    issued: date | None
    issuer: str | None
    title: str | None


class ReferenceLink(BaseModel):
    """One reference: the plan's words, and what is at its other end.

    That is a clause (`address`), or a plan as a whole (`plan_id` without one); `title` is the first line of
    the one, the title of the other. `document` is what another document is called. `unresolved` says why
    there is neither: several clauses fit, nothing does, or the document isn't among the plans. `remaining`:
    only what no other clause assigns is meant.
    """

    text: str
    plan_id: str | None = None
    address: str | None = None
    label: str | None = None
    title: str | None = None
    url: str | None = None
    document: NamedDocument | None = None
    unresolved: Unresolved | None = None
    remaining: bool = False


class PlanDetailReply(PlanReply):
    """A plan with its outline, and where other plans name it as a whole."""

    outline: list[HeadingLink]
    addresses: list[str] = Field(description="the address of every clause, in the plan's order")
    named_by: list[ReferenceLink]


class ReferenceLinks(BaseModel):
    """The references that a clause makes (`out`), and those made to it (`in`)."""

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    out: list[ReferenceLink]
    incoming: list[ReferenceLink] = Field(alias="in")


class ClauseRow(BaseModel):
    """A clause. `source`: character ranges [start, end) of the published file."""

    plan_id: str
    address: str
    label: str
    heading: list[str]
    text: str
    kind: ClauseKind
    url: str
    source: list[tuple[int, int]]


class ClauseReply(ClauseRow):
    """A clause with all that stands around it."""

    citation: str = Field(description="how an official document cites it, the plan included")
    cells: list[tuple[str, str]] = Field(description="of a table row: each column with its value, in order")
    ancestors: list[ClauseLink]
    previous: NeighbourLink | None
    next: NeighbourLink | None
    references: ReferenceLinks


def plan_fields(summary: PlanSummary, root: str) -> dict[str, Any]:
    """The fields of a PlanReply, its link under the sub-path `root`."""
    plan, period = summary.plan, summary.period
    return {
        "plan_id": plan.plan_id,
        "province": plan.province,
        "issuer": plan.issuer,
        "title": plan.title,
        "number": plan.number,
        "issued": plan.issued,
        "signer": plan.signer,
        "citation": plan.citation,
        "url": f"{root}/plans/{plan.plan_id}",
        "period": {**asdict(period), "address": summary.period_at} if period else None,
        "clauses": summary.clauses,
        "tasks": summary.tasks,
        "targets": summary.targets,
        "references": summary.references,
    }


def clause_row(clause: Clause, root: str) -> ClauseRow:
    """The clause, its link under the sub-path `root`."""
    return ClauseRow(
        plan_id=clause.plan_id,
        address=clause.address,
        label=clause.label,
        heading=list(clause.heading),
        text=clause.text,
        kind=clause.kind,
        url=root + clause.url,
        source=list(clause.source),
    )


def clause_link(clause: Clause, root: str) -> ClauseLink:
    """Where `clause` is, under the sub-path `root`."""
    return ClauseLink(address=clause.address, label=clause.label, url=root + clause.url)


def neighbour_link(clause: Clause, root: str) -> NeighbourLink:
    """Where `clause` is, and its text."""
    return NeighbourLink(**dict(clause_link(clause, root)), text=clause.text)


def heading_link(clause: Clause, root: str) -> HeadingLink:
    """A heading's place and its first line."""
    return HeadingLink(**dict(clause_link(clause, root)), text=first_line(clause))


def first_line(clause: Clause) -> str:
    """A heading's title; the beginning of what else it is."""
    return clause.text.partition("\n")[0]
