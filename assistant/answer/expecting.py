"""Whether a clause has the sort of thing that a question asks for: an amount of money, a count of something."""

import re

from assistant.answer.case import Case
from assistant.retrieval.search import Found
from corpus.vietnamese.syllables import fold

_AMOUNT_ASKED = re.compile(
    r"bao nhieu (tien|kinh phi|von|dong|ty|trieu)|(kinh phi|von|ngan sach)( la)? bao nhieu|how much"
)
_AMOUNT = re.compile(r"\d[\d.,]*\s*(trieu|ty|nghin|ngan)?\s*(dong|vnd)|mien phi")
_PERCENT_ASKED = re.compile(
    r"bao nhieu (phan tram|%)|(ty le|ti le)[^?]{0,80}bao nhieu|may phan tram|what (share|percentage)"
)
_PERCENT = re.compile(r"\d\s*%|\d\s*phan tram")
_COUNT_ASKED = re.compile(
    r"\b(?:may|bao nhieu) (?P<noun>(?!phan|tien|lau|ngay|thang|nam|kinh|ty|dong|trieu)[a-z]+)"
)
_WORDS_FOR_NUMBERS = "mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi"


NEAREST_SHARE = 0.75
"""How relevant a clause with the form asked must be, beside the most relevant clause of any form: the amount in
another clause is the amount of something else."""


def fitting(case: Case) -> tuple[Found, ...]:
    """What is near enough and has the form that is asked for, best first; all of it where no form is asked."""
    form = _form_asked(case)
    if form is None:
        return case.near
    most = max((one.relevance for one in case.near), default=0.0)
    return tuple(
        one
        for one in case.near
        if one.relevance >= NEAREST_SHARE * most and form.search(fold(one.clause.text))
    )


def _form_asked(case: Case) -> re.Pattern[str] | None:
    """What the text of a clause must have to answer: an amount, a percentage, a number of what is counted."""
    asked = fold(case.question.standalone)
    if _AMOUNT_ASKED.search(asked):
        return _AMOUNT
    if _PERCENT_ASKED.search(asked):
        return _PERCENT
    counted = _COUNT_ASKED.search(asked)
    if counted and not re.search(rf"{counted['noun']}[^?]{{0,25}}\bnao\b", asked):
        return _number_of(counted["noun"])
    return None


def _number_of(noun: str) -> re.Pattern[str]:
    """A number at most three words before the noun."""
    number = rf"(?:\d[\d.,-]*|{_WORDS_FOR_NUMBERS})"
    return re.compile(rf"\b{number}\)?(?:\s+\w+){{0,3}}?\s+{noun}\b")
