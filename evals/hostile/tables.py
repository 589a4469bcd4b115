"""The tables of a run: how the requests of each kind went, the slowest, and the faults."""

from collections import Counter
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from evals.hostile.asking import Met

_SHOWN = 100
_OUTCOMES = ("answered", "clarify", "not_found", "out_of_scope", "422")


def by_kind(met: Sequence[Met]) -> Table:
    """A row for each kind and one for all: how often each outcome came, the slowest, the faults."""
    table = Table(title=f"{len(met)} hostile questions")
    table.add_column("kind")
    for heading in (*_OUTCOMES, "other", "slowest ms", "faults"):
        table.add_column(heading, justify="right")
    for kind in dict.fromkeys(one.request.kind for one in met):
        table.add_row(kind, *_row([one for one in met if one.request.kind == kind]))
    table.add_section()
    table.add_row("all", *_row(met))
    return table


def slowest(met: Sequence[Met], count: int = 10) -> Table:
    """Those that took longest."""
    table = Table(title="slowest")
    table.add_column("ms", justify="right")
    table.add_column("kind")
    table.add_column("question")
    for one in sorted(met, key=lambda one: -one.milliseconds)[:count]:
        table.add_row(f"{one.milliseconds:.0f}", one.request.kind, _shown(one))
    return table


def faulty(met: Sequence[Met]) -> Table:
    """Those with faults."""
    table = Table(title="faults")
    for heading in ("fault", "outcome", "kind", "question"):
        table.add_column(heading)
    for one in met:
        if one.faults:
            table.add_row(Text("; ".join(one.faults)), one.outcome, one.request.kind, _shown(one))
    return table


def _row(met: Sequence[Met]) -> list[str]:
    counted = Counter(one.outcome for one in met)
    other = len(met) - sum(counted[name] for name in _OUTCOMES)
    longest = max((one.milliseconds for one in met), default=0.0)
    figures = [*(counted[name] for name in _OUTCOMES), other]
    return [*(str(figure or "–") for figure in figures), f"{longest:.0f}", str(_count(met) or "–")]


def _count(met: Sequence[Met]) -> int:
    return sum(bool(one.faults) for one in met)


def _shown(one: Met) -> Text:
    """The question in printable letters, cut: a terminal is a program, too."""
    text = one.request.shown
    return Text(ascii(text[:_SHOWN]) if not text.isprintable() else text[:_SHOWN])
