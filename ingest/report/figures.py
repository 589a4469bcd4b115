"""The summary of a reading: figures that can be judged at a glance, each linked to its list."""

from collections.abc import Mapping

from ingest.pieces import OddityKind
from ingest.report.account import ReadingReport
from ingest.report.records import Figure, FigureGroup, Listing
from ingest.report.texts import say

BESIDE = "#doi-chieu"
WHOLE = ("dropped", "repairs")
ROUTINE = ("borders", "joined")
LOOK = (*OddityKind, "unresolved")
CONTENT = (
    "tasks",
    "targets",
    "reporting_duties",
    "legal_bases",
    "definitions",
    "money",
    "agencies",
    "references",
    "documents",
)


def figures_of(report: ReadingReport, listings: Mapping[str, Listing]) -> tuple[FigureGroup, ...]:
    """Is anything missing; what needs a look; what the plan holds."""
    lines = Figure(say("figure.lines"), report.lines, BESIDE)
    clauses = _clause_figures(listings["kinds"])
    return (
        FigureGroup(
            say("group.whole"),
            (
                lines,
                _lost(listings["lost"]),
                *(_watched(listings[key]) for key in WHOLE),
                *(_plain(listings[key]) for key in ROUTINE),
            ),
        ),
        FigureGroup(say("group.look"), tuple(_watched(listings[key]) for key in LOOK)),
        FigureGroup(say("group.clauses", clauses=len(report.clauses)), clauses),
        FigureGroup(say("group.content"), tuple(_plain(listings[key]) for key in CONTENT)),
    )


def _lost(lost: Listing) -> Figure:
    tone = "bad" if lost.rows else "good"
    remark = say("figure.lost_wanted") if lost.rows else say("figure.none_lost")
    return Figure(say("figure.lost"), len(lost.rows), f"#{lost.anchor}", tone, remark)


def _watched(listing: Listing) -> Figure:
    tone, remark = ("look", say("figure.must_look")) if listing.rows else ("good", say("figure.nothing_odd"))
    return Figure(listing.title, len(listing.rows), f"#{listing.anchor}", tone, remark)


def _plain(listing: Listing) -> Figure:
    return Figure(listing.title, len(listing.rows), f"#{listing.anchor}")


def _clause_figures(kinds: Listing) -> tuple[Figure, ...]:
    """How many clauses there are of each kind: the last cell of each row links them all."""
    return tuple(Figure(name[0].text, len(places), f"#{kinds.anchor}") for name, _, places in kinds.rows)
