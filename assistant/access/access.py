"""The keys and the sessions of one database together."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from assistant.access.keys import Keys
from assistant.access.sessions import Sessions
from assistant.database import Database, open_database
from assistant.settings import AssistantSettings


@dataclass(frozen=True)
class Access:
    """Who may do what. `app.state.access` of the service."""

    keys: Keys
    sessions: Sessions


def open_access(database: Database, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Access:
    """The access that the database describes; it is touched at the first use only. `now`: aware."""
    return Access(Keys(database, now), Sessions(database, now))


@contextmanager
def opened_access(settings: AssistantSettings) -> Iterator[Access]:
    """The access of the settings' database, which is closed at the end."""
    database = open_database(settings)
    try:
        yield open_access(database)
    finally:
        database.close()
