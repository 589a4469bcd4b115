"""Telling how far a run has come: a bar on a terminal, a line now and then anywhere else."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

_Item = TypeVar("_Item")

_LINES = 10
"""So many lines are written of a whole run where there is no terminal."""


def shown(items: Iterable[_Item], doing: str, done: int, total: int, console: Console) -> Iterator[_Item]:
    """Pass the items on; of `total`, so many are `done` before the first."""
    if not console.is_terminal:
        yield from _told(items, doing, done, total, console)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task(doing, completed=done, total=total)
        for item in items:
            progress.advance(task)
            yield item


def _told(items: Iterable[_Item], doing: str, done: int, total: int, console: Console) -> Iterator[_Item]:
    step = max(1, total // _LINES)
    for number, item in enumerate(items, start=done + 1):
        if number % step == 0 or number == total:
            console.print(f"{doing}: {number}/{total}", highlight=False)
        yield item
