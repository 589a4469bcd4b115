"""How much each agency has to do, by its role."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.agencies.names import key_of
from corpus.agencies import AgencyBook
from corpus.vietnamese.syllables import fold


class Assigned(Protocol):
    """What has agencies in the roles of a task, be it the task or a row that shows it."""

    @property
    def lead(self) -> Sequence[str]:
        """Who leads it."""
        ...

    @property
    def coordinate(self) -> Sequence[str]:
        """Who coordinates with the lead."""
        ...

    @property
    def carry_out(self) -> Sequence[str]:
        """Who carries it out."""
        ...


class Monitored(Protocol):
    """What agencies monitor, be it a target or a row that shows it."""

    @property
    def monitor(self) -> Sequence[str]:
        """Who watches over it."""
        ...


@dataclass(frozen=True)
class AgencyCount:
    """In how many tasks an agency leads, coordinates and carries out; how many values it monitors.

    `collective`: several agencies under one name ("Các sở, ban, ngành").
    """

    agency: str
    collective: bool
    lead: int = 0
    coordinate: int = 0
    carry_out: int = 0
    monitor: int = 0


def agency_counts(
    tasks: Iterable[Assigned], targets: Iterable[Monitored], book: AgencyBook
) -> tuple[AgencyCount, ...]:
    """The count of every agency of these rows: who leads most comes first, then who has most to do.

    The names of one agency are counted together, under the one that stands there first. An agency counts once
    in a row's role.
    """
    held: dict[str, Counter[str]] = {}
    shown: dict[str, str] = {}
    keys: dict[str, str] = {}
    for role, names in _roles(tasks, targets):
        for name in names:
            if name not in keys:
                keys[name] = key_of(name, book)
                shown.setdefault(keys[name], name)
        for key in {keys[name] for name in names}:
            held.setdefault(key, Counter())[role] += 1
    counts = [AgencyCount(shown[key], book.is_collective(shown[key]), **roles) for key, roles in held.items()]
    return tuple(sorted(counts, key=_place))


def _roles(tasks: Iterable[Assigned], targets: Iterable[Monitored]) -> Iterator[tuple[str, Sequence[str]]]:
    for task in tasks:
        yield from (("lead", task.lead), ("coordinate", task.coordinate), ("carry_out", task.carry_out))
    for target in targets:
        yield "monitor", target.monitor


def _place(count: AgencyCount) -> tuple[int, int, str]:
    return -count.lead, -(count.coordinate + count.carry_out + count.monitor), fold(count.agency)
