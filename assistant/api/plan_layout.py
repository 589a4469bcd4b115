"""How a plan's clauses are laid out on its page: headings by depth, rows of one table together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from assistant.api.published_lines import PublishedLine, PublishedLines
from assistant.api.texts import table
from corpus.addresses import SEPARATOR, label, parent
from corpus.records import Clause, ClauseKind, Plan
from corpus.registers import Reference

_DEEPEST = 6


@dataclass(frozen=True)
class Link:
    """What a clause points at, by name, and where that is to be read."""

    label: str
    href: str


@dataclass(frozen=True)
class ShownClause:
    """A clause as the template wants it.

    `number` is the last segment of its address, `title` a heading's first line, `body` the text beneath it,
    `refers` the clauses and the plans that it points at, `published` the lines of the file that it was read
    from, `lines` their numbers.
    """

    address: str
    label: str
    number: str
    kind: str
    depth: int
    title: str
    body: str
    cells: tuple[tuple[str, str], ...]
    refers: tuple[Link, ...] = ()
    published: tuple[PublishedLine, ...] = ()
    lines: str = ""

    @property
    def rank(self) -> int:
        """The rank of its heading element: h2 at the top, h6 at the deepest."""
        return min(self.depth + 1, _DEEPEST)


@dataclass(frozen=True)
class Block:
    """A table (`columns`, and a clause for each row), or a single clause without columns."""

    clauses: tuple[ShownClause, ...]
    columns: tuple[str, ...] = ()


def blocks(
    clauses: Sequence[Clause],
    references: Iterable[Reference] = (),
    plans: Iterable[Plan] = (),
    root: str = "",
    published: PublishedLines | None = None,
) -> Iterator[Block]:
    """The clauses in their order; neighbouring rows of one table with the same columns are one block.

    `plans`: those that references may lead to, their pages under the sub-path `root`. `published`: the lines
    of the plan's file.
    """
    labels = {clause.address: clause.label for clause in clauses}
    citations = {plan.plan_id: plan.citation for plan in plans}
    refers: dict[str, dict[Link, None]] = defaultdict(dict)
    for reference in references:
        if link := _link(reference, labels, citations, root):
            refers[reference.address][link] = None
    for (columns, _), group in groupby(clauses, key=_table_of):
        shown = tuple(_shown(clause, tuple(refers[clause.address]), published) for clause in group)
        if columns:
            yield Block(shown, columns)
        else:
            yield from (Block((clause,)) for clause in shown)


def outline(clauses: Iterable[Clause]) -> Sequence[ShownClause]:
    """The headings of a plan, for its table of contents."""
    return [_shown(clause) for clause in clauses if clause.kind is ClauseKind.HEADING]


def facts(plan: Plan) -> list[tuple[str, str]]:
    """What is known of a plan, named in Vietnamese; what its text doesn't print is left out."""
    words = table("page")
    known = (
        (words["number"], plan.number),
        (words["issued"], f"{plan.issued:%d/%m/%Y}" if plan.issued else None),
        (words["issuer"], plan.issuer),
        (words["signer"], plan.signer),
    )
    return [(name, value) for name, value in known if value]


def _link(
    reference: Reference, labels: Mapping[str, str], citations: Mapping[str, str], root: str
) -> Link | None:
    """Where a reference leads; None where it leads nowhere that is here to be read."""
    target, other = reference.target, reference.target_plan
    if other is None:
        return Link(labels[target], f"#{quote(target)}") if target is not None and target in labels else None
    if other not in citations:
        return None
    page = f"{root}/plans/{other}"
    if target is None:
        return Link(citations[other], page)
    return Link(f"{citations[other]}: {label(target)}", f"{page}#{quote(target)}")


def _table_of(clause: Clause) -> tuple[tuple[str, ...], str | None]:
    """The columns of the table that a clause is a row of, and what it stands under; none for the rest."""
    columns = tuple(name for name, _ in clause.cells)
    return columns, parent(clause.address) if columns else None


def _shown(
    clause: Clause, refers: tuple[Link, ...] = (), published: PublishedLines | None = None
) -> ShownClause:
    title, _, rest = clause.text.partition("\n")
    heading = clause.kind is ClauseKind.HEADING
    lines = tuple(published.of(clause.source)) if published else ()
    return ShownClause(
        address=clause.address,
        label=clause.label,
        number=clause.address.rpartition(SEPARATOR)[2],
        kind=clause.kind.value,
        depth=min(clause.address.count(SEPARATOR) + 1, _DEEPEST),
        title=title if heading else "",
        body=rest if heading else clause.text,
        cells=clause.cells,
        refers=refers,
        published=lines,
        lines=published.ranges(lines) if published else "",
    )
