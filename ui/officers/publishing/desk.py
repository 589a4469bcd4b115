"""What the pages about plans work with: the settings, and the drafts and versions that lie under them."""

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from fastapi import Depends, Request

from assistant.settings import AssistantSettings
from corpus.collection.drafts import Drafts
from corpus.collection.history import History
from corpus.collection.overview import listed_plans
from corpus.collection.place import manifest_for_changes, unwritable_folder
from corpus.collection.records import Draft
from corpus.records import Plan
from ui.officers.problems import DraftGone


@dataclass(frozen=True)
class Desk:
    """The collection, as one request sees it."""

    settings: AssistantSettings

    @cached_property
    def drafts(self) -> Drafts:
        """The drafts."""
        return Drafts(self.settings)

    @cached_property
    def history(self) -> History:
        """The versions."""
        return History(manifest_for_changes(self.settings))

    @cached_property
    def listed(self) -> tuple[Plan, ...]:
        """The plans of the manifest in use."""
        return listed_plans(self.settings)

    @property
    def unwritable(self) -> str:
        """The folder that keeps plans from being published; "" where all is well."""
        return str(unwritable_folder(self.settings) or "")

    def draft(self, id: str) -> Draft:
        """The draft of that id. Raises DraftGone."""
        draft = self.drafts.get(id)
        if draft is None:
            raise DraftGone
        return draft


def _desk(request: Request) -> Desk:
    return Desk(request.app.state.site.settings)


Desked = Annotated[Desk, Depends(_desk)]
"""A parameter of this type is the desk of the request."""
