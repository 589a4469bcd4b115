"""Terms → the places that they name together: "điểm a, b khoản 5 Mục III" is two places.

What encloses a place may stand behind it, before it, or before a bracket that lists several; a list shares
what encloses its last item. Guarantees: any text is read; places stand in the text's order; the span of a
place is of words that name it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from math import prod

from ingest.references.terms import ROOTED, Level, Order, Term, terms_in

_OWN = r"(?:Kế hoạch|Quyết định|Chương trình|Đề án|Phương án)(?:\s+này)?"
_TIGHT = re.compile(r"[\s,)]*(?:(?:của|thuộc|tại|trong|ở)\s+)?(?:các\s+)?|\s*/\s*|\.")
_OPENS = re.compile(
    rf"(?:\s*(?:của\s+)?{_OWN})?\s*(?P<mark>[(:])?\s*(?:gồm|bao gồm|cụ thể|cụ thể là|trừ|ngoại trừ|ngoài)?"
    r"\s*:?\s*(?:các\s+)?",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s*(?:[;,]|\bvà\b|\bhoặc\b|[;,]\s*và\b)\s*(?:(?:các|tại)\s+)?")
_BESIDE_ONLY = re.compile(r";|\b(?:và|hoặc)\b")
_MOST = 200
"""A list of more places than that is none that a plan would print."""
_EXCEPT = re.compile(r"\b(?:trừ|ngoài)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Place:
    """One place as named: its steps outermost first, and the words [start, end).

    `rooted`: found from the top of the plan. `ranged`: one of a range, of which only what exists is meant.
    `run`: which unbroken run of places in the text it belongs to, [start, end).
    """

    steps: tuple[str, ...]
    levels: tuple[Level, ...]
    start: int
    end: int
    run: tuple[int, int]
    ranged: bool = False

    @property
    def rooted(self) -> bool:
        """Whether its outermost step is a Mục, an appendix, or what else stands at the top."""
        return self.levels[0] <= ROOTED


@dataclass
class _Draft:
    """Terms that name places together, by their order; `encloses` says that only what follows it is meant."""

    terms: dict[Order, Term]
    joint: str = ""
    inherited: dict[Order, Term] = field(default_factory=dict)
    encloses: bool = False
    outer_first: bool = True

    @property
    def outermost(self) -> Order:
        return min(self.terms)

    def all_terms(self) -> list[Term]:
        whole = self.inherited | self.terms
        return [whole[order] for order in sorted(whole)]


def places_in(text: str) -> list[Place]:
    """Every place that a text names by numbers."""
    return [place for run in _runs(text) for place in _places_of_run(run, text)]


def _runs(text: str) -> Iterator[list[Term]]:
    """Terms that only joints part."""
    run: list[Term] = []
    for term in terms_in(text):
        if run and not _joins(text[run[-1].end : term.start]):
            yield run
            run = []
        run.append(term)
    if run:
        yield run


def _joins(between: str) -> bool:
    return len(between) <= 60 and any(joint.fullmatch(between) for joint in (_TIGHT, _BESIDE, _OPENS))


def _places_of_run(run: list[Term], text: str) -> Iterator[Place]:
    drafts = _drafts(run, text)
    for before, draft in pairwise(drafts):
        _inherit(before, draft)
    span = (run[0].start, run[-1].end)
    for draft in drafts:
        terms = draft.all_terms()
        named = len(terms) > 1 or not terms[0].weak
        if named and not draft.encloses:
            yield from _spelt_out(terms, span, text)


def _drafts(run: list[Term], text: str) -> list[_Draft]:
    """What stands behind a term and encloses it joins it, and all before it that it encloses too."""
    drafts: list[_Draft] = []
    end = run[0].start
    for term in run:
        joint, end = text[end : term.start], term.end
        if drafts and _TIGHT.fullmatch(joint) and _takes(drafts[-1], term):
            for draft in reversed(drafts):
                if not _takes(draft, term):
                    break
                draft.terms[term.order] = term
                draft.outer_first = False
        else:
            drafts.append(_Draft({term.order: term}, joint))
    return drafts


def _takes(draft: _Draft, term: Term) -> bool:
    """Whether a term encloses a draft: it stands further out, or is the "1" that a "1.4" belongs to."""
    if term.order < draft.outermost:
        return True
    whole = term.numbers[0].first
    dotted = (one.numbers[0].first for order, one in draft.terms.items() if order > term.order)
    return term.order not in draft.terms and any(number.startswith(f"{whole}.") for number in dotted)


def _inherit(before: _Draft, draft: _Draft) -> None:
    """What encloses a draft that names no Mục itself, from the one before it."""
    above = {**before.inherited, **before.terms}
    nests = before.outer_first and draft.outermost > max(above) and not _BESIDE_ONLY.search(draft.joint)
    if nests and _goes_inside(before, draft):
        draft.inherited = above
        draft.outer_first = True
        before.encloses = not _EXCEPT.search(draft.joint)
    elif draft.outermost[0] > ROOTED:
        draft.inherited = {order: term for order, term in above.items() if order < draft.outermost}


def _goes_inside(before: _Draft, draft: _Draft) -> bool:
    """Whether "Mục III, khoản 2" is one place: not "Phụ lục I, Mục III", nor "khoản 1, 2: điểm a"."""
    innermost = before.all_terms()[-1]
    single = len(innermost.numbers) == 1 and innermost.numbers[0].last is None
    if draft.outermost[0] is Level.SECTION:
        return single and "," not in draft.joint
    return single and draft.outermost[0] not in (Level.APPENDIX, Level.ARTICLE)


def _spelt_out(terms: list[Term], run: tuple[int, int], text: str) -> Iterator[Place]:
    """A place for every combination of numbers: of "điểm a, b khoản 5" two."""
    start, end = _span(terms, text)
    if prod(len(term.numbers) for term in terms) > _MOST:
        return
    paths: list[tuple[tuple[str, ...], bool]] = [((), False)]
    for term in terms:
        paths = [
            ((*path, step), ranged or number.last is not None)
            for path, ranged in paths
            for number in term.numbers
            for step in number.each()
        ]
    for path, ranged in paths:
        yield Place(path, tuple(term.level for term in terms), start, end, run, ranged)


def _span(terms: list[Term], text: str) -> tuple[int, int]:
    """The words of the innermost term, and of those that name the place right before or behind it."""
    start, end = terms[-1].start, terms[-1].end
    for term in sorted(terms, key=lambda term: term.start):
        if term.start >= end and _touch(text[end : term.start]):
            end = term.end
    for term in sorted(terms, key=lambda term: -term.end):
        if term.end <= start and _touch(text[term.end : start]):
            start = term.start
    return start, end


def _touch(between: str) -> bool:
    return ")" not in between and _TIGHT.fullmatch(between) is not None
