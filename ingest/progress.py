"""How far the index has come: as bars for people, or as lines of JSON for programs."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

if TYPE_CHECKING:
    from corpus.index import PublishOutcome

STAGES = {"words": "Tách từ", "vectors": "Nhúng", "indexes": "Lập chỉ mục"}
"""What the stages of publishing are called on the progress bars."""

Show = Callable[[str, int, int], None]
"""Called with a stage, how much of it is done, and how much there is."""


class Progress(Protocol):
    """Shows how an index is built."""

    @contextmanager
    def opening(self) -> Iterator[None]:
        """While the embedding model is loaded."""
        ...

    @contextmanager
    def building(self) -> Iterator[Show]:
        """While the index is built."""
        ...

    def tell(self, outcome: "PublishOutcome") -> None:
        """What it came to."""
        ...


class BarProgress:
    """Bars on the terminal, and a sentence at the end."""

    def __init__(self) -> None:
        self._console = Console(stderr=True)

    @contextmanager
    def opening(self) -> Iterator[None]:
        """A sign that something is going on."""
        with self._console.status("Đang nạp mô hình nhúng…"):
            yield

    @contextmanager
    def building(self) -> Iterator[Show]:
        """A bar for each stage."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Bars(*columns, console=self._console) as bars:
            shown: dict[str, TaskID] = {}

            def show(stage: str, done: int, total: int) -> None:
                if stage not in shown:
                    shown[stage] = bars.add_task(STAGES.get(stage, stage), total=total)
                bars.update(shown[stage], completed=done, total=total)

            yield show

    def tell(self, outcome: "PublishOutcome") -> None:
        """How large the index is, or that nothing had to be done."""
        identity = outcome.identity
        if outcome.changed:
            print(f"Đã lập chỉ mục {identity.clause_count} điều khoản của {len(identity.plans)} kế hoạch.")
        else:
            print(f"Chỉ mục đã đúng với {len(identity.plans)} kế hoạch: không có gì phải làm.")


class JsonProgress:
    """A JSON object on a line for each step, and one for the outcome."""

    @contextmanager
    def opening(self) -> Iterator[None]:
        """Said as a stage of its own."""
        _say({"stage": "model", "done": 0, "total": 1})
        yield

    @contextmanager
    def building(self) -> Iterator[Show]:
        """Each call is a line."""
        yield lambda stage, done, total: _say({"stage": str(stage), "done": done, "total": total})

    def tell(self, outcome: "PublishOutcome") -> None:
        """The generation that is published now."""
        identity = outcome.identity
        _say(
            {
                "generation": identity.generation,
                "changed": outcome.changed,
                "clauses": identity.clause_count,
                "plans": len(identity.plans),
            }
        )


def _say(told: dict[str, object]) -> None:
    print(json.dumps(told), flush=True)
