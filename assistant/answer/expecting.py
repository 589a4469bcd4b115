"""Whether a clause has the sort of thing that a question asks for: an amount of money, a count of something."""

import re

from assistant.answer.case import Case
from assistant.retrieval.search import Found
from corpus.records import Clause
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
    """What is near enough and has the form that is asked for, best first."""
    most = max((one.relevance for one in case.near), default=0.0)
    return tuple(
        one
        for one in case.near
        if one.relevance >= NEAREST_SHARE * most and answers_it(one.clause, case)
    )


def answers_it(clause: Clause, case: Case) -> bool:
    """Whether the clause could answer, by the form of what is asked; True where no form is asked."""
    asked = fold(case.question.standalone)
    text = fold(clause.text)
    if _AMOUNT_ASKED.search(asked):
        return _AMOUNT.search(text) is not None
    if _PERCENT_ASKED.search(asked):
        return _PERCENT.search(text) is not None
    counted = _COUNT_ASKED.search(asked)
    if counted and not re.search(rf"{counted['noun']}[^?]{{0,25}}\bnao\b", asked):
        return _counts(counted["noun"], text)
    return True


def _counts(noun: str, text: str) -> bool:
    """Whether the text has a number of these, at most three words before them."""
    number = rf"(?:\d[\d.,-]*|{_WORDS_FOR_NUMBERS})"
    return re.search(rf"\b{number}\)?(?:\s+\w+){{0,3}}?\s+{noun}\b", text) is not None
