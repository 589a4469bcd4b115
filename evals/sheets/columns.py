"""The columns of a question sheet: their headings, and which column a heading of a file means."""

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from corpus.vietnamese.syllables import fold

_FILE = Path(__file__).with_name("columns.toml")
_BRACKETED = re.compile(r"\([^()]*\)")
_MARK = re.compile(r"[\W_]+")
_NEAR = 0.8


class Column(StrEnum):
    """What a column holds, by the field of a question."""

    ID = "id"
    QUESTION = "question"
    HISTORY = "history"
    DOC = "doc"
    TYPE = "type"
    STYLE = "style"
    MUST = "must"
    MUST_NOT = "must_not"
    QUOTE = "evidence"
    LABEL = "evidence.label"
    QUOTE_DOC = "evidence.doc"
    NOTE = "note"


@dataclass(frozen=True)
class Wording:
    """How a column is called, how wide it is written (characters) and how it is explained."""

    heading: str
    names: tuple[str, ...]
    width: int
    guide: str


@cache
def wordings() -> Mapping[Column, Wording]:
    """Every column with its wording, in the order in which columns are written."""
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {
        Column(name): Wording(**{**table, "names": tuple(table["names"])}) for name, table in tables.items()
    }


def heading(column: Column) -> str:
    """The heading that is written."""
    return wordings()[column].heading


def column_of(text: str) -> Column | None:
    """The column that this heading means, None where it is none of them."""
    return _headings().get(bare(_BRACKETED.sub("", text)))


def near_column(text: str) -> Column | None:
    """The column that a heading nearly is called, other than a note or an id: it may be misspelt."""
    deciding = {
        name: column for name, column in _headings().items() if column not in (Column.NOTE, Column.ID)
    }
    near = difflib.get_close_matches(bare(_BRACKETED.sub("", text)), deciding, n=1, cutoff=_NEAR)
    return deciding[near[0]] if near else None


def bare(text: str) -> str:
    """`text` without accents, case, blanks and punctuation, as names are compared."""
    return _MARK.sub("", fold(text))


@cache
def _headings() -> Mapping[str, Column]:
    return {
        bare(name): column
        for column, wording in wordings().items()
        for name in (wording.heading, column.value, *wording.names)
    }
