"""What the pages about evaluations work with: the shelf of the data folder, and what begins runs."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.exceptions import HTTPException

from ui.officers.runs.records import Evaluation, State
from ui.officers.runs.shelf import Shelf
from ui.officers.runs.starting import Starter


@dataclass(frozen=True)
class Desk:
    """The shelf, and what puts something there."""

    shelf: Shelf
    starter: Starter

    def running(self) -> Evaluation | None:
        """The one that is running; None where none is."""
        id = self.shelf.running()
        return self.shelf.get(id) if id else None

    def comparable(self, but: str = "") -> list[Evaluation]:
        """The runs with figures that another can be compared with, newest first, without the one named."""
        found = (self.shelf.get(id) for id in self.shelf.ids() if id != but)
        return [one for one in found if one and one.state is State.DONE and not one.comparing]


async def _desk(request: Request) -> Desk:
    settings = request.app.state.site.settings
    shelf = Shelf(settings)
    return Desk(shelf, Starter(shelf, settings))


AtDesk = Annotated[Desk, Depends(_desk)]
"""A parameter of this type is the desk of the service."""


def _found(id: str, desk: AtDesk) -> Evaluation:
    evaluation = desk.shelf.get(id)
    if evaluation is None:
        raise HTTPException(404)
    return evaluation


Found = Annotated[Evaluation, Depends(_found)]
"""A parameter of this type is the evaluation that the address names; without one the page is missing."""
