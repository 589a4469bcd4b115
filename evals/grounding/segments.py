"""An answer cut at its citation marks: each part of a line with the marks that stand behind it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARKS = re.compile(r"(?:\s*\[\s*\d+\s*\])+")
_NUMBER = re.compile(r"\d+")
_SAYING = re.compile(r"\w")


@dataclass(frozen=True)
class Segment:
    """Part of a line. `marks`: the citation numbers that it stands on, none in a line without any."""

    text: str
    marks: tuple[int, ...]
    line: str


def segments(answer: str) -> Iterator[Segment]:
    """The parts of every line that say something; what follows a line's last mark stands on all of them."""
    for line in answer.split("\n"):
        at, whole = 0, marks_in(line)
        for found in _MARKS.finditer(line):
            yield Segment(line[at : found.start()], marks_in(found[0]), line)
            at = found.end()
        if _SAYING.search(line[at:]):
            yield Segment(line[at:], whole, line)


def marks_in(text: str) -> tuple[int, ...]:
    """The numbers of all marks `[n]`, in order."""
    return tuple(int(number) for found in _MARKS.findall(text) for number in _NUMBER.findall(found))
