"""The operational data of one serving process: who may do what, what was asked."""

import logging

from fastapi import FastAPI

from assistant.access import open_access
from assistant.database import open_database
from assistant.journal import open_journal
from assistant.settings import AssistantSettings
from corpus.errors import StorageError

_log = logging.getLogger(__name__)


class Operations:
    """Opened with the application; the database behind it is touched at the first use only.

    A service that keeps no questions and is shown no key needs no database.
    """

    def __init__(self, settings: AssistantSettings) -> None:
        """Raises SettingsError for a database address that isn't one."""
        self.database = open_database(settings)
        self.journal = open_journal(settings, self.database)
        self.access = open_access(self.database)

    def install(self, app: FastAPI) -> None:
        """Make the parts `app.state.database`, `app.state.journal` and `app.state.access`."""
        app.state.database, app.state.journal, app.state.access = self.database, self.journal, self.access

    def start(self) -> None:
        """Delete the questions that have been kept long enough. A failure is only logged."""
        try:
            expired = self.journal.expire()
        except StorageError as error:
            _log.error("old questions could not be deleted: %s", error)
            return
        if expired:
            _log.info("%d questions deleted that were kept long enough", expired)

    def close(self) -> None:
        """Give the database's connections back."""
        self.database.close()
