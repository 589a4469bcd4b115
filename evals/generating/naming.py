"""How a plan is named in a question."""

from corpus.places import load_places
from corpus.records import Plan
from evals.generating.plan_texts import PlanTexts

_LONGEST_TITLE = 14
"""Syllables of a title that somebody would say."""


def known_alone(plan_id: str, subject: str, texts: PlanTexts) -> bool:
    """Whether the province alone tells which plan is meant: no other plan of it says anything near."""
    own = texts.library.plan(plan_id)
    return own is not None and all(
        texts.is_silent(plan.plan_id, subject)
        for plan in texts.library.plans
        if plan.province == own.province and plan.plan_id != plan_id
    )


def plan_slots(plan: Plan, *, alone: bool) -> dict[str, str]:
    """The words that name a plan, as far as it prints them. `whole` and `tier`: only where `alone`."""
    slots = {"of": _province(plan.province)}
    if alone:
        slots |= {"whole": plan.province, "tier": slots["of"]}
    if plan.number:
        slots |= {"number": plan.number, "short": plan.number.split("/")[0]}
    if plan.issued:
        slots |= {"date": f"{plan.issued:%d/%m/%Y}"}
    title = plan.title.split(",")[0]
    if plan.province in title and len(title.split()) <= _LONGEST_TITLE:
        slots["title"] = f"{title[0].lower()}{title[1:]}"
    return slots


def province_slots(province: str) -> dict[str, str]:
    """The same for a province that has no plan here."""
    return {"whole": province, "tier": _province(province)}


def _province(name: str) -> str:
    known = load_places().province(name)
    return f"thành phố {name}" if known and known.city else f"tỉnh {name}"
