"""The figures of a text: numbers with what they count, percentages, dates, numbers of documents."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_DASHES = str.maketrans("–—−‑‒", "-----")
_JOINTS = re.compile(r"(?<=\d)\s*([-/])\s*(?=\d)|(?<=\d)\s*(/)\s*(?=[^\W\d])|(?<=\d)\s+(%)")
_TOKEN = re.compile(r"(?:(?=\w*\d)|(?=[\w./-]*/[\w.-]*\d))\w+(?:[.,/:-]\w+)*%?")
_DAY = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_MONTH = re.compile(r"tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_DATE = re.compile(r"(?:\d{1,2}/){1,2}\d{4}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPAN = re.compile(r"(\d[\d.,]*%?)\s+(?:đến|tới)\s+(\d[\d.,]*%?)")
_RANGE = re.compile(r"[\d.,]+%?(?:-[\d.,]+%?)+")
_DOCUMENT = re.compile(r"(\d+)/.*[^\W\d]")
_FOLLOWING = re.compile(r"\s+([^\W\d_]+)")


@dataclass(frozen=True)
class Figure:
    """A figure in the form in which it is compared. `unit`: the word right behind a bare number."""

    token: str
    unit: str = ""

    @property
    def count(self) -> int | None:
        """The whole number that it is, None where it is anything else."""
        return int(self.token) if self.token.isdigit() else None

    @property
    def is_year(self) -> bool:
        """Whether it looks like a year."""
        return _YEAR.fullmatch(self.token) is not None


def figures(text: str) -> Iterator[Figure]:
    """Every figure of the text, in order."""
    plain = _plain(text)
    for found in _TOKEN.finditer(plain):
        token = _token(found[0])
        if any(letter.isdigit() for letter in token):
            behind = _FOLLOWING.match(plain, found.end()) if token.replace(".", "").isdigit() else None
            yield Figure(token, behind[1] if behind else "")


def printed_figures(text: str) -> frozenset[Figure]:
    """The figures that a source prints, and those inside them: the year of a date, the ends of a range."""
    found = set(figures(text))
    for one in tuple(found):
        found |= {Figure(token) for token in _inside(one.token)}
    plain = _plain(text)
    found |= {Figure(f"{low.rstrip('%')}-{high}") for low, high in _SPAN.findall(plain)}
    for pattern in (_DAY, _MONTH):
        for match in pattern.finditer(plain):
            token = _token("/".join(match.groups()))
            found |= {Figure(token), *(Figure(part) for part in _inside(token))}
    return frozenset(found)


def _inside(token: str) -> Iterator[str]:
    if _DATE.fullmatch(token):
        parts = token.split("/")
        yield from ("/".join(parts[at:]) for at in range(1, len(parts)))
    elif _RANGE.fullmatch(token):
        parts = token.split("-")
        yield from parts
        if parts[-1].endswith("%"):
            yield from (f"{part.rstrip('%')}%" for part in parts)
    elif document := _DOCUMENT.match(token):
        yield document[1]


def _plain(text: str) -> str:
    composed = unicodedata.normalize("NFC", text).lower().translate(_DASHES).replace("*", "")
    return _JOINTS.sub(lambda joint: joint[1] or joint[2] or joint[3], composed)


def _token(printed: str) -> str:
    """Compared without the zeros before a number."""
    return re.sub(r"(?<![\d.,])0+(?=\d)", "", printed)
