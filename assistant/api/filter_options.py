"""What the rows of the registers can be narrowed to: what occurs in them, and nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.agencies.names import key_of
from assistant.chain import Assistant
from assistant.deadlines import years_named
from corpus.records import Plan
from corpus.registers import ReportingDuty, Task
from corpus.vietnamese.syllables import fold


@dataclass(frozen=True)
class FilterOptions:
    """The provinces and plans of some rows in the order of the plans, their agencies by name, their years.

    `collectives`: the names that mean several agencies; they aren't among the `agencies`.
    """

    provinces: tuple[str, ...]
    plans: tuple[Plan, ...]
    agencies: tuple[str, ...]
    collectives: tuple[str, ...]
    years: tuple[int, ...]


def filter_options(entries: Iterable[Task | ReportingDuty], assistant: Assistant) -> FilterOptions:
    """What occurs in these entries; an agency once, as it is first named."""
    entries = tuple(entries)
    named = {one.plan_id for one in entries}
    plans = tuple(plan for plan in assistant.plans if plan.plan_id in named)
    shown: dict[str, str] = {}
    for name in (name for entry in entries for name in _agencies(entry)):
        shown.setdefault(key_of(name, assistant.book), name)
    names = sorted(shown.values(), key=fold)
    return FilterOptions(
        provinces=tuple(dict.fromkeys(plan.province for plan in plans)),
        plans=plans,
        agencies=tuple(name for name in names if not assistant.book.is_collective(name)),
        collectives=tuple(name for name in names if assistant.book.is_collective(name)),
        years=tuple(sorted({year for entry in entries for year in years_named(_time(entry))})),
    )


def _agencies(entry: Task | ReportingDuty) -> tuple[str, ...]:
    if isinstance(entry, Task):
        return (*entry.lead, *entry.coordinate, *entry.carry_out)
    return entry.who


def _time(entry: Task | ReportingDuty) -> str:
    return (entry.time if isinstance(entry, Task) else entry.when) or ""
