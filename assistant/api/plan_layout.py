"""How a plan's clauses are laid out on its page: headings by depth, rows of one table together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from assistant.api.clause_links import Link, Surroundings, clause_links
from assistant.api.published_lines import PublishedLine, PublishedLines
from assistant.api.texts import table
from assistant.plans import PlanSummary
from corpus.addresses import SEPARATOR, parent
from corpus.formal_citation import formal_citation
from corpus.records import Clause, ClauseKind

_DEEPEST = 6


@dataclass(frozen=True)
class ShownClause:
    """A clause as the template wants it.

    `number` is the last segment of its address, `title` a heading's first line, `body` the text beneath it,
    `refers` the clauses and the plans that it points at, `referred` the clauses that point at it, `cited` how
    an officer cites it, `published` the lines of the file that it was read from, `lines` their numbers.
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
    referred: tuple[Link, ...] = ()
    cited: str = ""
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


def blocks(clauses: Sequence[Clause], around: Surroundings) -> Iterator[Block]:
    """The clauses in their order; neighbouring rows of one table with the same columns are one block."""
    made, received = clause_links(clauses, around)
    for (columns, _), group in groupby(clauses, key=_table_of):
        shown = tuple(
            replace(
                _shown(clause, around.published),
                refers=made[clause.address],
                referred=received[clause.address],
                cited=formal_citation(clause, around.plan),
            )
            for clause in group
        )
        if columns:
            yield Block(shown, columns)
        else:
            yield from (Block((clause,)) for clause in shown)


def outline(clauses: Iterable[Clause]) -> Sequence[ShownClause]:
    """The headings of a plan, for its table of contents."""
    return [_shown(clause) for clause in clauses if clause.kind is ClauseKind.HEADING]


def facts(summary: PlanSummary) -> list[tuple[str, str]]:
    """What is known of a plan, named in Vietnamese; what its text doesn't print is left out."""
    words, plan, period = table("page"), summary.plan, summary.period
    known = (
        (words["number"], plan.number),
        (words["issued"], f"{plan.issued:%d/%m/%Y}" if plan.issued else None),
        (words["issuer"], plan.issuer),
        (words["signer"], plan.signer),
        (words["period"], period.printed if period else None),
    )
    return [(name, value) for name, value in known if value]


def _table_of(clause: Clause) -> tuple[tuple[str, ...], str | None]:
    """The columns of the table that a clause is a row of, and what it stands under; none for the rest."""
    columns = tuple(name for name, _ in clause.cells)
    return columns, parent(clause.address) if columns else None


def _shown(clause: Clause, published: PublishedLines | None = None) -> ShownClause:
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
        published=lines,
        lines=published.ranges(lines) if published else "",
    )
