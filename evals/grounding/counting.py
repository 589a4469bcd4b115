"""Whether a number in an answer counts what the answer cites, or what stands under the cited heading."""

import re
from collections.abc import Iterator, Sequence

from corpus.records import Clause, ClauseKind
from evals.grounding.labels import labels
from evals.grounding.published import Published, agencies_in
from evals.grounding.segments import Segment, marks_in

_ITEM = re.compile(r"\s*(?:[-+*•|]|\d+[.)])\s")
_COOPERATES = re.compile(r"\W*(?:\w{1,3}[.)]\s*)?Phối hợp\b")
_YEAR = re.compile(r"(?:19|20)\d\d")


def countable(segment: Segment, answer: str, cited: Sequence[Clause], published: Published) -> Iterator[int]:
    """Every number that may be said in the segment as a count.

    The clauses that it cites, those of the lines that follow it or of all the answer; the rows and parts
    under a heading that it names or cites, or those beyond the ones told before; of those, the rows of an
    agency or a time that it names, and the duties that begin with "phối hợp" where it speaks of such.
    """
    if "phối hợp" in segment.text:
        yield sum(_COOPERATES.match(clause.text) is not None for clause in cited)
    yield len(set(segment.marks))
    yield len(set(marks_in(answer)))
    lines = answer.split("\n")
    following = lines[lines.index(segment.line) + 1 :]
    items = next((at for at, one in enumerate(following) if not _ITEM.match(one)), len(following))
    yield items
    yield len({mark for line in following[:items] for mark in marks_in(line)})
    told = sum(bool(_ITEM.match(line)) for line in lines[: lines.index(segment.line)])
    for clauses in _parts(segment, cited, published):
        yield len(clauses)
        yield len(clauses) - told
        yield from _selected(segment.text, clauses, published)


def _parts(segment: Segment, cited: Sequence[Clause], published: Published) -> Iterator[list[Clause]]:
    """The rows, and the clauses right below, of each heading cited or named; without any, the plans' rows."""
    plan_ids = {clause.plan_id for clause in cited}
    named = list(labels(segment.text))
    inside = [clause for clause in published.clauses.values() if clause.plan_id in plan_ids]
    whole = True
    for heading in inside:
        if heading not in cited and heading.label not in named:
            continue
        under = [
            one
            for one in inside
            if one.plan_id == heading.plan_id and one.address.startswith(f"{heading.address}/")
        ]
        if under:
            whole, depth = False, heading.address.count("/") + 1
            yield _tasks(under)
            yield [one for one in under if one.address.count("/") == depth]
    if whole:
        yield _tasks(inside)


def _tasks(clauses: Sequence[Clause]) -> list[Clause]:
    return [clause for clause in clauses if clause.kind is ClauseKind.ROW]


def _selected(text: str, rows: Sequence[Clause], published: Published) -> Iterator[int]:
    named = agencies_in(text, published.book)
    years = set(_YEAR.findall(text))
    for column in {name for row in rows for name, _ in row.cells}:
        cells = [value for row in rows for name, value in row.cells if name == column]
        own = [value for value in cells if named & agencies_in(value, published.book)]
        yield len(own)
        yield len(cells) - len(own)
        yield sum(bool(value.strip(" -–")) for value in cells)
        yield sum(bool(years) and years <= set(_YEAR.findall(value)) for value in cells)
