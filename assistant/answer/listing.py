"""Tasks counted and listed: all of an agency, of an appendix, of a section, of a time."""

import re

from assistant.answer.asked_rows import asks_by_time, asks_for_register
from assistant.answer.case import Case
from assistant.answer.columns import Column, cells_of, subject_of
from assistant.answer.counted import counted_nouns
from assistant.answer.draft import Draft, Statement, answered, sources
from assistant.answer.listed import Listing
from assistant.answer.naming import one_line, shortened
from assistant.answer.refusing import not_found
from assistant.answer.row_times import asked_time, time_of
from assistant.answer.scoping import (
    by_agency,
    duties_in,
    lead_cell,
    of_kind,
    of_predecessors,
    rows_in,
    scope_of,
    without_recipients,
)
from assistant.answer.sentences import unnumbered
from assistant.answer.texts import say
from assistant.question import QuestionKind
from corpus.records import Clause, ClauseKind
from corpus.vietnamese.syllables import fold

MOST = 30
"""So many rows are told one by one; of those beyond only the number is."""

_LENGTH = 400
"""Longest text of a row in a list, in characters."""

_PART = re.compile(r"trong (do|so)|of which|of them")


def list_tasks(case: Case) -> Draft | None:
    """The rows that are asked for, counted; None where the question isn't about rows of a register."""
    if not asks_for_register(case):
        return None
    listings = [_listing(case, noun) for noun in counted_nouns(case)]
    if case.question.kind is QuestionKind.COUNT and all(listing.untimely for listing in listings):
        return not_found(case)
    listings = [listing for listing in listings if listing.rows]
    statements = [
        statement
        for listing in listings
        for statement in (_count(listing), *_part(listing), *_common_lead(listing), *_items(listing))
    ]
    return answered(statements) if statements else None


def list_by_time(case: Case) -> Draft | None:
    """The rows whose printed time is the one asked about; None where the question asks for something else."""
    if not asks_by_time(case):
        return None
    listing = _listing(case, counted_nouns(case)[0])
    return answered([_count(listing), *_items(listing)]) if listing.timed and listing.told else None


def _listing(case: Case, noun: str) -> Listing:
    """The rows of the agencies asked about; of those whose duties they took over where they have none."""
    case = without_recipients(case)
    own = _listed(case, noun)
    former = of_predecessors(case) if not own.rows else None
    return _listed(former, noun) if former else own


def _listed(case: Case, noun: str) -> Listing:
    scope = scope_of(case, noun)
    everything = of_kind(rows_in(scope, case), noun, case)
    time = asked_time(case)
    rows = time.choose(everything) if time else everything
    role = Column.COORDINATE if "coordinate" in case.wanted else Column.LEAD
    agencies = case.question.agencies
    own = by_agency(rows, case, role) if agencies else rows
    if agencies and not own:
        own = by_agency(duties_in(scope, case), case, role)
    is_part = bool(agencies) and _PART.search(fold(case.question.standalone)) is not None
    return Listing(
        case=case,
        noun=noun,
        scope=scope,
        rows=tuple(rows if is_part else own),
        part=tuple(own) if is_part else None,
        role=role,
        timed=time is not None and any(time_of(row) for row in rows),
        untimely=bool(everything) and not rows,
    )


def _count(listing: Listing) -> Statement:
    language = listing.case.question.language
    own = listing.agency if listing.part is None else ""
    who = f"listing.who{_role(listing)}"
    heading = listing.scope.heading
    when = say("listing.time", language, time=listing.time) if listing.time else ""
    text = say(
        "listing.count",
        language,
        count=len(listing.rows),
        noun=listing.noun,
        where=say("listing.where", language, label=heading.label) if heading else "",
        who=say(who, language, agency=own) if own else "",
        time=say("listing.times", language) if listing.at_times else when,
    )
    return Statement(
        text,
        sources(*listing.standing_for),
        counts=(len(listing.rows),),
        places=(heading.label,) if heading else (),
    )


def _role(listing: Listing) -> str:
    """The ending of the wording for what the agency does with the rows."""
    if listing.role is Column.COORDINATE:
        return "_coordinate"
    return "_monitor" if all(cells_of(row, Column.MONITOR) for row in listing.rows) else ""


def _part(listing: Listing) -> list[Statement]:
    if listing.part is None:
        return []
    text = say(
        "listing.part",
        listing.case.question.language,
        count=len(listing.part),
        noun=listing.noun,
        agency=listing.agency,
    )
    # The heading that is counted under doesn't name the agency; a row of its own does.
    cited = (*listing.standing_for, *listing.part[:1]) if listing.standing_for else listing.part
    return [Statement(text, sources(*cited), counts=(len(listing.part), len(listing.rows)))]


def _common_lead(listing: Listing) -> list[Statement]:
    """Who leads, where that is asked and one agency leads them all."""
    if "lead" not in listing.case.wanted or listing.agency:
        return []
    leads = {one_line(lead_cell(clause)) for clause in listing.rows}
    if len(leads) != 1 or not (lead := leads.pop()):
        return []
    text = say("listing.all_lead", listing.case.question.language, agency=lead)
    return [Statement(text, sources(listing.rows[0]))]


def _items(listing: Listing) -> list[Statement]:
    if not listing.told:
        return []
    items = [
        Statement(
            say(
                "listing.item", subject=shortened(_subject(clause), _LENGTH), detail=_detail(listing, clause)
            ),
            sources(clause, *_handed_out_by(listing, clause)),
        )
        for clause in listing.rows[:MOST]
    ]
    return [*items, *_further(listing)]


def _further(listing: Listing) -> list[Statement]:
    """One line for the rows beyond the first, each cited, with the register that has all of them."""
    rest = listing.rows[MOST:]
    if not rest:
        return []
    register = f"/api/tasks?plan={rest[0].plan_id}"
    language = listing.case.question.language
    text = say("listing.further", language, count=len(rest), noun=listing.noun, register=register)
    cited = (listing.whole,) if listing.whole else rest
    return [Statement(text, sources(*cited), counts=(len(rest),), places=(register,))]


def _handed_out_by(listing: Listing, clause: Clause) -> list[Clause]:
    """The clauses that give the duty to the agency asked for, where it doesn't stand under that agency."""
    tasks = listing.case.library.tasks_of(clause)
    by = [listing.case.library.at(task.plan_id, task.assigned_by) for task in tasks if task.assigned_by]
    return [one for one in by if one is not None]


def _subject(clause: Clause) -> str:
    return subject_of(clause) if clause.kind is ClauseKind.ROW else unnumbered(clause.text)


def _detail(listing: Listing, clause: Clause) -> str:
    """Who leads, or when, where it is asked and differs from row to row."""
    if listing.at_times:
        return say("listing.detail", value=one_line(time_of(clause)))
    lead = one_line(lead_cell(clause))
    if not lead or "lead" not in listing.case.wanted or listing.agency:
        return ""
    return say("listing.detail", value=lead)
