"""What clauses print, in the forms in which the words, figures and names of an answer are looked for."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from corpus.agencies import load_agencies
from corpus.places import load_places
from corpus.records import Clause, Plan

_YEAR = re.compile(r"(?:19|20)\d\d")
_DASHES = str.maketrans("–—−‑", "----")
_SPACE_OR_MARKUP = re.compile(r"[\s*_]+")
_SPACE = re.compile(r"\s+")
_AROUND_JOINT = re.compile(r"\s+(%|/)|(?<=/)\s+(?=\w)")
_FOOTNOTE_MARK = re.compile(r"\[\d+\]")
_REMEMBERED = 4096
"""Lines whose names are kept: the same clauses are found again and again."""


@dataclass(frozen=True)
class Printed:
    """Some lines: those of clauses, their headings and cells, and the names of their plans."""

    lines: tuple[str, ...]

    @cached_property
    def quotations(self) -> str:
        """In the form of `normal`."""
        return "\n".join(normal(form) for form in self._forms)

    @cached_property
    def figures(self) -> str:
        """Small, with nothing before a percent sign and around a slash."""
        return "\n".join(joined(form.lower()) for form in self._forms)

    @cached_property
    def agencies(self) -> frozenset[str]:
        """By their one name."""
        return frozenset(name for line in self.lines for name in _agencies_of(line))

    @cached_property
    def provinces(self) -> frozenset[str]:
        """Those that are named, also by one of their districts."""
        return frozenset(name for line in self.lines for name in _provinces_of(line))

    @property
    def _forms(self) -> list[str]:
        """With footnote marks and without."""
        return [form for line in self.lines for form in (line, _FOOTNOTE_MARK.sub("", line))]

    def quotes(self, words: str) -> bool:
        """Whether the words stand there as they are, but for case, Markdown, spaces and kinds of dash."""
        return normal(words).strip(".,;:…") in self.quotations

    def states(self, figure: str, unit: str = "") -> bool:
        """Whether the figure is printed as such: no part of a longer number; of a date only as its year.

        With a unit only where it counts the same: the word behind it, or of a figure that stands alone in its
        cell or at the end of its line, any word there.
        """
        joint = "[.,]" if _YEAR.fullmatch(figure.strip()) else "[.,/]"
        wanted = rf"(?<!\d)(?<!\d{joint})0*{re.escape(_SPACE.sub('', figure.lower()))}(?!\d|{joint}\d)"
        if not unit:
            return re.search(wanted, self.figures) is not None
        beside = re.escape(unit.lower())
        if re.search(rf"{wanted}\s*{beside}(?!\w)", self.figures):
            return True
        alone = re.search(rf"{wanted}(?!\s*\w)", self.figures)
        return alone is not None and re.search(rf"(?<!\w){beside}(?!\w)", self.figures) is not None


def printed(clauses: Iterable[Clause], plan_of: Callable[[str], Plan | None]) -> Printed:
    """What these clauses print."""
    lines: list[str] = []
    for clause in clauses:
        plan = plan_of(clause.plan_id)
        lines += [clause.text, *clause.heading]
        lines += [plan.citation, plan.title, plan.province] if plan else []
        lines += [one for cell in clause.cells for one in cell]
    return Printed(tuple(dict.fromkeys(lines)))


def joined(text: str) -> str:
    """The text with nothing before a percent sign and around a slash: "07 /12/2022" is "07/12/2022"."""
    return _AROUND_JOINT.sub(r"\1", text)


def normal(text: str) -> str:
    """Compared without case, Markdown, spaces and kinds of dash."""
    return _SPACE_OR_MARKUP.sub("", unicodedata.normalize("NFC", text).lower().translate(_DASHES))


@lru_cache(_REMEMBERED)
def _agencies_of(line: str) -> frozenset[str]:
    return frozenset(one.agency.name for one in load_agencies().found(line))


@lru_cache(_REMEMBERED)
def _provinces_of(line: str) -> frozenset[str]:
    return frozenset(one.province for one in load_places().mentions(line))
