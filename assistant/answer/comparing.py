"""The same thing in several plans, side by side, and what follows from it."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.answer.case import Case
from assistant.answer.concluding import conclusion
from assistant.answer.draft import Draft, Statement, answered
from assistant.answer.expecting import fitting
from assistant.answer.figures import clauses_for_years, with_targets
from assistant.answer.naming import short_name
from assistant.answer.rows import assigns
from assistant.answer.sides import Side, compares_values, side_line
from assistant.answer.tabulating import table
from assistant.answer.texts import say
from assistant.answer.values import indicator_asked, likeness, same_indicator_first
from assistant.retrieval.found import Found
from corpus.records import Clause, Plan
from corpus.registers import Target

FAIR_SHARE = 0.5
"""How relevant a named plan's clause must be, beside the most relevant one, to speak of the same thing."""

SAME_PROVINCE_SHARE = 0.55
"""The same for another plan of the province, where nobody asked to compare."""

FAIR_SHARE_UNNAMED = 0.7
"""The same for a plan that isn't named: "which plans have…" asks for those that really do."""

HARDLY = 0.8
"""The share of the usual bar that is enough where plans are named: "are both measured alike?"."""

NEARLY = 0.4
"""How much they must have in common for the one to be told in the place of the other, with a warning."""

SAME = 0.8
"""How much two indicators must have in common for both to be compared whatever the search thought of them."""


def compare(case: Case) -> Draft | None:
    """What each plan says; None where fewer than two plans speak of it."""
    sides = _sides(case, FAIR_SHARE if case.question.plan_ids else FAIR_SHARE_UNNAMED)
    if len(sides) < 2:
        return None
    concluded = conclusion(sides, case)
    told = table(sides, case)
    if not told:
        return answered([*concluded, *(side_line(side, case) for side in sides), *_silent(sides, case)])
    if concluded or len({side.plan.plan_id for side in sides}) == 1:
        told[0] = replace(told[0], text=f"\n{told[0].text}")
    silent = [
        replace(one, text=f"\n{one.text}") if at == 0 else one for at, one in enumerate(_silent(sides, case))
    ]
    return answered([*concluded, *told, *silent])


def each_plan(case: Case) -> Draft | None:
    """The value in each plan of the province that is named, where several of its plans set it."""
    if not case.question.plan_ids or len(case.plans) < 2 or not fitting(case):
        return None
    sides = _sides(case, SAME_PROVINCE_SHARE)
    return answered(side_line(side, case) for side in sides) if len(sides) > 1 else None


def _silent(sides: list[Side], case: Case) -> Iterator[Statement]:
    """A line for each plan named that says nothing of it."""
    speaking = {side.plan.plan_id for side in sides}
    for plan in case.plans:
        if case.question.plan_ids and plan.plan_id not in speaking:
            name = short_name(plan)
            text = say("compare.silent", case.question.language, plan=name)
            yield Statement(text, core=False, places=(name,))


def _sides(case: Case, share: float) -> list[Side]:
    best = max((one.relevance for one in case.found), default=0.0)
    if best < (HARDLY if case.question.plan_ids else 1.0) * case.bar:
        return []
    figures = compares_values(case)
    pool = with_targets(case.found, case) if figures else case.found
    enough = share * max(one.relevance for one in pool)
    model = indicator_asked(pool, case) if figures else None
    likened = (
        same_indicator_first((*pool, *_registered(model, pool, enough, case)), case) if figures else pool
    )
    sides = []
    for plan in case.plans:
        own = [one for one in likened if one.clause.plan_id == plan.plan_id]
        found = tuple(one for one in own if one.relevance >= enough) or _otherwise_measured(
            model, plan, pool, case
        )
        clauses = _assigning(found) if "lead" in case.wanted and not figures else _saying(found, case)
        if clauses:
            sides.append(Side(plan, clauses))
    return sides


def _registered(
    model: Target | None, pool: tuple[Found, ...], relevance: float, case: Case
) -> Iterator[Found]:
    """Clauses that set the very indicator asked about and that the search holds for less relevant."""
    near = {one.clause.key for one in pool if one.relevance >= relevance}
    for target in case.library.targets if model else ():
        clause = case.library.at(target.plan_id, target.address)
        if model and clause and clause.key not in near and likeness(model, target) >= SAME:
            yield Found(clause, score=0.0, relevance=relevance)


def _otherwise_measured(
    model: Target | None, plan: Plan, pool: tuple[Found, ...], case: Case
) -> tuple[Found, ...]:
    """What a plan without such an indicator sets for nearly the same: for subscribers, not adults."""
    fair = FAIR_SHARE * max(one.relevance for one in pool)
    return tuple(
        one
        for one in pool
        if model
        and one.clause.plan_id == plan.plan_id
        and one.relevance >= fair
        and any(likeness(model, target) >= NEARLY for target in case.library.targets_of(one.clause))
    )


def _saying(found: tuple[Found, ...], case: Case) -> tuple[Clause, ...]:
    """The best clause; where values are compared, the best for each year asked."""
    if compares_values(case):
        return tuple(clauses_for_years(found, case))
    return tuple(one.clause for one in found[:1])


def _assigning(found: tuple[Found, ...]) -> tuple[Clause, ...]:
    """The best clause that names an agency in a column, else the best clause."""
    rows = [one.clause for one in found if assigns(one.clause)]
    return tuple((rows or [one.clause for one in found])[:1])
