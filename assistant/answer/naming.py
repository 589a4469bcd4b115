"""Names as an answer prints them: plans in short, agencies as the cited clause has them."""

import re

from assistant.answer.sentences import closes_plan, unended, unnumbered
from assistant.retrieval.headings import headings_of
from corpus.agencies import AgencyBook
from corpus.records import Clause, Plan
from corpus.vietnamese.syllables import fold

_BRACKETS = re.compile(r"\s*\([^)]*\)")
_ADDRESSED = re.compile(r"^(?:Đề nghị|Giao|Yêu cầu|Thủ trưởng)\s*:?\s+")
_COLLECTIVE = re.compile(
    r"(cac|nhung|moi|tung|thu truong cac) (so|ban|bo|dia phuong|co quan|don vi|doanh nghiep|huyen|truong)\b"
    r"|(ubnd|uy ban nhan dan|chu quan|nguoi dung dau|thu truong|chu tich)\b"
)
_COLLECTIVE_INSIDE = re.compile(rf"\b(?:{_COLLECTIVE.pattern})")


def short_name(plan: Plan) -> str:
    """A plan in a running sentence: "Kế hoạch số 867/KH-UBND của UBND tỉnh Khánh Hòa"."""
    return f"{name_in_province(plan)} của {plan.issuer}"


def name_in_province(plan: Plan) -> str:
    """A plan beside the name of its province: "Kế hoạch số 867/KH-UBND"; its kind where it has no number."""
    return f"{plan.kind} số {plan.number}" if plan.number else plan.kind


def heading_agency(clause: Clause, book: AgencyBook) -> str | None:
    """The agency under whose heading a clause stands, as printed there without number and brackets.

    The nearest such heading counts; agencies may be named together ("Các sở, ban, ngành"). The sentence that
    closes a plan stands under the last of its headings and is nobody's duty.
    """
    if closes_plan(clause.text):
        return None
    for heading in reversed(headings_of(clause)):
        title = _BRACKETS.sub("", unnumbered(heading.partition("\n")[0])).strip(" :.*#")
        title = _ADDRESSED.sub("", title)
        if opens_with_agency(title, book):
            return title
    return None


def opens_with_agency(title: str, book: AgencyBook) -> bool:
    """Whether the text begins with an agency, or with agencies of a kind."""
    if _COLLECTIVE.match(fold(title)):
        return True
    mentioned = book.mentions(title)
    names = (mentioned[0].name, *mentioned[0].aliases) if mentioned else ()
    return fold(title).startswith(tuple(fold(name) for name in names)) if names else False


def names_agency(clause: Clause, book: AgencyBook) -> bool:
    """Whether the clause's own text names an agency, or agencies of a kind."""
    return _COLLECTIVE_INSIDE.search(fold(clause.text)) is not None or bool(book.mentions(clause.text))


def one_line(text: str) -> str:
    """The text without line breaks; lines of a cell are separated by semicolons."""
    lines = [" ".join(line.split()).strip(" ;") for line in text.splitlines()]
    return "; ".join(line for line in lines if line)


def shortened(text: str, limit: int = 220) -> str:
    """The text without closing punctuation; cut at a word's end, with an ellipsis, where it is longer."""
    if len(text) <= limit:
        return unended(text)
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
