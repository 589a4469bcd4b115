"""Tasks counted and listed: all of an agency, of an appendix, of a section, of a time."""

import re
from dataclasses import dataclass

from assistant.answer.case import Case
from assistant.answer.columns import Column, cells_of, subject_of
from assistant.answer.draft import Draft, Statement, answered, sources
from assistant.answer.naming import one_line, shortened
from assistant.answer.scoping import (
    INDICATORS,
    Scope,
    asked_time,
    by_agency,
    duties_in,
    lead_cell,
    of_kind,
    rows_in,
    scope_of,
    time_of,
)
from assistant.answer.sentences import unnumbered
from assistant.answer.texts import say
from assistant.question import QuestionKind
from corpus.records import Clause, ClauseKind
from corpus.vietnamese.syllables import fold

FEW = 12
"""Up to so many rows are told one by one even when only their number is asked."""

_LENGTH = 400
"""Longest text of a row in a list, in characters."""

_NOUNS = {
    "van ban": "văn bản",
    "chi tieu": "chỉ tiêu",
    "muc tieu": "mục tiêu",
    "de an": "đề án",
    "du an": "dự án",
}
_REGISTERED = re.compile(
    r"\b(?:may|bao nhieu|how many) (?:\w+ ){0,2}?"
    r"(nhiem vu|dau viec|van ban|de an|du an|hang muc|chi tieu|muc tieu|dong"
    r"|tasks?|targets?|documents?|rows?|items?)\b"
)
_PART = re.compile(r"trong (do|so)|of which|of them")


@dataclass(frozen=True)
class _Listing:
    """The rows asked for: those counted, and the part of them asked beside ("trong đó bao nhiêu…")."""

    case: Case
    noun: str
    scope: Scope
    rows: tuple[Clause, ...]
    part: tuple[Clause, ...] | None
    role: Column
    timed: bool

    @property
    def agency(self) -> str:
        """The agency whose rows are meant."""
        return ", ".join(self.case.question.agencies)

    @property
    def whole(self) -> Clause | None:
        """The heading, where everything under it is counted."""
        selected = self.timed or (bool(self.agency) and self.part is None)
        return None if selected else self.scope.heading

    @property
    def time(self) -> str | None:
        """The printed time of the rows, where it was asked for and is one."""
        times = {one_line(time_of(row)) for row in self.rows} if self.timed else set()
        return times.pop() if len(times) == 1 else None

    @property
    def told(self) -> bool:
        """Whether the rows are told one by one: they are asked for, or are a selection of few."""
        if "names" in self.case.wanted or self.case.question.kind is QuestionKind.AGENCY_TASKS:
            return True
        return self.whole is None and len(self.rows) <= FEW

    @property
    def standing_for(self) -> tuple[Clause, ...]:
        """What a count cites: nothing where the rows follow, else the heading, else the first rows."""
        if self.whole is not None:
            return (self.whole,)
        if self.told:
            return ()
        return (self.scope.heading,) if self.scope.heading else self.rows[:FEW]


def list_tasks(case: Case) -> Draft | None:
    """The rows that are asked for, counted; None where the question isn't about rows of a register."""
    if not _asks_for_register(case):
        return None
    listings = [listing for noun in counted_nouns(case) if (listing := _listing(case, noun)).rows]
    statements = [
        statement
        for listing in listings
        for statement in (_count(listing), *_part(listing), *_common_lead(listing), *_items(listing))
    ]
    return answered(statements) if statements else None


def _asks_for_register(case: Case) -> bool:
    """A task of an agency, or a count of what registers hold; other counts stand in a clause's text."""
    question = case.question
    if question.kind is QuestionKind.AGENCY_TASKS:
        return bool(question.agencies)
    return question.kind is QuestionKind.COUNT and _REGISTERED.search(fold(question.standalone)) is not None


