"""Which way of composing answers which kind of question, tried in order until one does."""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer.aspects import speaks_of_aspects
from assistant.answer.assigning import assign, assign_lead
from assistant.answer.basis import plans_under
from assistant.answer.case import Case, about_as_near
from assistant.answer.clarifying import clarify
from assistant.answer.collectives import tasks_of_kind
from assistant.answer.comparing import compare, each_plan
from assistant.answer.conditions import by_condition
from assistant.answer.confirming import confirm, holds_claim
from assistant.answer.counting import count_lines, count_parts, count_without
from assistant.answer.defining import asks_meaning, define, says_what_it_is
from assistant.answer.draft import Draft, Statement, answered
from assistant.answer.enumerating import listing_first
from assistant.answer.expecting import fitting
from assistant.answer.facts import facts
from assistant.answer.figures import dated_statement, figure
from assistant.answer.founding import founded_on, named_document
from assistant.answer.funding import funded, is_amount_asked
from assistant.answer.glossing import glossed
from assistant.answer.governing import governed_by
from assistant.answer.listing import list_by_time, list_tasks
from assistant.answer.naming import names_agency, short_name
from assistant.answer.other_plans import other_plan
from assistant.answer.own_duties import own_duties
from assistant.answer.passages import passage_statement
from assistant.answer.places import at_place
from assistant.answer.pointing import pointed_at
from assistant.answer.records import Status
from assistant.answer.refusing import not_found, refuse
from assistant.answer.reporting import compare_reporting, report_duty
from assistant.answer.strangers import is_of_a_stranger
from assistant.answer.texts import say
from assistant.answer.titled import titled_document
from assistant.answer.under_heading import under_heading
from assistant.answer.unset import set_elsewhere
from assistant.question import Language, QuestionKind
from corpus.records import Clause, ClauseKind

_LOOKED_AT = 10
_ALL_DEPARTMENTS = re.compile(r"[Cc]ác [Ss]ở\b")

Composer = Callable[[Case], Draft | None]


def compose(case: Case) -> Draft:
    """The draft of an answer: the first composer of the question's kind that has one, else not found."""
    refusal = refuse(case)
    if refusal is not None:
        return refusal
    settled = confirm(case)
    if settled is not None:
        return _opened(settled, case)
    for composer in (other_plan, titled_document, *_BY_KIND.get(case.question.kind, _CONTENT)):
        draft = composer(case)
        if draft is not None:
            fits = holds_claim(draft, case) and speaks_of_aspects(draft, case)
            fits = fits and not is_of_a_stranger(draft, case)
            return _opened(draft, case) if fits else not_found(case)
    return not_found(case)


def extract(case: Case) -> Draft:
    """The plainest answer, the best clause in its own words; for when a composed one doesn't hold."""
    draft = _passage(case)
    return _opened(draft, case) if draft is not None else not_found(case)


def _passage(case: Case) -> Draft | None:
    """The best clause in its own words; values for several years side by side."""
    found = listing_first(fitting(case), case.question.standalone)
    if not found:
        return None
    best = found[0].clause
    if len(case.question.years) > 1 and case.library.targets_of(best):
        return figure(case)
    listed = under_heading(best, case)
    if listed:
        return answered(listed)
    dated = dated_statement(best, case) if "time" in case.wanted else None
    return answered([dated or passage_statement(best, case.question.subject)])


def _defining_passage(case: Case) -> Draft | None:
    """The best clause that says what the term is; one that merely uses it doesn't answer.

    An English term stands in no clause, so there the nearest clause does.
    """
    if asks_meaning(case) and case.question.language is not Language.ENGLISH:
        case = replace(case, found=tuple(one for one in case.found if says_what_it_is(one.clause, case)))
    return clarify(case) or _passage(case)


def _passage_on_money(case: Case) -> Draft | None:
    """The best clause in its own words, unless its amount is one of something else."""
    draft = _passage(case)
    if draft is not None and not all(is_amount_asked(clause, case) for clause in draft.clauses):
        return None
    return draft


def _passage_naming_agency(case: Case) -> Draft | None:
    """The best clause in its own words; where an agency is named, one that speaks of it or of all."""
    asked = set(case.question.agencies)
    if asked:
        told = (one for one in case.near[:_LOOKED_AT] if _speaks_of(asked, one.clause, case))
        case = replace(case, found=tuple(told))
    return _passage(case)


def _speaks_of(agencies: set[str], clause: Clause, case: Case) -> bool:
    named = case.book.named("\n".join((clause.text, *clause.heading)))
    prose = clause.kind is not ClauseKind.ROW
    return any(
        one.agency.name in agencies or (prose and _ALL_DEPARTMENTS.match(one.agency.name)) for one in named
    )


def _passage_of_agency(case: Case) -> Draft | None:
    """The best clause in its own words; where an agency is asked, one that names an agency."""
    if "lead" not in case.wanted and "coordinate" not in case.wanted:
        return _passage(case)
    for one in about_as_near(fitting(case)):
        if names_agency(one.clause, case.book):
            return answered([passage_statement(one.clause, case.question.subject)])
    return None


def _opened(draft: Draft, case: Case) -> Draft:
    """The draft under a line that names its plan, where all is from one; glossed for who asks in English."""
    if case.question.language is Language.ENGLISH:
        draft = glossed(draft, case.book)
    plans = {clause.plan_id for clause in draft.clauses}
    plan = case.library.plan(plans.pop()) if len(plans) == 1 else None
    if plan is None or draft.status is not Status.ANSWERED:
        return draft
    opening = Statement(say("opening.plan", case.question.language, plan=short_name(plan)), core=False)
    return Draft(draft.status, (opening, *draft.statements))


_CONTENT: tuple[Composer, ...] = (
    facts,
    list_by_time,
    named_document,
    define,
    pointed_at,
    at_place,
    by_condition,
    clarify,
    assign,
    _passage,
)
_ASSIGN: tuple[Composer, ...] = (
    facts,
    named_document,
    define,
    pointed_at,
    at_place,
    clarify,
    assign,
    _passage_of_agency,
)
_BY_KIND: dict[QuestionKind, tuple[Composer, ...]] = {
    QuestionKind.LEAD: _ASSIGN,
    QuestionKind.COORDINATE: _ASSIGN,
    QuestionKind.DEADLINE: (report_duty, *_ASSIGN),
    QuestionKind.CROSSREF: _ASSIGN,
    QuestionKind.TARGET: (by_condition, set_elsewhere, clarify, each_plan, figure, _passage),
    QuestionKind.COMPARE: (plans_under, define, compare_reporting, compare, assign, figure, _passage),
    QuestionKind.COUNT: (
        by_condition,
        own_duties,
        count_parts,
        count_without,
        list_tasks,
        clarify,
        count_lines,
        assign_lead,
        figure,
        _passage,
    ),
    QuestionKind.AGENCY_TASKS: (
        own_duties,
        count_without,
        list_tasks,
        list_by_time,
        tasks_of_kind,
        clarify,
        _passage_naming_agency,
    ),
    QuestionKind.LEGAL_BASIS: (plans_under, governed_by, founded_on, clarify, _passage),
    QuestionKind.BUDGET: (funded, clarify, _passage_on_money),
    QuestionKind.REPORTING: (report_duty, clarify, _passage),
    QuestionKind.DEFINITION: (define, _defining_passage),
    QuestionKind.CONTENT: _CONTENT,
}
