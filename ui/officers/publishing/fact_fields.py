"""The form on which the facts of a draft are confirmed: filled in, and read."""

from collections.abc import Mapping, Sequence
from datetime import date

from pydantic import BaseModel

from corpus.collection.facts import (
    FIELDS,
    REQUIRED,
    FactFault,
    Facts,
    at_odds,
    plan_of,
    settled_fact,
    usual_plan_id,
)
from corpus.collection.records import Draft
from corpus.records import Plan
from ui.texts import say

Errors = dict[str, str]
"""What is wrong, by the field's name."""


class FactFields(BaseModel):
    """The form as it is sent. `replaces`: the plan_id of the plan that gives way, "" for a new one."""

    number: str = ""
    issued: str = ""
    province: str = ""
    issuer: str = ""
    title: str = ""
    signer: str = ""
    replaces: str = ""
    plan_id: str = ""


def fields_at_first(draft: Draft, listed: Sequence[Plan]) -> FactFields:
    """The form as the draft's earlier confirmation, or else its text, fills it in."""
    values = dict(draft.facts) if draft.facts else _read(draft)
    shown = {field: _shown(field, values.get(field)) for field in FIELDS}
    plan_id = values.get("plan_id") or ""
    known = any(plan.plan_id == plan_id for plan in listed)
    return FactFields(**shown, replaces=plan_id if known else "", plan_id="" if known else plan_id)


def checked_facts(fields: FactFields, draft: Draft, listed: Sequence[Plan]) -> tuple[Facts, Errors]:
    """The facts of the form, and what is wrong with which field."""
    facts: dict[str, str | None] = {}
    errors: Errors = {}
    for field in (*FIELDS, "plan_id"):
        typed: str = getattr(fields, field)
        settled = settled_fact(field, typed) if typed.strip() else None
        if isinstance(settled, FactFault):
            errors[field] = say(f"publishing_fault.{settled.name.lower()}")
        else:
            facts[field] = settled
    facts["plan_id"] = fields.replaces or facts.get("plan_id") or usual_plan_id(facts)
    for field in REQUIRED:
        if field not in errors and field != "plan_id" and not facts.get(field):
            errors[field] = say("publishing_fault.empty")
    if not errors:
        errors = {field: say(f"publishing_fault.{one.name.lower()}") for field, one in at_odds(facts).items()}
        errors = errors or _against_others(facts, fields, draft, listed)
    return facts, errors


def _against_others(facts: Facts, fields: FactFields, draft: Draft, listed: Sequence[Plan]) -> Errors:
    """What keeps these facts from going together with the plans that are there."""
    plan_id = facts["plan_id"] or ""
    known = {plan.plan_id: plan for plan in listed}
    if fields.replaces and fields.replaces not in known:
        return {"replaces": say("publishing_fault.no_plan")}
    if not fields.replaces and plan_id in known:
        return {"replaces": say("publishing_fault.taken", name=known[plan_id].citation)}
    twin = next((plan for plan in listed if plan.sha256 == draft.sha256 and plan.plan_id != plan_id), None)
    if twin is not None:
        return {"replaces": say("publishing_fault.same_file", name=twin.citation)}
    before = known.get(plan_id)
    if before is not None and before == plan_of(facts, file=before.source_file, sha256=draft.sha256):
        return {"replaces": say("publishing_fault.nothing_new")}
    return {}


def _read(draft: Draft) -> Mapping[str, str | None]:
    if draft.description is None:
        return {}
    facts = {field: fact.value if fact else None for field, fact in draft.description.facts.items()}
    return {**facts, "plan_id": draft.description.plan_id}


def _shown(field: str, value: str | None) -> str:
    if value and field == "issued":
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    return value or ""