def _listing(case: Case, noun: str) -> _Listing:
    scope = scope_of(case, noun)
    everything = of_kind(rows_in(scope, case), noun, case)
    time = asked_time(case)
    timed = [row for row in everything if time.is_of(row)] if time else []
    rows = timed or everything
    role = Column.COORDINATE if "coordinate" in case.wanted else Column.LEAD
    agencies = case.question.agencies
    own = by_agency(rows, case, role) if agencies else rows
    if agencies and not own:
        own = by_agency(duties_in(scope, case), case, role)
    is_part = bool(agencies) and _PART.search(fold(case.question.standalone)) is not None
    return _Listing(
        case=case,
        noun=noun,
        scope=scope,
        rows=tuple(rows if is_part else own),
        part=tuple(own) if is_part else None,
        role=role,
        timed=bool(timed),
    )


def _count(listing: _Listing) -> Statement:
    language = listing.case.question.language
    own = listing.agency if listing.part is None else ""
    who = f"listing.who{_role(listing)}"
    heading = listing.scope.heading
    text = say(
        "listing.count",
        language,
        count=len(listing.rows),
        noun=listing.noun,
        where=say("listing.where", language, label=heading.label) if heading else "",
        who=say(who, language, agency=own) if own else "",
        time=say("listing.time", language, time=listing.time) if listing.time else "",
    )
    return Statement(
        text,
        sources(*listing.standing_for),
        counts=(len(listing.rows),),
        places=(heading.label,) if heading else (),
    )


def _role(listing: _Listing) -> str:
    """The ending of the wording for what the agency does with the rows."""
    if listing.role is Column.COORDINATE:
        return "_coordinate"
    return "_monitor" if all(cells_of(row, Column.MONITOR) for row in listing.rows) else ""


def _part(listing: _Listing) -> list[Statement]:
    if listing.part is None:
        return []
    text = say(
        "listing.part",
        listing.case.question.language,
        count=len(listing.part),
        noun=listing.noun,
        agency=listing.agency,
    )
    cited = listing.standing_for or listing.part[:FEW]
    return [Statement(text, sources(*cited), counts=(len(listing.part), len(listing.rows)))]


def _common_lead(listing: _Listing) -> list[Statement]:
    """Who leads, where that is asked and one agency leads them all."""
    if "lead" not in listing.case.wanted or listing.agency:
        return []
    leads = {one_line(lead_cell(clause)) for clause in listing.rows}
    if len(leads) != 1 or not (lead := leads.pop()):
        return []
    text = say("listing.all_lead", listing.case.question.language, agency=lead)
    return [Statement(text, sources(listing.rows[0]))]


def _items(listing: _Listing) -> list[Statement]:
    if not listing.told:
        return []
    return [
        Statement(
            say(
                "listing.item", subject=shortened(_subject(clause), _LENGTH), detail=_detail(listing, clause)
            ),
            sources(clause, *_handed_out_by(listing, clause)),
        )
        for clause in listing.rows
    ]


def _handed_out_by(listing: _Listing, clause: Clause) -> list[Clause]:
    """The clauses that give the duty to the agency asked for, where it doesn't stand under that agency."""
    tasks = listing.case.library.tasks_of(clause)
    by = [listing.case.library.at(task.plan_id, task.assigned_by) for task in tasks if task.assigned_by]
    return [one for one in by if one is not None]


def _subject(clause: Clause) -> str:
    return subject_of(clause) if clause.kind is ClauseKind.ROW else unnumbered(clause.text)


def _detail(listing: _Listing, clause: Clause) -> str:
    """Who leads, where it is asked and differs from row to row."""
    lead = one_line(lead_cell(clause))
    if not lead or "lead" not in listing.case.wanted or listing.agency:
        return ""
    return say("listing.detail", value=lead)


def counted_nouns(case: Case) -> list[str]:
    """What is counted; an agency may be asked at once for its tasks and for the indicators it monitors."""
    folded = fold(case.question.standalone)
    named = [noun for asked, noun in _NOUNS.items() if asked in folded]
    indicators = [noun for noun in named if noun in INDICATORS]
    both = case.question.agencies and "monitor" in case.wanted and re.search(r"\b(?:nhiem vu|viec)\b", folded)
    return ["nhiệm vụ", *indicators[:1]] if both and indicators else named[:1] or ["nhiệm vụ"]
