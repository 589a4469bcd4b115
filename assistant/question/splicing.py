"""Putting what a later turn names into the place of what an earlier question named."""

import re
from collections.abc import Sequence
from typing import Protocol

from assistant.question.naming import Named, named_in
from assistant.question.wording import Wording
from corpus.agencies import AgencyBook
from corpus.records import Plan

_PROVINCE = re.compile(r"\b(?:tỉnh|tinh)\s+$", re.IGNORECASE)
_CITY = re.compile(r"(?:thành phố|thanh pho|tp)\b", re.IGNORECASE)
_BEFORE_COMMA = re.compile(r"(?:\s*,)+")

Edit = tuple[int, int, str]


class _Mention(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def spliced(previous: str, turn: str, plans: Sequence[Plan], book: AgencyBook | None = None) -> str:
    """The previous question with its province, plan, year or agency replaced by those that the turn names.

    What the previous question doesn't name is added at its end. A plan of another province goes with it.
    """
    old, new = (named_in(Wording(text), plans, book) for text in (previous, turn))
    edits: list[Edit] = []
    added: list[str] = []
    pairs: tuple[tuple[Sequence[_Mention], Sequence[_Mention], str], ...] = (
        (old.places, new.places, "ở {}"),
        (old.documents, new.documents, "theo {}"),
        (old.agencies, new.agencies, "của {}"),
        (old.years, new.years, "năm {}"),
    )
    for before, after, addition in pairs:
        named = [turn[mention.start : mention.end] for mention in after]
        spans = [(_unit_start(previous, mention.start, named), mention.end) for mention in before]
        _replace(edits, added, spans, named, addition)
    edits += [(start, end, "") for start, end in _outdated(old, new)]
    return _edited(previous, edits, added)


def _replace(
    edits: list[Edit], added: list[str], old: list[tuple[int, int]], new: list[str], addition: str
) -> None:
    if not new:
        return
    if not old:
        added.append(addition.format(", ".join(new)))
    elif len(old) == len(new):
        edits.extend((start, end, text) for (start, end), text in zip(old, new, strict=True))
    else:
        *others, last = old
        edits.append((*last, ", ".join(new)))
        edits.extend((start, end, "") for start, end in others)


def _unit_start(previous: str, start: int, new: Sequence[str]) -> int:
    """Where a name begins, with its "tỉnh" where a city, named as one, comes in its place."""
    unit = _PROVINCE.search(previous[:start])
    return unit.start() if unit and any(map(_CITY.match, new)) else start


def _outdated(old: Named, new: Named) -> list[tuple[int, int]]:
    """Places where the previous question named a plan, or a province, that the turn has left behind."""
    if new.places and not new.documents:
        left = [one for one in old.documents if one.plan and one.plan.province not in new.provinces]
        return [(one.start, one.end) for one in left]
    if new.documents and not new.places:
        now = {one.plan.province for one in new.documents if one.plan}
        return [(place.start, place.end) for place in old.places if now and place.province not in now]
    return []


def _edited(text: str, edits: list[Edit], added: list[str]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    body, mark = (text[:-1], text[-1]) if text.endswith(("?", ".", "!")) else (text, "")
    whole = tidy(" ".join([body.rstrip(), *added]))
    return whole[:1].upper() + whole[1:] + mark


def tidy(text: str) -> str:
    """One space between words, none before a comma, nothing but words at the ends."""
    return _BEFORE_COMMA.sub(",", " ".join(text.split())).strip(" ,")
