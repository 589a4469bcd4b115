"""What the columns of a plan's tables mean, told from their printed names."""

import re
from enum import StrEnum

from corpus.records import Clause
from corpus.vietnamese.syllables import fold


class Column(StrEnum):
    """The meaning of a column."""

    ORDINAL = "ordinal"
    SUBJECT = "subject"
    LEAD = "lead"
    MONITOR = "monitor"
    COORDINATE = "coordinate"
    CARRY_OUT = "carry_out"
    TIME = "time"
    PRODUCT = "product"
    YEAR = "year"
    MEASURE = "measure"
    OTHER = "other"


_MEANINGS = (
    (Column.ORDINAL, r"^(s?tt|so tt|so thu tu|no\.?)$"),
    (Column.MONITOR, r"theo doi|don doc|giam sat"),
    (Column.COORDINATE, r"phoi hop"),
    (Column.LEAD, r"chu tri|dau moi|chiu trach nhiem"),
    (Column.TIME, r"thoi gian|thoi han|thoi diem|tien do|hoan thanh|ky han"),
    (Column.PRODUCT, r"san pham|ket qua|dau ra"),
    (Column.MEASURE, r"do luong|cung cap so lieu"),
    (Column.CARRY_OUT, r"(co quan|don vi).*thuc hien|thuc hien.*(co quan|don vi)"),
    (Column.YEAR, r"\b20\d\d\b"),
    (Column.SUBJECT, r"nhiem vu|noi dung|chi tieu|muc tieu|ten|van ban|du an|de an|cong viec|danh muc"),
)
_COMPILED = tuple((meaning, re.compile(pattern)) for meaning, pattern in _MEANINGS)
_EMPTY = frozenset({"", "-", "–", "—", "...", "…"})


def meaning(name: str) -> Column:
    """What a column of this printed name holds."""
    folded = " ".join(fold(name).split())
    return next((column for column, pattern in _COMPILED if pattern.search(folded)), Column.OTHER)


def years_of(name: str) -> tuple[int, ...]:
    """The years that a column's name speaks of."""
    return tuple(int(year) for year in re.findall(r"\b(20\d\d)\b", name))


def is_empty(value: str) -> bool:
    """Whether a cell says nothing: blank or a dash."""
    return value.strip() in _EMPTY


def cells_of(row: Clause, column: Column) -> tuple[tuple[str, str], ...]:
    """The (name, value) pairs of a row with this meaning, empty ones too, in the table's order."""
    return tuple((name, value) for name, value in row.cells if meaning(name) is column)


def subject_of(row: Clause) -> str:
    """What a row is about: its first cell with such a name, else its first cell that says something."""
    named = [value for _, value in cells_of(row, Column.SUBJECT) if not is_empty(value)]
    filled = [
        value for name, value in row.cells if meaning(name) is not Column.ORDINAL and not is_empty(value)
    ]
    return " ".join((named or filled or [row.text])[0].split())
