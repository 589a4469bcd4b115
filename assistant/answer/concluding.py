"""What follows from plans held side by side: the same agency or another, which value is higher."""

from assistant.answer.case import Case
from assistant.answer.columns import Column, cells_of, is_empty
from assistant.answer.draft import Statement, sources
from assistant.answer.naming import one_line
from assistant.answer.sides import Side, compares_values
from assistant.answer.texts import say
from assistant.answer.values import Value, likeness, target_of, value_of
from corpus.registers import Comparator

ALIKE = 0.6
"""How much two indicators must have in common to be measured alike."""


def conclusion(sides: list[Side], case: Case) -> list[Statement]:
    """What can be concluded; empty where nothing can."""
    if compares_values(case):
        highest = _highest(sides, case) if "extreme" in case.wanted else []
        return [*highest, *_differing(sides, case)]
    return _same_or_different(sides, case) if "lead" in case.wanted else []


def _same_or_different(sides: list[Side], case: Case) -> list[Statement]:
    leads = [one_line(value) for side in sides for _, value in cells_of(side.clauses[0], Column.LEAD)]
    if len(leads) < len(sides) or any(is_empty(lead) for lead in leads):
        return []
    used = sources(*(side.clauses[0] for side in sides))
    if len(set(leads)) == 1:
        return [
            Statement(say("compare.same_lead", case.question.language, agency=leads[0]), used, core=False)
        ]
    return [Statement(say("compare.different_lead", case.question.language), core=False)]


def _differing(sides: list[Side], case: Case) -> list[Statement]:
    """A warning where the indicators aren't one and the same: a share of adults is none of subscribers."""
    targets = [target for side in sides if (target := target_of(side.clauses[0], case))]
    if all(likeness(targets[0], other) >= ALIKE for other in targets[1:]):
        return []
    return [Statement(say("compare.differing", case.question.language), core=False)]


def _highest(sides: list[Side], case: Case) -> list[Statement]:
    """Which plan sets most and which least; nothing where the values can't be compared."""
    values: list[tuple[Value, Side]] = []
    for side in sides:
        value = value_of(side.clauses[0], case)
        if value is None:
            return []
        values.append((value, side))
    if len({value.unit for value, _ in values}) > 1:
        return []
    if len({_bound(side, case) for _, side in values}) > 1 and len({value for value, _ in values}) == 1:
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


def _bound(side: Side, case: Case) -> Comparator | None:
    """How the side's value is meant: "10%" isn't "at least 10%"."""
    target = target_of(side.clauses[0], case)
    return target.comparator if target else None


def _named(values: list[tuple[Value, Side]], wanted: Value) -> str:
    """The provinces that set this value, set apart one by one; with the plan where a province has several."""
    provinces = [side.plan.province for _, side in values]
    names = [
        _name(side, alone=provinces.count(side.plan.province) == 1)
        for value, side in values
        if value == wanted
    ]
    return ", ".join(dict.fromkeys(names))


def _name(side: Side, *, alone: bool) -> str:
    number = "" if alone or side.plan.number is None else f" ({side.plan.number})"
    return f"**{side.plan.province}**{number}"
