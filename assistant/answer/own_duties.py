"""What a plan's section on organising the work gives to an agency: the lines under the agency's heading."""

import re

from assistant.answer.asked_rows import asks_for_register
from assistant.answer.case import Case
from assistant.answer.columns import Column
from assistant.answer.counted import counted_nouns
from assistant.answer.draft import Draft, Statement, answered, sources
from assistant.answer.naming import shortened
from assistant.answer.rows import assigns
from assistant.answer.scoping import by_agency, of_predecessors, rows_in, scope_of, without_recipients
from assistant.answer.sentences import unnumbered
from assistant.answer.texts import say
from corpus.records import Clause
from corpus.vietnamese.syllables import fold

MOST = 30
"""Most lines that are told one by one."""

_LENGTH = 400
_SECTION_ASKED = re.compile(
    r"\b(?:phan|muc|khau|chuong|trong|o|tai|ve|section|part|under|in) (?:the )?"
    r"(?:to chuc (?:thuc hien|trien khai)|phan cong (?:trach nhiem|nhiem vu|thuc hien)"
    r"|organi[sz]ation of implementation|implementation section)\b"
)
_SECTION = re.compile(r"\bto chuc (?:thuc hien|trien khai)\b|\bphan cong\b|\btrach nhiem\b")
_COORDINATE_ASKED = re.compile(r"(?<!chu tri )(?<!chu tri, )\bphoi hop\b|\bcoordinat\w+")
_LEAD_ASKED = re.compile(r"\bchu tri\b|\blead(?:s|ing)?\b")


def own_duties(case: Case) -> Draft | None:
    """The duties under the heading of the one agency asked about, counted.

    All of them where its duties are asked, those that it leads or coordinates where only these are. None
    where that section isn't named and tables give the agency something, too.
    """
    case = without_recipients(case)
    if not asks_for_register(case) or counted_nouns(case) != ["nhiệm vụ"]:
        return None
    return _told(case) or _told(of_predecessors(case))


def _told(case: Case | None) -> Draft | None:
    if case is None or len(case.question.agencies) != 1:
        return None
    agency = case.question.agencies[0]
    places = [one for one in (_place(plan.plan_id, agency, case) for plan in case.plans) if one]
    if len(places) != 1 or not _is_meant(places[0], case):
        return None
    place = places[0]
    lines = _asked(list(case.library.children(place)) or [place], agency, case)
    if not lines or len(lines) > MOST:
        return None
    return answered([_count(place, lines, agency, case), *(_line(line) for line in lines)])


def _is_meant(place: Clause, case: Case) -> bool:
    """Whether the section is named, or all duties of the agency are asked and no other place has any."""
    folded = fold(case.question.standalone)
    if _SECTION_ASKED.search(folded):
        return True
    if case.quoted or _COORDINATE_ASKED.search(folded) or _LEAD_ASKED.search(folded):
        return False
    scope = scope_of(case, "nhiệm vụ")
    return scope.holds(place) and not any(
        assigns(row) for row in by_agency(rows_in(scope, case), case, Column.LEAD)
    )


def _place(plan_id: str, agency: str, case: Case) -> Clause | None:
    """The agency's heading, or its only line, in the plan's section on organising the work."""
    return next(
        (
            clause
            for clause in case.library.under_plan(plan_id)
            if _is_in_section(clause, case) and _opens_with(agency, clause, case)
        ),
        None,
    )


def _is_in_section(clause: Clause, case: Case) -> bool:
    return any(_SECTION.search(fold(one.text.partition("\n")[0])) for one in case.library.above(clause)[:1])


def _opens_with(agency: str, clause: Clause, case: Case) -> bool:
    """Whether the line is headed by the agency: "5. Sở Nội vụ", "c) Sở Tài chính: …"."""
    line = unnumbered(clause.text.partition("\n")[0])
    named = next(iter(case.book.found(line)), None)
    if named is None or named.start > 0 or named.agency.name != agency:
        return False
    rest = line[named.end :].strip()
    return not rest or rest[0] in ":;.(-–"


def _asked(lines: list[Clause], agency: str, case: Case) -> list[Clause]:
    folded = fold(case.question.standalone)
    if _COORDINATE_ASKED.search(folded):
        return [line for line in lines if _only_helps(line, agency, case)]
    if _LEAD_ASKED.search(folded):
        return [line for line in lines if not _only_helps(line, agency, case)]
    return lines


def _only_helps(line: Clause, agency: str, case: Case) -> bool:
    """Whether the agency works with another that leads."""
    tasks = case.library.tasks_of(line)
    return bool(tasks) and all(agency in task.coordinate and agency not in task.lead for task in tasks)


def _count(place: Clause, lines: list[Clause], agency: str, case: Case) -> Statement:
    helping = sum(_only_helps(line, agency, case) for line in lines)
    language = case.question.language
    split = say("listing.own_split", language, count=helping) if 0 < helping < len(lines) else ""
    text = say("listing.own", language, count=len(lines), agency=agency, label=place.label, split=split)
    cited = sources(place) if place in lines else ()
    return Statement(text, cited, counts=(len(lines), helping), places=(place.label,))


def _line(line: Clause) -> Statement:
    text = say("listing.item", subject=shortened(unnumbered(line.text), _LENGTH), detail="")
    return Statement(text, sources(line))
