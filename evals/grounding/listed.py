"""Whether the lines of a list say what their clauses say, and have the agency that the list is of."""

import re
from collections.abc import Iterator, Sequence

from corpus.records import Clause
from corpus.vietnamese.syllables import fold, syllables
from evals.grounding.published import Evidence, Published, agencies_in
from evals.grounding.quoting import bare
from evals.grounding.segments import Segment
from evals.grounding.violations import Fault, Violation

_ITEM = re.compile(r"\s*[-+*•] (?!…)")
"""A line of a list, but the one that says how many more there are."""

_LED = re.compile(r"^\**Có .*?(?<!không )\bdo (?P<who>.+?) (?P<role>chủ trì|phối hợp)")
_COLUMNS = {"chủ trì": "chủtrì", "phối hợp": "phốihợp"}
_SHARE = 0.7
"""How many of the words of a list's line must stand in its clauses."""

_LEAST = 3
"""Letters of a word that counts."""


def item_faults(segment: Segment, evidence: Evidence) -> Iterator[Violation]:
    """A line of a list whose words aren't those of the clauses cited with it."""
    if not segment.marks or not _ITEM.match(segment.line):
        return
    words = {word for word in syllables(fold(segment.text)) if len(word) >= _LEAST}
    there = {word for clause in evidence.clauses for word in syllables(fold(clause.label))}
    there |= set(syllables(evidence.words))
    if words and len(words & there) < _SHARE * len(words):
        yield Violation(Fault.SUPPORT, segment.text, segment.line)


def owner_faults(lines: Sequence[tuple[str, Sequence[Clause]]], published: Published) -> Iterator[Violation]:
    """Rows listed under "do X chủ trì" whose cell names others. `lines`: each with the clauses it cites."""
    who: frozenset[str] = frozenset()
    column = ""
    for line, cited in lines:
        led = _LED.match(line)
        if led:
            who, column = agencies_in(led["who"], published.book), _COLUMNS[led["role"]]
        elif not _ITEM.match(line):
            who = frozenset()
        elif who:
            for clause in cited:
                cells = [value for name, value in clause.cells if column in bare(name)]
                if cells and not any(who & agencies_in(cell, published.book) for cell in cells):
                    yield Violation(Fault.PAIR, f"{', '.join(sorted(who))}: {clause.label}", line)
