"""Counts that a whole is told by: the parts of an appendix, the rows that an agency does not lead, the lines
under a heading."""

import re

from assistant.answer.case import Case, about_as_near
from assistant.answer.columns import Column, cells_of, subject_of
from assistant.answer.counted import counted_nouns
from assistant.answer.draft import Draft, Source, Statement, answered, sources
from assistant.answer.naming import one_line, shortened
from assistant.answer.scoping import Scope, by_agency, lead_cell, of_kind, rows_in, scope_of
from assistant.answer.sentences import quotation, unnumbered
from assistant.answer.texts import say
from corpus.records import Clause, ClauseKind
from corpus.vietnamese.syllables import fold

MOST = 30
"""Most rows that are told one by one."""

_LENGTH = 300
_EACH_PART = re.compile(r"\b(?:moi|tung) (?:phan|muc|nhom|mang)\b|\beach (?:part|section|group)\b")
_COUNTED = re.compile(r"\b(?:may|bao nhieu|how many)\b")
_WITHOUT = re.compile(
    r"\b(?:khong(?: phai)?(?: la)? (?:do|giao|thuoc|cua|so)|ngoai"
    r"|(?:not|n't) (?:led|assigned|given|headed)|other than|except)\b"
)
_LEADING = re.compile(r"^(?:phat trien|xay dung|thuc day)\s+")
_NOUNS = {
    "linh vuc": "lĩnh vực",
    "giai phap": "giải pháp",
    "tru cot": "trụ cột",
    "nhom": "nhóm",
    "nguyen tac": "nguyên tắc",
    "quan diem": "quan điểm",
}
_ENGLISH_NOUNS = {
    "sector": "linh vuc",
    "field": "linh vuc",
    "area": "linh vuc",
    "solution": "giai phap",
    "measure": "giai phap",
    "pillar": "tru cot",
    "group": "nhom",
    "principle": "nguyen tac",
    "viewpoint": "quan diem",
}
_PRIORITY = re.compile(r"\buu tien\b|priorit")
_LINES_COUNTED = re.compile(
    rf"\b(?:may|bao nhieu) (?P<noun>{'|'.join(_NOUNS)})"
    rf"|how many (?:\w+ )?(?P<english>{'|'.join(_ENGLISH_NOUNS)})s?\b"
)


def count_parts(case: Case) -> Draft | None:
    """The number of rows under a place and under each of its parts that the question names, or all of them;
    None where fewer than two parts are meant."""
    folded = fold(case.question.standalone)
    each = _EACH_PART.search(folded) is not None
    if not each and len(_COUNTED.findall(folded)) < 2:
        return None
    noun = counted_nouns(case)[0]
    heading = _whole(scope_of(case, noun), case)
    if heading is None:
        return None
    rows = of_kind(rows_in(Scope((heading.plan_id,), heading), case), noun, case)
    parts = [
        (part, inside)
        for part in case.library.children(heading)
        if part.kind is ClauseKind.HEADING
        and (each or _title(part) in folded)
        and (inside := [row for row in rows if Scope((heading.plan_id,), part).holds(row)])
    ]
    if len(parts) < 2:
        return None
    return answered(
        [
            _counted(heading, len(rows), noun, case),
            *(_counted(part, len(inside), noun, case) for part, inside in parts),
        ]
    )


def count_without(case: Case) -> Draft | None:
    """All rows of the place, and those among them that the agency named does not lead, one by one."""
    folded = fold(case.question.standalone)
    if not case.question.agencies or not _WITHOUT.search(folded) or not _COUNTED.search(folded):
        return None
    noun = counted_nouns(case)[0]
    scope = scope_of(case, noun)
    rows = of_kind(rows_in(scope, case), noun, case)
    own = {row.key for row in by_agency(rows, case, Column.LEAD)}
    others = [row for row in rows if row.key not in own]
    if not own or len(others) > MOST or scope.heading is None:
        return None
    text = say(
        "listing.without_monitor"
        if all(cells_of(row, Column.MONITOR) for row in rows)
        else "listing.without",
        case.question.language,
        count=len(others),
        noun=noun,
        agency=", ".join(case.question.agencies),
    )
    without = Statement(text, sources(*(others or rows[:1])), counts=(len(others),), core=False)
    return answered([_counted(scope.heading, len(rows), noun, case), without, *(_row(row) for row in others)])


