"""What can be pressed after an answer that asks which plan is meant."""

from assistant.answer.records import Answer
from assistant.chain import Assistant
from assistant.guidance.elsewhere import answers
from assistant.guidance.putting import put_to, spoken_place
from assistant.guidance.records import Choice
from assistant.guidance.texts import say
from assistant.question import Question
from corpus.records import Plan


def choices(assistant: Assistant, answer: Answer, question: Question) -> tuple[Choice, ...]:
    """A choice for each plan that the answer names, in its order, where that plan alone answers."""
    plan_ids = dict.fromkeys(citation.plan_id for citation in answer.citations)
    plans = [plan for plan_id in plan_ids if (plan := assistant.library.plan(plan_id))]
    narrowed = ((plan, put_to(question, plan, assistant)) for plan in plans)
    return tuple(
        Choice(_label(plan, assistant), put, (plan.plan_id,))
        for plan, put in narrowed
        if put and answers(assistant, put, plan)
    )


def _label(plan: Plan, assistant: Assistant) -> str:
    if sum(one.province == plan.province for one in assistant.plans) < 2:
        return spoken_place(plan)
    if plan.number is None:
        return say("choice.unnumbered", province=spoken_place(plan), title=plan.title)
    issued = say("choice.issued", day=f"{plan.issued:%d/%m/%Y}") if plan.issued else ""
    return say(
        "choice.numbered", province=spoken_place(plan), kind=plan.kind, number=plan.number, issued=issued
    )
