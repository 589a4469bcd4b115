"""The guard of one service: its layers in their order."""

from anyio.to_thread import current_default_thread_limiter
from starlette.types import ASGIApp

from assistant.access import Access
from assistant.api.guard.admission import Admission, Admissions
from assistant.api.guard.bodies import BoundedBody
from assistant.api.guard.chat_turns import ChatTurns
from assistant.api.guard.counters import open_counter
from assistant.api.guard.places import MOST_STUCK, Places
from assistant.api.guard.refusals import Refusals
from assistant.api.guard.turns import InTurn
from assistant.settings import AssistantSettings

_THREADS = 40
"""Threads for what isn't a question, however many questions there are."""


class Guard:
    """Stands before the application; `app.state.guard`, which the chat asks as well."""

    def __init__(self, settings: AssistantSettings, access: Access) -> None:
        """Raises SettingsError for a storage of rates that isn't one."""
        self._settings = settings
        self._admissions = Admissions(settings, access, open_counter(settings.rate_storage))
        self._places = Places(settings.at_once, settings.queue)
        self.chat = ChatTurns(self._admissions, self._places, settings.request_timeout)
        """The turns of the chat page's questions."""

    def before(self, app: ASGIApp) -> ASGIApp:
        """The application behind the guard.

        Who isn't let in is refused before anything is read, and what is sent is read before a place is taken.
        """
        seconds = self._settings.request_timeout
        turns = InTurn(app, self._places, seconds)
        return Refusals(Admission(BoundedBody(turns, seconds, self._settings.upload_mb), self._admissions))

    async def start(self) -> None:
        """Give the event loop threads enough that questions never take those of everything else."""
        current_default_thread_limiter().total_tokens = _THREADS + self._settings.at_once + MOST_STUCK
