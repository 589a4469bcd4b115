"""The same thing in several plans, side by side, and what follows from it."""

from dataclasses import dataclass

from assistant.answer.case import Case
from assistant.answer.columns import Column, cells_of, is_empty
from assistant.answer.draft import Draft, Source, Statement, answered, sources
from assistant.answer.expecting import fitting
from assistant.answer.figures import clauses_for_years, figure_statement, with_targets
from assistant.answer.naming import one_line, short_name
from assistant.answer.rows import assigns, row_statements
from assistant.answer.texts import say
from assistant.answer.values import Value, same_indicator_first, value_of
from assistant.retrieval.boosts import asks_figure
from assistant.retrieval.search import Found
from corpus.records import Clause, Plan

FAIR_SHARE = 0.5
"""How relevant a named plan's clause must be, beside the most relevant one, to speak of the same thing."""

SAME_PROVINCE_SHARE = 0.55
"""The same for another plan of the province, where nobody asked to compare."""

FAIR_SHARE_UNNAMED = 0.7
"""The same for a plan that isn't named: "which plans have…" asks for those that really do."""


@dataclass(frozen=True)
class _Side:
    plan: Plan
    clauses: tuple[Clause, ...]


def compare(case: Case) -> Draft | None:
    """What each plan says; None where fewer than two plans speak of it."""
    sides = _sides(case, FAIR_SHARE if case.question.plan_ids else FAIR_SHARE_UNNAMED)
    if len(sides) < 2:
        return None
    lines = [_line(side, case) for side in sides]
    silent = [
        Statement(
            say("compare.silent", case.question.language, plan=short_name(plan)),
            core=False,
            places=(short_name(plan),),
        )
        for plan in case.plans
        if case.question.plan_ids and plan.plan_id not in {side.plan.plan_id for side in sides}
    ]
    return answered([*_conclusion(sides, case), *lines, *silent])


def each_plan(case: Case) -> Draft | None:
    """The value in each plan of the province that is named, where several of its plans set it."""
    if not case.question.plan_ids or len(case.plans) < 2 or not fitting(case):
        return None
    sides = _sides(case, SAME_PROVINCE_SHARE)
    return answered(_line(side, case) for side in sides) if len(sides) > 1 else None


def _sides(case: Case, share: float) -> list[_Side]:
    if not case.near:
        return []
    pool = with_targets(case.found, case) if asks_figure(case.question) else case.found
    enough = share * max(one.relevance for one in pool)
    likened = same_indicator_first(pool, case) if asks_figure(case.question) else pool
    sides = []
    for plan in case.plans:
        found = tuple(
            one for one in likened if one.clause.plan_id == plan.plan_id and one.relevance >= enough
        )
        clauses = _assigning(found) if "lead" in case.wanted else _saying(found, case)
        if clauses:
            sides.append(_Side(plan, clauses))
    return sides


def _saying(found: tuple[Found, ...], case: Case) -> tuple[Clause, ...]:
    """The best clause; where values are compared, the best for each year asked."""
    if asks_figure(case.question):
        return tuple(clauses_for_years(found, case))
    return tuple(one.clause for one in found[:1])


def _assigning(found: tuple[Found, ...]) -> tuple[Clause, ...]:
    """The best clause that names an agency in a column, else the best clause."""
    rows = [one.clause for one in found if assigns(one.clause)]
    return tuple((rows or [one.clause for one in found])[:1])


def _line(side: _Side, case: Case) -> Statement:
    parts: list[Statement] = []
    for clause in side.clauses:
        rows = row_statements(clause, case.wanted, case.question.language) if assigns(clause) else []
        parts += rows or [figure_statement(clause, case)]
    says = " ".join(part.text for part in parts)
    used: tuple[Source, ...] = tuple(source for part in parts for source in part.sources)
    text = say(
        "compare.line",
        case.question.language,
        province=side.plan.province,
        plan=short_name(side.plan),
        says=says,
    )
    return Statement(text, tuple(dict.fromkeys(used)))


def _conclusion(sides: list[_Side], case: Case) -> list[Statement]:
    if "lead" in case.wanted:
        return _same_or_different(sides, case)
    if "extreme" in case.wanted:
        return _highest(sides, case)
    return []


def _same_or_different(sides: list[_Side], case: Case) -> list[Statement]:
    leads = [one_line(value) for side in sides for _, value in cells_of(side.clauses[0], Column.LEAD)]
    if len(leads) < len(sides) or any(is_empty(lead) for lead in leads):
        return []
    used = sources(*(side.clauses[0] for side in sides))
    if len(set(leads)) == 1:
        return [
            Statement(say("compare.same_lead", case.question.language, agency=leads[0]), used, core=False)
        ]
    return [Statement(say("compare.different_lead", case.question.language), core=False)]


def _highest(sides: list[_Side], case: Case) -> list[Statement]:
    """Which plan sets most and which least; nothing where the values can't be compared."""
    values: list[tuple[Value, _Side]] = []
    for side in sides:
        value = value_of(side.clauses[0], case)
        if value is None:
            return []
        values.append((value, side))
    if len({value.unit for value, _ in values}) > 1:
        return []
    values.sort(key=lambda pair: (-pair[0].high, -pair[0].low))
    top, bottom = values[0][0], values[-1][0]
    used = sources(*(side.clauses[0] for value, side in values if value in (top, bottom)))
    if top == bottom:
        return [Statement(say("compare.equal", case.question.language, value=top.printed), used, core=False)]
    text = say(
        "compare.higher" if len(values) == 2 else "compare.highest",
        case.question.language,
        province=_named(values, top),
        value=top.printed,
        lowest=_named(values, bottom),
        low_value=bottom.printed,
    )
    return [Statement(text, used, core=False)]


def _named(values: list[tuple[Value, _Side]], wanted: Value) -> str:
    """The provinces that set this value, set apart one by one."""
    return "**, **".join(dict.fromkeys(side.plan.province for value, side in values if value == wanted))
