"""The targets of all plans as indicators.

Guarantees: every target is in exactly one indicator; which targets belong together doesn't depend on their
order or on the other plans.
"""

from collections import defaultdict
from collections.abc import Sequence

from assistant.indicators.measure import Measure, measure_of
from assistant.indicators.naming import name_of
from assistant.indicators.records import Indicator
from assistant.indicators.themes import main_theme, theme_under
from assistant.retrieval.headings import headings_of
from assistant.retrieval.library import Library
from corpus.registers import Target


def grouped(targets: Sequence[Target]) -> dict[Measure, tuple[Target, ...]]:
    """The targets by what they measure, each group in the order of the targets."""
    groups: dict[Measure, list[Target]] = defaultdict(list)
    for target in targets:
        groups[measure_of(target)].append(target)
    return {measure: tuple(members) for measure, members in groups.items()}


def indicators(library: Library) -> tuple[Indicator, ...]:
    """The indicators of the library's plans, those of most provinces first, then of most plans, by name."""
    made = [_indicator(measure, members, library) for measure, members in grouped(library.targets).items()]
    return tuple(sorted(made, key=lambda one: (-len(one.provinces), -len(one.plan_ids), one.name, one.id)))


def _indicator(measure: Measure, members: tuple[Target, ...], library: Library) -> Indicator:
    plan_ids = tuple(dict.fromkeys(target.plan_id for target in members))
    plans = [library.plan(plan_id) for plan_id in plan_ids]
    clauses = [library.at(target.plan_id, target.address) for target in members]
    return Indicator(
        id=measure.id,
        name=name_of(members, library),
        unit=members[0].unit,
        theme=main_theme(theme_under(headings_of(clause)) for clause in clauses if clause),
        targets=members,
        plan_ids=plan_ids,
        provinces=tuple(dict.fromkeys(plan.province for plan in plans if plan)),
        years=tuple(sorted({target.year for target in members if target.year})),
    )
