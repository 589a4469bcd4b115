"""The frozen records of a map of references."""

from dataclasses import dataclass
from enum import StrEnum

from corpus.records import Plan
from corpus.registers import Document, Unresolved


@dataclass(frozen=True)
class MapSection:
    """A part of the plan that the map shows: `address` is a clause's, or of a group such as `mo-dau`.

    `opens`: the clause that it begins with. `title`: as printed, the first line; "" for a group, which prints
    none. `depth`: 1 at the top.
    """

    address: str
    opens: str
    label: str
    title: str
    depth: int


@dataclass(frozen=True)
class End:
    """A clause at one end of a reference; the plan as a whole where `address` is None."""

    plan_id: str
    address: str | None
    label: str


@dataclass(frozen=True)
class MapReference:
    """Words of one clause that point at one or more others: "điểm a, b khoản 3" points at two.

    `ends` is empty where a document outside of the corpus is meant, or nothing that could be found.
    `remaining`: only what no other clause assigns is meant.
    """

    start: End
    text: str
    ends: tuple[End, ...] = ()
    remaining: bool = False


@dataclass(frozen=True)
class SectionLink:
    """The references from one section to another, or within one (`start` equals `end`)."""

    start: str
    end: str
    references: tuple[MapReference, ...]


class BesideKind(StrEnum):
    """What stands beside the plan."""

    REFERS_HERE = "refers_here"
    """Another plan of the corpus, whose clauses refer to this one."""
    PLAN = "plan"
    """Another plan of the corpus, which this one refers to."""
    DOCUMENT = "document"
    """A document that isn't in the corpus."""
    UNRESOLVED = "unresolved"
    """Words that point somewhere in the plan where nothing, or more than one clause, was found."""


@dataclass(frozen=True)
class MapBeside:
    """What stands beside the plan, and the references between it and each section, in the plan's order.

    `name`: short, for the picture. `document`: what the plan prints of it. `plan_id`: where it can be read.
    `reason`: why there is nothing to be read at the other end.
    """

    kind: BesideKind
    name: str
    links: tuple[SectionLink, ...]
    document: Document | None = None
    plan_id: str | None = None
    reason: Unresolved | None = None

    @property
    def sections(self) -> tuple[str, ...]:
        """The addresses of the sections that it is bound to."""
        inward = self.kind is BesideKind.REFERS_HERE
        return tuple(link.end if inward else link.start for link in self.links)


@dataclass(frozen=True)
class ReferenceMap:
    """All references of one plan, and those made to it; each reference of the register is in it once."""

    plan: Plan
    sections: tuple[MapSection, ...]
    links: tuple[SectionLink, ...]
    beside: tuple[MapBeside, ...]
