"""Links between the clauses of a plan's page and what they refer to, in both directions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from assistant.api.published_lines import PublishedLines
from corpus.addresses import label
from corpus.records import Clause, Plan
from corpus.registers import Reference

_TITLE = "ten"
"""The clause at which those who name the plan as a whole are shown."""


@dataclass(frozen=True)
class Link:
    """What stands at the other end of a reference, by name, and where that is to be read."""

    label: str
    href: str


@dataclass(frozen=True)
class Surroundings:
    """What is shown around the clauses of a plan.

    `references`: those of any plan, of which the plan's own and those that point at it are taken. `plans`:
    those whose pages, under the sub-path `root`, references lead to. `published`: the lines of the plan's
    file.
    """

    plan: Plan
    references: Sequence[Reference] = ()
    plans: Sequence[Plan] = ()
    root: str = ""
    published: PublishedLines | None = None


Links = Mapping[str, tuple[Link, ...]]
"""The links of each clause that has some, by its address, each once."""


def clause_links(clauses: Iterable[Clause], around: Surroundings) -> tuple[Links, Links]:
    """What the clauses of a plan point at, and the clauses, of any plan, that point at them.

    What isn't here to be read has no link; the plan as a whole is pointed at in its title.
    """
    ends = _Ends(clauses, around)
    made: dict[str, dict[Link, None]] = defaultdict(dict)
    received: dict[str, dict[Link, None]] = defaultdict(dict)
    plan_id = around.plan.plan_id
    for one in around.references:
        if one.plan_id == plan_id and (link := ends.target(one)):
            made[one.address][link] = None
        if one.to_plan == plan_id and (link := ends.link(one.plan_id, one.address)):
            received[one.target or _TITLE][link] = None
    return _fixed(made), _fixed(received)


class _Ends:
    def __init__(self, clauses: Iterable[Clause], around: Surroundings) -> None:
        self._own = around.plan.plan_id
        self._root = around.root
        self._labels = {clause.address: clause.label for clause in clauses}
        self._citations = {plan.plan_id: plan.citation for plan in around.plans}

    def target(self, one: Reference) -> Link | None:
        """Where a reference leads; None where it leads nowhere that is here to be read."""
        return self.link(one.to_plan, one.target) if one.to_plan else None

    def link(self, plan_id: str, address: str | None) -> Link | None:
        """A clause, or a plan as a whole; None where it isn't here."""
        if plan_id == self._own and address is not None:
            return Link(self._labels[address], f"#{quote(address)}") if address in self._labels else None
        if plan_id not in self._citations:
            return None
        page = f"{self._root}/plans/{plan_id}"
        if address is None:
            return Link(self._citations[plan_id], page)
        return Link(f"{self._citations[plan_id]}: {label(address)}", f"{page}#{quote(address)}")


def _fixed(links: Mapping[str, Mapping[Link, None]]) -> Links:
    return defaultdict(tuple, {address: tuple(found) for address, found in links.items()})
