"""An indicator in every plan: what each sets for which year, in whose words, from where, watched by whom."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from assistant.answer.bounds import printed_value, sign
from assistant.answer.sentences import overlap, quotation
from assistant.answer.values import value
from assistant.indicators.book import book_of
from assistant.indicators.measure import told_words
from assistant.indicators.records import Comparison, Indicator, Near, PlanSide, Setting
from assistant.retrieval.library import Library
from corpus.records import Clause, ClauseKind, Plan
from corpus.registers import Target

_PARTS = re.compile(r";\s+")
_LENGTH = 260
"""Longest quotation of a sentence, in characters."""

_MOST_NEAR = 2
"""Indicators that are shown in place of one that a plan doesn't set."""


def side_by_side(
    library: Library, indicator: Indicator, plan_ids: Collection[str] | None = None
) -> Comparison:
    """The indicator in these plans, in all where None is given; in the order of the library's plans."""
    plans = [plan for plan in library.plans if plan_ids is None or plan.plan_id in plan_ids]
    near = book_of(library).near(indicator)
    sides = tuple(_side(plan, indicator, near, library) for plan in plans)
    years = {setting.year for side in sides for setting in side.settings}
    return Comparison(indicator, sides, tuple(sorted(years, key=lambda year: (year is None, year or 0))))


def _side(plan: Plan, indicator: Indicator, near: Sequence[Indicator], library: Library) -> PlanSide:
    targets = [target for target in indicator.targets if target.plan_id == plan.plan_id]
    if not targets:
        return PlanSide(plan, near=_near(plan, near, library))
    return PlanSide(
        plan,
        settings=settings_of(targets, library),
        wordings=_own_wordings(targets, indicator, library),
        baselines=tuple(dict.fromkeys(target.baseline for target in targets if target.baseline)),
        monitor=tuple(dict.fromkeys(agency for target in targets for agency in target.monitor)),
    )


def _own_wordings(targets: Sequence[Target], indicator: Indicator, library: Library) -> tuple[str, ...]:
    """A sentence or a table's cell for each wording that isn't the indicator's name."""
    differing: dict[str, str] = {}
    for target in targets:
        clause = library.at(target.plan_id, target.address)
        if clause and target.indicator.lower() != indicator.name.lower():
            differing.setdefault(target.indicator, _quoted(target, clause))
    return tuple(dict.fromkeys(differing.values()))


def _quoted(target: Target, clause: Clause) -> str:
    """The cell, or the part of the sentence that has most words of the indicator."""
    if clause.kind is ClauseKind.ROW:
        return target.indicator
    terms = told_words(target.indicator)
    part = max(_PARTS.split(clause.text), key=lambda one: overlap(one, terms))
    return quotation(part, target.indicator, _LENGTH)


def settings_of(targets: Sequence[Target], library: Library) -> tuple[Setting, ...]:
    """What the targets of one plan set, in the order of years; one setting of all that say the same."""
    said: dict[tuple[object, ...], list[Target]] = defaultdict(list)
    for target in targets:
        said[target.year, target.comparator, target.value].append(target)
    made = [_setting(same, library) for same in said.values()]
    return tuple(sorted(made, key=lambda one: (one.year is None, one.year or 0, one.value.low)))


def _setting(targets: Sequence[Target], library: Library) -> Setting:
    first = targets[0]
    clause = library.at(first.plan_id, first.address)
    signed = f"{sign(first.comparator)}{value(first).printed}".replace("-", "–")
    printed = printed_value(first, clause) if clause else signed
    return Setting(first.year, first.comparator, value(first), printed, signed, tuple(targets))


def _near(plan: Plan, near: Sequence[Indicator], library: Library) -> tuple[Near, ...]:
    own = [one for one in near if plan.plan_id in one.plan_ids][:_MOST_NEAR]
    return tuple(
        Near(one, settings_of([t for t in one.targets if t.plan_id == plan.plan_id], library)) for one in own
    )
