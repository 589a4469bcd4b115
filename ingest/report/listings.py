"""The lists of what became of the lines: lost, dropped, repaired, odd; and of the clauses by kind."""

from collections.abc import Iterable, Iterator
from itertools import filterfalse

from corpus.records import ClauseKind
from ingest.pieces import Dropped, OddityKind, Repair
from ingest.report.account import ReadingReport
from ingest.report.attention import is_routine_drop, is_routine_repair
from ingest.report.holding import HeldLine
from ingest.report.links import Pages, clause_link, is_outside, line_link, needs_a_look
from ingest.report.records import Heading, Link, Listing
from ingest.report.texts import columns_of, say
from ingest.report.wording import document

Cell = str | Link | tuple[Link, ...]


def listing(key: str, rows: Iterable[tuple[Cell, ...]]) -> Listing:
    """A list with its title and columns from the texts."""
    shown = tuple(tuple(_links(cell) for cell in row) for row in rows)
    return Listing(key, say(f"list.{key}.title"), columns_of(key), shown, say(f"list.{key}.empty"))


def _links(cell: Cell) -> tuple[Link, ...]:
    if isinstance(cell, tuple):
        return cell
    return (cell if isinstance(cell, Link) else Link(cell),)


def line_listings(source: str, report: ReadingReport, held: tuple[HeldLine, ...]) -> Iterator[Listing]:
    """Lines that are lost, dropped, repaired or odd, each kind of oddity in a list of its own."""
    lost = (line for line in held if not line.is_placed(source))
    yield listing("lost", ((line_link(line.number), source[slice(*line.span)]) for line in lost))
    yield _dropped("dropped", filterfalse(is_routine_drop, report.dropped))
    yield _repairs("repairs", filterfalse(is_routine_repair, report.repairs))
    yield from _odd_listings(report, held)
    yield _dropped("borders", filter(is_routine_drop, report.dropped))
    yield _repairs("joined", filter(is_routine_repair, report.repairs))


def _dropped(key: str, dropped: Iterable[Dropped]) -> Listing:
    return listing(key, ((line_link(part.line), part.text, part.reason) for part in dropped))


def _repairs(key: str, repairs: Iterable[Repair]) -> Listing:
    return listing(key, ((line_link(one.line), one.before, one.after, one.why) for one in repairs))


def _odd_listings(report: ReadingReport, held: tuple[HeldLine, ...]) -> Iterator[Listing]:
    places = {line.number: line.clauses for line in held}
    for kind in OddityKind:
        odd = (oddity for oddity in report.oddities if oddity.kind is kind)
        rows = (
            (
                line_link(oddity.line),
                tuple(clause_link(report.clauses[n].address) for n in places.get(oddity.line, ())),
                oddity.what,
            )
            for oddity in odd
        )
        yield listing(kind, rows)


def reference_listings(report: ReadingReport, pages: Pages) -> Iterator[Listing]:
    """References without a target, with one, and to documents outside the plans."""
    references = report.reading.references
    yield listing(
        "unresolved",
        ((clause_link(r.address), r.text, pages.target(r)) for r in references if needs_a_look(r)),
    )
    yield listing(
        "references",
        (
            (clause_link(r.address), r.text, pages.target(r))
            for r in references
            if not needs_a_look(r) and not is_outside(r)
        ),
    )
    yield listing(
        "documents",
        (
            (clause_link(r.address), r.text, document(r.document) if r.document else "")
            for r in references
            if is_outside(r)
        ),
    )


def kind_listing(report: ReadingReport) -> Listing:
    """How many clauses there are of each kind, and which."""
    rows: list[tuple[Cell, ...]] = []
    for kind in ClauseKind:
        links = tuple(clause_link(clause.address) for clause in report.clauses if clause.kind is kind)
        rows.append((say(f"kind.{kind}"), str(len(links)), links))
    return listing("kinds", rows)


def outline_of(report: ReadingReport) -> tuple[Heading, ...]:
    """The headings of a plan, each with its first line."""
    return tuple(
        Heading(clause_link(clause.address), clause.text.partition("\n")[0], clause.address.count("/"))
        for clause in report.clauses
        if clause.kind is ClauseKind.HEADING
    )
