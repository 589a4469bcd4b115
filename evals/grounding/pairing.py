"""Whether what is printed is also said of the right thing: province, plan, column, role, rank."""

import re
from collections.abc import Iterator, Sequence

from corpus.places import load_places
from corpus.records import Clause
from evals.grounding.figures import figures
from evals.grounding.published import Published, agencies_in
from evals.grounding.quoting import bare, unquoted
from evals.grounding.segments import Segment
from evals.grounding.violations import Fault, Violation

_PIECE = re.compile(r"[;\n]|,(?!\d)")
_SAID_OF_COLUMN = r"(?<!\w){name}\s*:\s*(?:\*\*(?P<bold>.+?)\*\*|(?P<plain>[^;*]+))"
_COLUMN_WITH_FIGURE = re.compile(r"(?:^|[;:.]\s*)(?P<name>[^:;*.]*\d[^:;*.]*):\s*\*\*")
_GLOSS = re.compile(r" \([^()]*\)")
_EMPTY = ("đểtrống", "isempty")
_LEADING = re.compile(r"\*\*(?P<who>[^*]+)\*\* (?:chủ trì|leads)")
_LEAD_COLUMN = "chủtrì"
_RANKED = (
    re.compile(r"(?:cao hơn|higher value): (.+?),? (?:so với|against) (.+)"),
    re.compile(r"(?:cao nhất|highest value) \((.+?)\).*(?:thấp nhất|lowest).*\((.+?)\)"),
)
_NUMBER = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")


def pair_faults(
    segment: Segment, said: str, cited: Sequence[Clause], published: Published
) -> Iterator[Violation]:
    """What is said of another province, plan, column, role or rank than in the clauses cited.

    `said`: the segment's text without the places of the plan that it names.
    """
    found = [
        *_of_other_province(said, cited, published),
        *_of_other_plan(said, published),
        *_of_other_column(said, cited),
        *_of_other_role(said, cited),
        *_of_other_rank(said),
    ]
    yield from (Violation(Fault.PAIR, one, segment.line) for one in found)


def _of_other_province(said: str, cited: Sequence[Clause], published: Published) -> Iterator[str]:
    """Of several provinces, each stands beside figures and agencies of its own plans."""
    if len({published.plans[clause.plan_id].province for clause in cited}) < 2:
        return
    for piece in _PIECE.split(said.replace("*", "")):
        provinces = {one.province for one in load_places().mentions(piece)}
        own = [one for one in cited if published.plans[one.plan_id].province in provinces]
        if len(provinces) != 1 or not own:
            continue
        evidence = published.evidence(own)
        wrong = [one.token for one in figures(piece) if one.token not in evidence.tokens]
        wrong += sorted(agencies_in(piece, published.book) - evidence.agencies)
        yield from (f"{', '.join(provinces)}: {one}" for one in wrong)


def _of_other_plan(said: str, published: Published) -> Iterator[str]:
    """A plan's number stands with its own issuer, glossed in brackets or not."""
    plain = _GLOSS.sub("", said)
    for plan in published.plans.values():
        if plan.number is None:
            continue
        for found in re.finditer(rf"{re.escape(plan.number)}(?: ngày [\d/]+)? của (UBND tỉnh .*)", plain):
            if not found[1].startswith(plan.issuer):
                yield found[0]


def _of_other_column(said: str, cited: Sequence[Clause]) -> Iterator[str]:
    """Of a row, what stands behind a column's name is the beginning of its cell."""
    plain = unquoted(said)
    cells: dict[str, list[str]] = {}
    for name, value in (cell for clause in cited for cell in clause.cells):
        cells.setdefault(" ".join(name.split()), []).append(bare(value))
    for name, values in cells.items():
        for found in re.finditer(_SAID_OF_COLUMN.format(name=re.escape(name)), plain):
            told = bare(found["bold"] or found["plain"])
            right = any(value.startswith(told) if value else told.startswith(_EMPTY) for value in values)
            if told and not right:
                yield found[0]
    if cells:
        printed = [bare(name) for name in cells]
        for found in _COLUMN_WITH_FIGURE.finditer(plain):
            if not any(bare(found["name"]) in name for name in printed):
                yield found["name"]


def _of_other_role(said: str, cited: Sequence[Clause]) -> Iterator[str]:
    """Of rows that say who leads, whoever is said to lead stands in that column."""
    leads = [bare(value) for clause in cited for name, value in clause.cells if _LEAD_COLUMN in bare(name)]
    for found in _LEADING.finditer(unquoted(said)):
        if leads and not any(bare(found["who"]) in lead for lead in leads):
            yield found[0]


def _of_other_rank(said: str) -> Iterator[str]:
    """What is said to be higher is the higher number."""
    for ranked in _RANKED:
        for found in ranked.finditer(unquoted(said)):
            values = [_NUMBER.search(part) for part in found.groups()]
            if all(values):
                top, bottom = (_value(value[0]) for value in values if value)
                if top <= bottom:
                    yield found[0]


def _value(number: str) -> float:
    return float(number.replace(".", "").replace(",", "."))
