"""The one place where citation numbers are made.

Guarantees, whatever was composed: every `[n]` in the text is a citation of the list, every citation is used,
numbers run from 1 in the order of use, and an answer that isn't `answered` or `clarify` has none.
"""

import re
from collections.abc import Callable

from assistant.answer.draft import Draft, Source, Statement
from assistant.answer.records import CITING, Citation
from corpus.records import Clause, Plan

TEXT_LIMIT = 2500
"""Longest text of a citation, in characters."""

_MARK_LIKE = re.compile(r"\[\s*(\d+)\s*\]")
_HALF_MARK = re.compile(r"\[(?=\s*\d*\s*$)")
"""What the next line could complete to a mark."""

_CLOSING = re.compile(r"[.:;,]*$")
_ELLIPSIS = "…"


def cite(draft: Draft, plan_of: Callable[[str], Plan | None]) -> tuple[str, tuple[Citation, ...]]:
    """The draft's text with its marks, and the citations that they stand for.

    `plan_of` gives the plan of a plan_id. Brackets around numbers that come from the clauses themselves
    (footnote marks) become parentheses, so they can't be taken for citations.
    """
    numbers: dict[str, int] = {}
    focus: dict[str, str] = {}
    clauses: dict[str, Clause] = {}
    lines = []
    for statement in draft.statements:
        used = statement.sources if draft.status in CITING else ()
        for source in used:
            key = source.clause.key
            numbers.setdefault(key, len(numbers) + 1)
            clauses.setdefault(key, source.clause)
            focus[key] = focus.get(key) or source.focus
        lines.append(_line(statement, used, numbers))
    citations = tuple(
        _citation(number, clauses[key], focus[key], plan_of(clauses[key].plan_id))
        for key, number in numbers.items()
    )
    return "\n".join(lines), citations


def _line(statement: Statement, used: tuple[Source, ...], numbers: dict[str, int]) -> str:
    text = _HALF_MARK.sub("(", _MARK_LIKE.sub(r"(\1)", statement.text)).rstrip()
    marks = "".join(f"[{n}]" for n in sorted({numbers[source.clause.key] for source in used}))
    if not marks:
        return text
    body = _CLOSING.sub("", text)
    return f"{body} {marks}{text[len(body) :]}"


def _citation(number: int, clause: Clause, focus: str, plan: Plan | None) -> Citation:
    return Citation(
        number=number,
        plan_id=clause.plan_id,
        plan=plan.citation if plan else clause.plan_id,
        address=clause.address,
        label=clause.label,
        text=excerpt(clause.text, focus),
        url=clause.url,
    )


def excerpt(text: str, focus: str = "", limit: int = TEXT_LIMIT) -> str:
    """At most `limit` characters of the text, with `focus` in the middle; cut ends show an ellipsis."""
    if len(text) <= limit:
        return text
    at = max(text.find(focus), 0)
    room = limit - 2 * len(_ELLIPSIS)
    start = max(0, min(at - (room - len(focus)) // 2, len(text) - room))
    start = min(start, at)
    end = min(len(text), start + room)
    before = _ELLIPSIS if start else ""
    after = _ELLIPSIS if end < len(text) else ""
    return f"{before}{text[start:end]}{after}"
