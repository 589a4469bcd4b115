"""Whether a clause has the sort of thing that a question asks for: an amount, a count, a document, a time."""

import re

from assistant.answer.case import Case
from assistant.answer.sentences import unnumbered
from assistant.question import QuestionKind
from assistant.retrieval.found import Found
from assistant.retrieval.headings import year_of
from corpus.records import Clause
from corpus.vietnamese.syllables import fold, nfc

NEAREST_SHARE = 0.75
"""How relevant a clause with the form asked must be, beside the most relevant clause of any form.

The amount in another clause is the amount of something else.
"""

SURELY = 0.65
"""How relevant a clause that sets a share must be for it to tell how many there are."""

_AMOUNT_ASKED = re.compile(
    r"(bao nhieu|\bmay) (tien|kinh phi|von|dong\b|ty\b(?! le| trong)|trieu|nghin)"
    r"|(kinh phi|von|ngan sach)\b[^?]{0,60}\bbao nhieu|how much|how many (billion|million|dong|vnd)"
)
_AMOUNT = re.compile(r"\d[\d.,]*\s*(trieu|ty|nghin|ngan)?\s*(dong|vnd)")
_CONTACT_ASKED = re.compile(r"so dien thoai|hotline|duong day nong|email|thu dien tu|phone number")
_CONTACT = re.compile(r"\d{8,}|@")
_PERCENT_ASKED = re.compile(
    r"bao nhieu (phan tram|%)|(ty le|ti le|ty trong)[^?]{0,80}bao nhieu|may phan tram"
    r"|what (share|percentage)"
)
_PERCENT = re.compile(r"\d\s*%|\d\s*phan tram|\b\d+,\d+\b")
_DOCUMENT_ASKED = re.compile(
    r"\b(quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|cong van|to trinh|van ban|ke hoach so)"
    r" (so )?(nao|may|bao nhieu|gi)\b"
)
_DATE_ASKED = re.compile(r"\bngay (nao|may)\b|by what date|which date")
_DATE = re.compile(r"\bngay\s+\d|\b\d{1,2}/\d{1,2}\b")
_COUNT_ASKED = re.compile(
    r"\b(?<!ngay )(?<!thang )(?<!nam )(?<!so )(?P<how>may|bao nhieu) "
    r"(?!phan |thu |tien|lau|ngay|thang|nam\b|kinh phi|ty |dong|trieu"
    r"|(?:ve|thi|la|va|cho|tai|do|o|trong|tren|so"
    r"|den|toi|vao|theo|thuoc|sau|truoc|voi|cua|duoc|vay|nhi|a|day|the|roi|moi)\b)"
    r"(?P<noun>[a-z]+)"
)
_HOW_MUCH = re.compile(r"\bbao nhieu\b|how many")
_NUMBER = re.compile(r"(?<![\w.,])(?!20\d\d\b)\d[\d.,]*(?!\w|/[a-z])")
"""A figure: no year, no name ("5G"), no number of a document."""

_MADE = re.compile(r"how many\b[^?]*\b(?:build|install|construct|open|buy|purchase|hire|recruit|set up)\b")
_NUMBER_OF_THINGS = re.compile(r"(?<![\w.,/])(?!20\d\d\b)\d[\d.,]*(?!\w|/|\s*%)")
"""A figure that is no share and no date, either."""

_NUMBER_WORDS = "mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi"
_TIME = re.compile(
    r"\b20\d\d\b|\bngay\b[^.;]{0,15}\d|\bthang\b|\bquy\b|hang (nam|thang|quy|tuan)"
    r"|dinh ky|sau khi|khi co|truoc khi"
)


def fitting(case: Case) -> tuple[Found, ...]:
    """What is near enough, has the form that is asked for and isn't for other years only, best first."""
    near = [one for one in case.near if _is_for_years(one.clause, case)]
    form = _form_asked(case)
    if form is None:
        return tuple(near)
    most = max((one.relevance for one in near), default=0.0)
    nearest = (one for one in near if one.relevance >= NEAREST_SHARE * most)
    return tuple(one for one in nearest if form.search(_read(one.clause, form)) or _is_share_of(one, case))


def _is_share_of(one: Found, case: Case) -> bool:
    """Whether the clause surely sets the share of those whose number is asked ("bao nhiêu nhà có mạng")."""
    counted = _counted(case.question.standalone)
    return (
        counted is not None
        and counted["how"] == "bao nhieu"
        and one.relevance >= SURELY
        and any(target.unit == "%" for target in case.library.targets_of(one.clause))
    )


def _read(clause: Clause, form: re.Pattern[str]) -> str:
    """Where the form is looked for: the text without its own number; for a time the headings too."""
    above = "\n".join(clause.heading) if form is _TIME else ""
    return fold(f"{above}\n{unnumbered(clause.text)}")


def _is_for_years(clause: Clause, case: Case) -> bool:
    """Whether the clause may speak of a year that is asked: "đến năm 2025" doesn't answer for 2022."""
    return not case.question.years or any(speaks_of(clause, year, case) for year in case.question.years)


def speaks_of(clause: Clause, year: int, case: Case) -> bool:
    """Whether the clause may be for the year: names it, stands under it, sets a value for it, or for none."""
    if str(year) in f"{clause.text} {' '.join(name for name, _ in clause.cells)}":
        return True
    years = {target.year for target in case.library.targets_of(clause)} | {year_of(clause)}
    return year in years or years == {None}


def _form_asked(case: Case) -> re.Pattern[str] | None:
    """What a clause must have to answer: an amount, a share, a document, a count, a time; None for any."""
    asked = fold(case.question.standalone)
    if _CONTACT_ASKED.search(asked):
        return _CONTACT
    if _AMOUNT_ASKED.search(asked):
        return _AMOUNT
    if _PERCENT_ASKED.search(asked):
        return _PERCENT
    document = _DOCUMENT_ASKED.search(asked)
    if document:
        return _document(document[1])
    if _DATE_ASKED.search(asked):
        return _DATE
    counted = _counted(case.question.standalone)
    if counted and not re.search(rf"{counted['noun']}( (nay|do|ay)|[^?]{{0,25}}\b(nao|gi))\b", asked):
        return _number_of(counted["noun"], or_share=counted["how"] == "bao nhieu")
    if _MADE.search(asked):
        return _NUMBER_OF_THINGS
    if _HOW_MUCH.search(asked):
        return _NUMBER
    return _TIME if case.question.kind is QuestionKind.DEADLINE else None


def _counted(text: str) -> re.Match[str] | None:
    """Where a count is asked; "máy" (machine) is no "mấy" (how many), and "mấy thứ" are just those things."""
    matches = _COUNT_ASKED.finditer(fold(text))
    return next((one for one in matches if nfc(text)[slice(*one.span("how"))].lower() != "máy"), None)


def _document(kind: str) -> re.Pattern[str]:
    """The number of a document of this kind; of any kind where just a "văn bản" is asked."""
    own = "" if kind in ("van ban", "ke hoach so") else rf"{kind}\s+(so\s+)?"
    return re.compile(rf"{own}\d+\s*(?:/\s*(?:\d{{4}}\s*/\s*)?|-\s*)[a-z]")


def _number_of(noun: str, *, or_share: bool) -> re.Pattern[str]:
    """A number at most three words before the noun; "how many of them" may be told as a share, too."""
    number = rf"(?:\d[\d.,-]*|{_NUMBER_WORDS})"
    share = rf"|\b{noun}\b[^;]*\d\s*%" if or_share else ""
    return re.compile(rf"\b{number}\s?[)%]?(?:\s+\w+){{0,3}}?\s+{noun}\b{share}")
