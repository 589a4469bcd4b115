"""The operational database in both kinds: SQLite, and PostgreSQL where it is installed."""

import warnings
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from pydantic import SecretStr

from assistant.database import Database, open_database
from assistant.settings import AssistantSettings
from tests.assistant import postgresql


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL that is there for the tests only."""
    programs = postgresql.programs()
    if programs is None:
        reason = "POSTGRESQL IS NOT TESTED: it is not installed (apt-get install postgresql)"
        warnings.warn(reason, stacklevel=1)
        pytest.skip(reason)
    with postgresql.running(programs) as address:
        yield address


@pytest.fixture
def emptied_server(server: str) -> str:
    """The same, without a table."""
    with psycopg.connect(server.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return server


@pytest.fixture(params=["sqlite", "postgresql"])
def operational(request: pytest.FixtureRequest, tmp_path: Path) -> AssistantSettings:
    """Settings whose operational data are in an empty database of each kind."""
    address = request.getfixturevalue("emptied_server") if request.param == "postgresql" else None
    return AssistantSettings(
        _env_file=None,
        data_dir=tmp_path,
        database_url=SecretStr(address) if address else None,
        keep_questions=True,
    )


@pytest.fixture
def database(operational: AssistantSettings) -> Iterator[Database]:
    opened = open_database(operational)
    yield opened
    opened.close()
