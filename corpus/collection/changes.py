"""What changes where one reading of a plan takes the place of another: clauses, tasks, targets.

Guarantees: every clause, task and target of both readings is counted once; equal readings have no changes.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from corpus.records import Clause, PlanReading
from corpus.registers import Comparator, Target, Task

_T = TypeVar("_T")
_SIGNS = {Comparator.AT_LEAST: "≥ ", Comparator.MORE: "> ", Comparator.AT_MOST: "≤ ", Comparator.LESS: "< "}

LISTED_AT_MOST = 300
"""Changes of one kind that are listed; all are counted."""


class ChangeKind(StrEnum):
    """What became of an entry. `moved`: the same words stand at another place."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True)
class ChangedEntry:
    """An entry that isn't as it was. `place`: the label in the new reading, or else in the old one."""

    kind: ChangeKind
    place: str
    before: str
    after: str


@dataclass(frozen=True)
class ChangeList:
    """The changes of one sort of entries: how many of each kind, how many stayed, and the first of them."""

    same: int
    counts: dict[ChangeKind, int]
    listed: tuple[ChangedEntry, ...]

    @property
    def total(self) -> int:
        """How many entries aren't as they were."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class Changes:
    """What changes in a plan."""

    clauses: ChangeList
    tasks: ChangeList
    targets: ChangeList


@dataclass(frozen=True)
class _Entry:
    """`key`: what makes it the same entry in both readings; `words`: what it says; `place`: its label."""

    key: str
    words: str
    place: str


def changes_between(former: PlanReading, new: PlanReading) -> Changes:
    """The changes from the former reading of a plan to the new one."""
    return Changes(
        clauses=_compared(former.clauses, new.clauses, _clause, moving=True),
        tasks=_compared(former.tasks, new.tasks, _task),
        targets=_compared(former.targets, new.targets, _target),
    )


def _clause(clause: Clause) -> _Entry:
    return _Entry(clause.address, clause.text, clause.label)


def _task(task: Task) -> _Entry:
    parts = ("; ".join(task.lead), "; ".join(task.coordinate), "; ".join(task.carry_out), task.time or "")
    return _Entry(task.task, " | ".join((task.task, *parts, task.product or "")).rstrip(" |"), task.label)


def _target(target: Target) -> _Entry:
    bounds = target.value if isinstance(target.value, tuple) else (target.value,)
    value = " – ".join(f"{bound:g}".replace(".", ",") for bound in bounds)
    unit = target.unit if target.unit == "%" else f" {target.unit}"
    bound = f"{_SIGNS.get(target.comparator, '')}{value}{unit}".rstrip()
    words = f"{target.indicator} | {target.year or '—'} | {bound}"
    return _Entry(f"{target.indicator} {target.year}", words, target.label)


def _compared(
    former: Sequence[_T], new: Sequence[_T], entry: Callable[[_T], _Entry], *, moving: bool = False
) -> ChangeList:
    """Entries are paired that agree in place and words, then in words (`moving`), then in place."""
    before, after = _Waiting(map(entry, former)), [entry(one) for one in new]
    rounds: list[tuple[ChangeKind | None, Callable[[_Entry], str]]] = [(None, _both)]
    rounds += [(ChangeKind.MOVED, _words)] if moving else []
    rounds += [(ChangeKind.CHANGED, _key)]
    became: dict[int, ChangedEntry | None] = {}
    for kind, by in rounds:
        before.look_by(by)
        for at, one in enumerate(after):
            pair = before.take(by(one)) if at not in became else None
            if pair is not None:
                became[at] = ChangedEntry(kind, one.place, pair.words, one.words) if kind else None
    for at, one in enumerate(after):
        became.setdefault(at, ChangedEntry(ChangeKind.ADDED, one.place, "", one.words))
    changed = [one for _, one in sorted(became.items()) if one is not None]
    changed += [ChangedEntry(ChangeKind.REMOVED, one.place, one.words, "") for one in before.left]
    counts = Counter(one.kind for one in changed)
    return ChangeList(
        same=len(after) - sum(one is not None for one in became.values()),
        counts={kind: counts[kind] for kind in ChangeKind},
        listed=tuple(changed[:LISTED_AT_MOST]),
    )


class _Waiting:
    """Former entries that have no pair yet."""

    def __init__(self, entries: Iterable[_Entry]) -> None:
        self._entries = dict(enumerate(entries))
        self._found: dict[str, deque[int]] = {}

    @property
    def left(self) -> list[_Entry]:
        """What is still without a pair, in its order."""
        return list(self._entries.values())

    def look_by(self, by: Callable[[_Entry], str]) -> None:
        """From now on entries are taken by this."""
        self._found = defaultdict(deque)
        for place, one in self._entries.items():
            self._found[by(one)].append(place)

    def take(self, key: str) -> _Entry | None:
        """The first entry of that key, which then has its pair."""
        places = self._found.get(key)
        return self._entries.pop(places.popleft()) if places else None


def _both(entry: _Entry) -> str:
    return f"{entry.key}\n{entry.words}"


def _words(entry: _Entry) -> str:
    return entry.words


def _key(entry: _Entry) -> str:
    return entry.key
