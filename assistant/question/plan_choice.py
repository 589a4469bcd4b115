"""Which plans a question is about: by number, province and title."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.question.naming import Named
from assistant.question.titles import narrowed_by_title
from assistant.question.wording import Wording
from corpus.records import Plan


@dataclass(frozen=True)
class PlanChoice:
    """The plans that fit, in the corpus's order, none when nothing was named; and what was named in vain."""

    plan_ids: tuple[str, ...]
    provinces: tuple[str, ...]
    foreign_places: tuple[str, ...]
    unknown_documents: tuple[str, ...]


def choose_plans(
    wording: Wording, named: Named, plans: Sequence[Plan], chosen: Sequence[str] = ()
) -> PlanChoice:
    """The plans among those `chosen` (all when none is) that fit the provinces, numbers and titles named.

    A number that no plan has, or only a plan of a province other than the one named, is unknown.
    """
    offered = [plan for plan in plans if not chosen or plan.plan_id in chosen]
    with_plans = {plan.province for plan in offered}
    provinces = tuple(province for province in named.provinces if province in with_plans)
    foreign = tuple(province for province in named.provinces if province not in with_plans)
    numbered = [
        document.plan
        for document in named.documents
        if document.plan in offered and (not named.provinces or document.plan.province in named.provinces)
    ]
    unknown = [document.number for document in named.documents if document.plan not in numbered]
    fitting = _fitting(wording, named, numbered, offered)
    if not fitting and chosen and not (foreign or unknown):
        fitting = [plan.plan_id for plan in offered]
    return PlanChoice(tuple(fitting), provinces, foreign, tuple(dict.fromkeys(unknown)))


def _fitting(
    wording: Wording, named: Named, numbered: Sequence[Plan | None], offered: Sequence[Plan]
) -> list[str]:
    kept: set[str] = {plan.plan_id for plan in numbered if plan is not None}
    settled = {plan.province for plan in numbered if plan is not None}
    for province in named.provinces:
        if province not in settled:
            own = [plan for plan in offered if plan.province == province]
            kept |= {plan.plan_id for plan in narrowed_by_title(wording, own)}
    if not (named.places or numbered):
        narrowed = narrowed_by_title(wording, offered)
        if len(narrowed) < len(offered):
            kept = {plan.plan_id for plan in narrowed}
    return [plan.plan_id for plan in offered if plan.plan_id in kept]
