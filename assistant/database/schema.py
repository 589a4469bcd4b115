"""The tables of the operational data. Who changes them raises VERSION and writes the step to it."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, MetaData, String, Table

from assistant.database.columns import Moment, Writing

VERSION = 1
"""Of these tables; written into the database when they are made."""

METADATA = MetaData()

SCHEMA_VERSION = Table("schema_version", METADATA, Column("version", Integer, primary_key=True))

QUESTIONS = Table(
    "questions",
    METADATA,
    Column("id", Writing, primary_key=True),
    Column("asked_at", Moment, nullable=False, index=True),
    Column("origin", String(16), nullable=False),
    Column("status", String(16), nullable=False, index=True),
    Column("question", Writing, nullable=False),
    Column("folded", Writing, nullable=False),
    Column("history", JSON, nullable=False),
    Column("plans", JSON, nullable=False),
    Column("answer", JSON, nullable=False),
    Column("liked", Boolean),
    Column("reason", Writing),
    Column("given_at", Moment),
    Column("verdict", String(16), index=True),
    Column("review", JSON),
    Column("reviewed_at", Moment),
)
"""`folded`: the question without accents, in lower case, for search. `review`: the review's other fields."""

KEYS = Table(
    "api_keys",
    METADATA,
    Column("id", Writing, primary_key=True),
    Column("name", Writing, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("scopes", JSON, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("revoked", Boolean, nullable=False),
)

SESSIONS = Table(
    "page_sessions",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("key_id", ForeignKey(KEYS.c.id, ondelete="CASCADE"), nullable=False),
    Column("used_at", Moment, nullable=False, index=True),
)
"""Secrets and tokens are nowhere: `digest` is the SHA-256 of one, in hexadecimal digits."""
