"""The operational data of the service in SQLite or PostgreSQL; the one package that knows their errors."""

from assistant.database.database import Database, open_database

__all__ = ["Database", "open_database"]
