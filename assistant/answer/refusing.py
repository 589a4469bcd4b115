"""Saying that there is no answer: what was looked for and where, no figure, no agency, no citation."""

import re

from assistant.answer.case import Case
from assistant.answer.draft import Draft, Statement
from assistant.answer.founding import numbers_named
from assistant.answer.naming import names_agency, short_name
from assistant.answer.records import Status
from assistant.answer.texts import say
from corpus.addresses import label
from corpus.registers import LegalBasis

_NUMBER = re.compile(r"\d+")


def refuse(case: Case) -> Draft | None:
    """A refusal where the question itself shows that the plans can't answer it; None where they may."""
    question = case.question
    if question.out_of_scope is not None:
        text = say(f"out_of_scope.{question.out_of_scope.value}", question.language)
        return Draft(Status.OUT_OF_SCOPE, (Statement(text),))
    if question.foreign_places and not question.provinces:
        return _not_found(_of_place(case))
    if question.unknown_documents and not (_names_a_plan(case) or _is_mentioned(case)):
        return _not_found(_of_document(case))
    unmentioned = _never_mentioned(case)
    if unmentioned:
        return _not_found(_of_mention(unmentioned, case))
    if question.addresses and not case.quoted:
        return _not_found(_of_address(case))
    return None


def not_found(case: Case) -> Draft:
    """Nothing near enough answers: say so, and where the nearest clause stands."""
    if not case.near:
        return _not_found(_nothing_about(case))
    clause = case.near[0].clause
    plan = case.library.plan(clause.plan_id)
    language = case.question.language
    named = short_name(plan) if plan else clause.plan_id
    if "lead" in case.wanted and "coordinate" not in case.wanted and not names_agency(clause, case.book):
        return _not_found(say("not_found.agency", language, label=clause.label, plan=named))
    nearest = say("not_found.nearest", language, label=clause.label, plan=named)
    return _not_found(_nothing_about(case), nearest)


def _names_a_plan(case: Case) -> bool:
    """Whether the question names a plan of the corpus by its number, beside one that isn't there."""
    numbers = set(_NUMBER.findall(case.question.standalone))
    return bool(case.question.plan_ids) and any(
        plan.number is not None and plan.number.partition("/")[0] in numbers for plan in case.plans
    )


def _is_mentioned(case: Case) -> bool:
    """Whether a plan of that province is founded on the document that isn't there, or what is ranked first
    names it."""
    if not case.question.provinces:
        return False
    named = [re.compile(rf"(?<!\d)0*{number}\s*/\s*KH") for number in case.question.unknown_documents]
    bases = case.library.entries(LegalBasis, [plan.plan_id for plan in case.plans])
    texts = [one.document.number or "" for one in bases] + [one.clause.text for one in case.near[:1]]
    return any(number.search(text) for number in named for text in texts)


def _never_mentioned(case: Case) -> list[str]:
    """The numbers of the documents asked about, where no clause of the plans meant names any of them."""
    numbers = sorted(numbers_named(case))
    mention = re.compile(rf"(?<!\d)0*(?:{'|'.join(numbers)})(?!\d)")
    plan_ids = {plan.plan_id for plan in case.plans}
    clauses = case.library.clauses if numbers else ()
    if any(clause.plan_id in plan_ids and mention.search(clause.text) for clause in clauses):
        return []
    return numbers


def _of_mention(numbers: list[str], case: Case) -> str:
    language = case.question.language
    return say("not_found.mention", language, documents=", ".join(numbers), plans=_plans(case))


def _nothing_about(case: Case) -> str:
    """What was looked for and where. A subject with figures isn't repeated: it would look like an answer."""
    subject = " ".join(case.question.subject.split())
    bare = not subject or any(letter.isdigit() for letter in subject)
    key = "not_found.nothing" if bare else "not_found.subject"
    return say(key, case.question.language, subject=subject, plans=_plans(case))


def _not_found(*lines: str) -> Draft:
    return Draft(Status.NOT_FOUND, tuple(Statement(line) for line in lines))


def _of_place(case: Case) -> str:
    provinces = dict.fromkeys(plan.province for plan in case.library.plans)
    return say(
        "not_found.place",
        case.question.language,
        places=", ".join(case.question.foreign_places),
        provinces=", ".join(provinces),
    )


def _of_document(case: Case) -> str:
    places = f" ({', '.join(case.question.provinces)})" if case.question.provinces else ""
    return say(
        "not_found.document",
        case.question.language,
        documents=", ".join(case.question.unknown_documents) + places,
        plans=", ".join(short_name(plan) for plan in case.library.plans),
    )


def _of_address(case: Case) -> str:
    places = "; ".join(label(address) for address in case.question.addresses)
    return say("not_found.address", case.question.language, plan=_plans(case), places=places)


def _plans(case: Case) -> str:
    if not case.question.plan_ids:
        return say("not_found.some_plan", case.question.language)
    return "; ".join(short_name(plan) for plan in case.plans)
