"""Whether a clause has the sort of thing that a question asks for: an amount, a count, a document, a time."""

import re

from assistant.answer.case import Case
from assistant.question import QuestionKind
from assistant.retrieval.search import Found
from corpus.records import Clause
from corpus.vietnamese.syllables import fold

NEAREST_SHARE = 0.75
"""How relevant a clause with the form asked must be, beside the most relevant clause of any form.

The amount in another clause is the amount of something else.
"""

_AMOUNT_ASKED = re.compile(
    r"bao nhieu (tien|kinh phi|von|dong|ty|trieu)|(kinh phi|von|ngan sach)\b[^?]{0,60}\bbao nhieu|how much"
)
_AMOUNT = re.compile(r"\d[\d.,]*\s*(trieu|ty|nghin|ngan)?\s*(dong|vnd)|mien phi")
_PERCENT_ASKED = re.compile(
    r"bao nhieu (phan tram|%)|(ty le|ti le|ty trong)[^?]{0,80}bao nhieu|may phan tram"
    r"|what (share|percentage)"
)
_PERCENT = re.compile(r"\d\s*%|\d\s*phan tram|\b\d+,\d+\b")
_DOCUMENT_ASKED = re.compile(
    r"\b(quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|cong van|to trinh|van ban|ke hoach so)"
    r" (so )?(nao|may|bao nhieu|gi)\b"
)
_COUNT_ASKED = re.compile(
    r"\b(?<!ngay )(?<!thang )(?<!nam )(?<!so )(?:may|bao nhieu) "
    r"(?!phan |tien|lau|ngay|thang|nam\b|kinh phi|ty |dong|trieu|ve |thi |la |va |cho |tai |do |o )"
    r"(?P<noun>[a-z]+)"
)
_HOW_MUCH = re.compile(r"\bbao nhieu\b|how many")
_NUMBER = re.compile(r"\d")
_NUMBER_WORDS = "mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi"
_TIME = re.compile(
    r"\b20\d\d\b|\bngay\b[^.;]{0,15}\d|\bthang\b|\bquy\b|hang (nam|thang|quy|tuan)"
    r"|dinh ky|sau khi|khi co|truoc khi"
)


def fitting(case: Case) -> tuple[Found, ...]:
    """What is near enough and has the form that is asked for, best first; all of it where no form is asked."""
    form = _form_asked(case)
    if form is None:
        return case.near
    most = max((one.relevance for one in case.near), default=0.0)
    near = (one for one in case.near if one.relevance >= NEAREST_SHARE * most)
    return tuple(one for one in near if form.search(fold(_printed(one.clause))))


def _printed(clause: Clause) -> str:
    return f"{clause.text}\n" + "\n".join(clause.heading)


def _form_asked(case: Case) -> re.Pattern[str] | None:
    """What a clause must have to answer: an amount, a share, a document, a count, a time; None for any."""
    asked = fold(case.question.standalone)
    if _AMOUNT_ASKED.search(asked):
        return _AMOUNT
    if _PERCENT_ASKED.search(asked):
        return _PERCENT
    document = _DOCUMENT_ASKED.search(asked)
    if document:
        return _document(document[1])
    counted = _COUNT_ASKED.search(asked)
    if counted and not re.search(rf"{counted['noun']}[^?]{{0,25}}\bnao\b", asked):
        return _number_of(counted["noun"])
    if _HOW_MUCH.search(asked):
        return _NUMBER
    return _TIME if case.question.kind is QuestionKind.DEADLINE else None


def _document(kind: str) -> re.Pattern[str]:
    """The number of a document of this kind; of any kind where just a "văn bản" is asked."""
    own = "" if kind in ("van ban", "ke hoach so") else rf"{kind}\s+(so\s+)?"
    return re.compile(rf"{own}\d+\s*[-/]")


def _number_of(noun: str) -> re.Pattern[str]:
    """A number at most three words before the noun."""
    number = rf"(?:\d[\d.,-]*|{_NUMBER_WORDS})"
    return re.compile(rf"\b{number}\)?(?:\s+\w+){{0,3}}?\s+{noun}\b")
