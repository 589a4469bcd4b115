"""Who leads how many tasks, as bars."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.agencies import AgencyCount
from assistant.api.row_queries import RowQuery
from ui.tasks.paging import addressed


@dataclass(frozen=True)
class Leader:
    """An agency that leads `count` tasks; `share`: per cent of the most that one leads; where they are."""

    agency: str
    count: int
    share: int
    address: str


def leaders(counts: Sequence[AgencyCount], asked: RowQuery, path: str) -> list[Leader]:
    """The agencies that lead anything, in the order of the counts."""
    leading = [one for one in counts if one.lead]
    most = max((one.lead for one in leading), default=1)
    return [
        Leader(
            one.agency,
            one.lead,
            round(100 * one.lead / most),
            addressed(path, {**asked.asked, "agency": one.agency, "role": "lead"}),
        )
        for one in leading
    ]
