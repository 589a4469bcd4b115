"""Other plans that do answer a question which the plans asked leave open."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from assistant.answer.records import Status
from assistant.chain import Assistant
from assistant.guidance.nearest import FLOOR, asks_of_the_plan
from assistant.guidance.putting import put_to
from assistant.guidance.records import Elsewhere
from assistant.question import Question, QuestionKind
from corpus.records import Clause, Plan
from corpus.registers import Money

_SHOWN = 4
_ASKED = 8
"""More plans aren't asked: each takes as long as a question does."""

_SAYS_IT = 0.5
"""The relevance from which a clause that an answer cites first speaks of what was asked; a value of a target
is what was asked where it comes near at all."""


def elsewhere(assistant: Assistant, question: Question) -> tuple[Elsewhere, ...]:
    """At most four plans that answer, those of the province named first, then as near as their clauses are.

    None where the question named no plan, so that all have been searched, or where it means one plan only.
    """
    if not (question.plan_ids or question.foreign_places or question.unknown_documents):
        return ()
    if question.kind is QuestionKind.COMPARE or question.addresses or asks_of_the_plan(question):
        return ()
    others = _others(question, assistant)
    relevances = _relevances(question, others, assistant)
    near = _nearest_first(others, question, relevances, assistant)[:_ASKED]
    answering = (_answering(plan, question, relevances, assistant) for plan in near)
    return tuple(islice((one for one in answering if one is not None), _SHOWN))


def answers(assistant: Assistant, question: str, plan: Plan) -> Clause | None:
    """The first clause cited when `question` is put to the plan alone; None where it isn't answered."""
    answer = assistant.ask_by_rules(question, plans=(plan.plan_id,))
    if answer.status is not Status.ANSWERED or answer.fell or not answer.citations:
        return None
    first = answer.citations[0]
    return assistant.library.at(first.plan_id, first.address)


def _answering(
    plan: Plan, question: Question, relevances: Mapping[str, float], assistant: Assistant
) -> Elsewhere | None:
    put = put_to(question, plan, assistant)
    clause = answers(assistant, put, plan) if put else None
    if put is None or clause is None or not _says_it(clause, question, relevances, assistant):
        return None
    return Elsewhere(plan, put, clause)


def _says_it(
    clause: Clause, question: Question, relevances: Mapping[str, float], assistant: Assistant
) -> bool:
    """Whether the clause is one on what was asked, no catch-all: an amount, a value, or what comes near."""
    if question.kind is QuestionKind.BUDGET and assistant.library.entries_of(Money, clause):
        return True
    relevance = relevances.get(clause.key, 0.0)
    if question.kind is QuestionKind.TARGET:
        return relevance >= assistant.settings.near_enough and bool(assistant.library.targets_of(clause))
    return relevance >= _SAYS_IT


def _others(question: Question, assistant: Assistant) -> list[Plan]:
    """The other plans; every plan where the one that was named isn't there."""
    asked = () if question.unknown_documents else question.plan_ids
    return [plan for plan in assistant.plans if plan.plan_id not in asked]


def _relevances(question: Question, others: Sequence[Plan], assistant: Assistant) -> dict[str, float]:
    """How near the clauses of the other plans come to the question, by key."""
    put = put_to(question, others[0], assistant) if others else None
    if put is None:
        return {}
    widened = replace(
        assistant.understand(put), plan_ids=tuple(plan.plan_id for plan in others), provinces=()
    )
    found = assistant.searcher.search(widened, assistant.settings.candidates)
    return {one.clause.key: one.relevance for one in found}


def _nearest_first(
    others: Sequence[Plan], question: Question, relevances: Mapping[str, float], assistant: Assistant
) -> list[Plan]:
    """Those with a clause that comes near, the plans of a province that is named before all."""
    best: dict[str, float] = {}
    for key, relevance in relevances.items():
        plan_id = key.partition("#")[0]
        best[plan_id] = max(best.get(plan_id, 0.0), relevance)
    own = {plan.province for plan in assistant.plans if plan.plan_id in question.plan_ids}
    near = [plan for plan in others if best.get(plan.plan_id, 0.0) >= FLOOR]
    return sorted(near, key=lambda plan: (plan.province not in own, -best[plan.plan_id]))