def count_lines(case: Case) -> Draft | None:
    """How many lines stand right under the heading that names what is counted, and what they are called."""
    folded = fold(case.question.standalone)
    match = _LINES_COUNTED.search(folded)
    if match is None:
        return None
    noun = match["noun"] or _ENGLISH_NOUNS[match["english"]]
    heading = _heading_of(noun, case, priority=_PRIORITY.search(folded) is not None)
    if heading is None:
        return None
    lines = case.library.children(heading)
    quote = quotation(heading.text, "", limit=_LENGTH)
    text = say(
        "listing.under",
        case.question.language,
        count=len(lines),
        noun=_NOUNS[noun],
        quote=quote,
        label=heading.label,
    )
    opening = Statement(text, (Source(heading, quote),), counts=(len(lines),))
    return answered([opening, *(_line(one) for one in lines)])


def _heading_of(noun: str, case: Case, *, priority: bool) -> Clause | None:
    """The heading over several of these things: among what was found and what stands over that; where the
    priorities are asked for, the only such heading of the plan that speaks of them."""
    if priority:
        titled = [
            clause
            for plan in (case.plans if case.question.plan_ids else ())
            for clause in case.library.under_plan(plan.plan_id)
            if _is_over(clause, noun, case) and _PRIORITY.search(_title(clause))
        ]
        return titled[0] if len(titled) == 1 else None
    near = [one.clause for one in about_as_near(case.near)] if case.near else []
    places = (place for one in near for place in (one, *reversed(case.library.above(one))))
    return next((place for place in places if _is_over(place, noun, case)), None)


def _is_over(clause: Clause, noun: str, case: Case) -> bool:
    """Whether the clause is a heading over several of these things: "các lĩnh vực", not "lĩnh vực y tế"."""
    whole = rf"^{noun}(?: (?:chung|chu yeu|trong tam|chi dao|phat trien|thuc hien))*$"
    plural = rf"\b(?:cac|nhung|mot so|\d+)\s+(?:\w+,?\s+){{0,3}}{noun}\b"
    return (
        clause.kind is ClauseKind.HEADING
        and re.search(f"{whole}|{plural}", _title(clause)) is not None
        and 2 <= len(case.library.children(clause)) <= MOST
    )


def _whole(scope: Scope, case: Case) -> Clause | None:
    """The outermost heading over the scope: its appendix, or its section."""
    if scope.heading is None:
        return None
    return next(iter(case.library.above(scope.heading)), scope.heading)


def _title(part: Clause) -> str:
    return _LEADING.sub("", fold(unnumbered(part.text.partition("\n")[0])))


def _counted(heading: Clause, count: int, noun: str, case: Case) -> Statement:
    language = case.question.language
    where = say("listing.where", language, label=heading.label)
    if case.library.above(heading):
        where = f"{where} (“{unnumbered(heading.text.partition(chr(10))[0])}”)"
    text = say("listing.count", language, count=count, noun=noun, where=where, who="", time="")
    return Statement(text, sources(heading), counts=(count,), places=(heading.label,))


def _row(row: Clause) -> Statement:
    lead = one_line(lead_cell(row))
    subject = subject_of(row) if row.kind is ClauseKind.ROW else unnumbered(row.text)
    detail = say("listing.detail", value=lead) if lead else ""
    return Statement(say("listing.item", subject=shortened(subject, _LENGTH), detail=detail), sources(row))


def _line(clause: Clause) -> Statement:
    quote = quotation(clause.text.partition("\n")[0], "", limit=_LENGTH)
    return Statement(say("places.line", label=clause.label, quote=quote), (Source(clause, quote),))
