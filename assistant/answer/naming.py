"""Names as an answer prints them: plans in short, agencies as the cited clause has them."""

import re

from assistant.answer.sentences import unnumbered
from corpus.agencies import AgencyBook
from corpus.records import Clause, Plan

_BRACKETS = re.compile(r"\s*\([^)]*\)")


def short_name(plan: Plan) -> str:
    """A plan in a running sentence: "Kế hoạch số 867/KH-UBND của UBND tỉnh Khánh Hòa"."""
    number = f" số {plan.number}" if plan.number else ""
    return f"Kế hoạch{number} của {plan.issuer}"


def heading_agency(clause: Clause, book: AgencyBook) -> str | None:
    """The agency under whose heading a clause stands, as printed without number and brackets; nearest first."""
    for heading in reversed(clause.heading):
        title = _BRACKETS.sub("", unnumbered(heading.partition("\n")[0])).strip(" :.*#")
        mentioned = book.mentions(title)
        if mentioned and _opens(title, mentioned[0].name, mentioned[0].aliases):
            return title
    return None


def _opens(title: str, name: str, aliases: tuple[str, ...]) -> bool:
    return any(title.lower().startswith(one.lower()) for one in (name, *aliases))


def one_line(text: str) -> str:
    """The text without line breaks; lines of a cell are separated by semicolons."""
    lines = [" ".join(line.split()).strip(" ;") for line in text.splitlines()]
    return "; ".join(line for line in lines if line)


def shortened(text: str, limit: int = 220) -> str:
    """The beginning of a text up to a word's end, with an ellipsis where something is left out."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
