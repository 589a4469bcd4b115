"""Which way of composing answers which kind of question, tried in order until one does."""

from collections.abc import Callable

from assistant.answer.assigned import assigned_statements
from assistant.answer.basis import plans_under
from assistant.answer.case import Case, about_as_near
from assistant.answer.clarifying import clarify
from assistant.answer.comparing import compare, each_plan
from assistant.answer.conditions import by_condition
from assistant.answer.draft import Draft, Statement, answered
from assistant.answer.expecting import fitting
from assistant.answer.facts import facts
from assistant.answer.figures import clauses_for_years, figure_statement, with_targets
from assistant.answer.listing import list_tasks
from assistant.answer.naming import names_agency, short_name
from assistant.answer.passages import passage_statement
from assistant.answer.places import at_place
from assistant.answer.records import Status
from assistant.answer.refusing import not_found, refuse
from assistant.answer.rows import assigns, row_statements
from assistant.answer.texts import say
from assistant.question import QuestionKind

Composer = Callable[[Case], Draft | None]


def compose(case: Case) -> Draft:
    """The draft of an answer: the first composer of the question's kind that has one, else not found."""
    refusal = refuse(case)
    if refusal is not None:
        return refusal
    for composer in _BY_KIND.get(case.question.kind, _CONTENT):
        draft = composer(case)
        if draft is not None:
            return _opened(draft, case)
    return not_found(case)


def extract(case: Case) -> Draft:
    """The plainest answer, the best clause in its own words; for when a composed one doesn't hold."""
    draft = _passage(case)
    return _opened(draft, case) if draft is not None else not_found(case)


def assign(case: Case) -> Draft | None:
    """Who leads, coordinates, by when: a row's cells, else who is given the clause elsewhere in the plan."""
    clauses = [one.clause for one in about_as_near(case.near)]
    for row in filter(assigns, clauses):
        statements = row_statements(row, case.wanted, case.question.language)
        if statements:
            return answered(statements)
    statements = assigned_statements(clauses[0], case) if clauses and "lead" in case.wanted else []
    return answered(statements) if statements else None


def _assign_lead(case: Case) -> Draft | None:
    """Who leads, in a question that counts something else: only where that is asked in so many words."""
    return assign(case) if "lead" in case.wanted else None


def figure(case: Case) -> Draft | None:
    """The value of an indicator for the years asked."""
    clauses = clauses_for_years(with_targets(fitting(case), case), case)
    return answered(figure_statement(clause, case) for clause in clauses) if clauses else None


def _passage(case: Case) -> Draft | None:
    """The best clause in its own words; values for several years side by side."""
    found = fitting(case)
    if len(case.question.years) > 1 and found and case.library.targets_of(found[0].clause):
        return figure(case)
    return answered([passage_statement(found[0].clause, case.question.subject)]) if found else None


def _passage_of_agency(case: Case) -> Draft | None:
    """The best clause in its own words; where an agency is asked, one that names an agency."""
    if "lead" not in case.wanted and "coordinate" not in case.wanted:
        return _passage(case)
    for one in about_as_near(fitting(case)):
        if names_agency(one.clause, case.book):
            return answered([passage_statement(one.clause, case.question.subject)])
    return None


def _opened(draft: Draft, case: Case) -> Draft:
    """The draft under a line that names its plan, where all of it comes from one."""
    plans = {clause.plan_id for clause in draft.clauses}
    plan = case.library.plan(plans.pop()) if len(plans) == 1 else None
    if plan is None or draft.status is not Status.ANSWERED:
        return draft
    opening = Statement(say("opening.plan", case.question.language, plan=short_name(plan)), core=False)
    return Draft(draft.status, (opening, *draft.statements))


_CONTENT: tuple[Composer, ...] = (facts, at_place, by_condition, clarify, assign, _passage)
_ASSIGN: tuple[Composer, ...] = (facts, at_place, clarify, assign, _passage_of_agency)
_BY_KIND: dict[QuestionKind, tuple[Composer, ...]] = {
    QuestionKind.LEAD: _ASSIGN,
    QuestionKind.COORDINATE: _ASSIGN,
    QuestionKind.DEADLINE: _ASSIGN,
    QuestionKind.CROSSREF: _ASSIGN,
    QuestionKind.TARGET: (by_condition, clarify, each_plan, figure, _passage),
    QuestionKind.COMPARE: (plans_under, compare, assign, figure, _passage),
    QuestionKind.COUNT: (by_condition, list_tasks, clarify, _assign_lead, figure, _passage),
    QuestionKind.AGENCY_TASKS: (list_tasks, clarify, _passage),
    QuestionKind.LEGAL_BASIS: (plans_under, clarify, _passage),
    QuestionKind.BUDGET: (clarify, _passage),
    QuestionKind.REPORTING: (clarify, _passage),
    QuestionKind.DEFINITION: (clarify, _passage),
    QuestionKind.CONTENT: _CONTENT,
}
