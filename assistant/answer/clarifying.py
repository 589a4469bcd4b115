"""A question that names no plan and fits several: what each of them says, and which is meant."""

from collections.abc import Sequence

from assistant.answer.case import Case
from assistant.answer.draft import Draft, Source, Statement
from assistant.answer.expecting import fitting
from assistant.answer.figures import with_targets
from assistant.answer.naming import short_name
from assistant.answer.records import Status
from assistant.answer.sentences import quotation
from assistant.answer.texts import say
from assistant.answer.values import same_indicator_first
from assistant.question import Language, QuestionKind

ABOUT_EQUAL = 0.7
"""How relevant another plan's best clause must be, beside the best of all, for the question to fit both."""

_QUOTE_LIMIT = 300


def clarify(case: Case) -> Draft | None:
    """One line for each plan that fits about as well as the best; None where a plan is named or one fits."""
    if case.question.plan_ids or not case.near:
        return None
    found = fitting(case)
    if case.question.kind is QuestionKind.TARGET:
        found = same_indicator_first(with_targets(found, case), case)
    enough = ABOUT_EQUAL * max((one.relevance for one in found), default=0.0)
    best = list({one.clause.plan_id: one for one in reversed(found) if one.relevance >= enough}.values())[
        ::-1
    ]
    if len(best) < 2:
        return None
    language = case.question.language
    lines = []
    for one in best:
        plan = case.library.plan(one.clause.plan_id)
        if plan is None:
            continue
        quote = quotation(one.clause.text, case.question.subject, limit=_QUOTE_LIMIT)
        text = say("clarify.line", language, province=plan.province, plan=short_name(plan), quote=quote)
        lines.append(Statement(text, (Source(one.clause, quote),)))
    return which_plan(lines, language)


def which_plan(lines: Sequence[Statement], language: Language) -> Draft:
    """The draft that asks which plan is meant, after a line on what each of them says."""
    return Draft(
        Status.CLARIFY,
        (
            Statement(say("clarify.opening", language), core=False),
            *lines,
            Statement(say("clarify.closing", language), core=False),
        ),
    )
