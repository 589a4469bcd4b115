"""Which help an answer is given, by how it ended."""

from collections.abc import Sequence

from assistant.answer.records import Answer, Status
from assistant.chain import Assistant
from assistant.guidance.choosing import choices
from assistant.guidance.contacts import contacts
from assistant.guidance.elsewhere import elsewhere
from assistant.guidance.nearest import nearest
from assistant.guidance.records import Guidance, Nearest
from assistant.question import Question, QuestionKind
from corpus.records import Plan


def guidance(
    assistant: Assistant,
    answer: Answer,
    question: str,
    history: Sequence[str] = (),
    plans: Sequence[str] = (),
) -> Guidance:
    """The help for `answer`, which `assistant` gave to these `question`, `history` and `plans`.

    Choices for an answer that asks back; the nearest clauses, other plans that do answer and whom to turn to
    where nothing was found; nothing for any other.
    """
    if answer.status not in (Status.CLARIFY, Status.NOT_FOUND):
        return Guidance()
    asked = assistant.understand(question, history, plans)
    if answer.status is Status.CLARIFY:
        return Guidance(choices=choices(assistant, answer, asked))
    near, others = nearest(assistant, asked), elsewhere(assistant, asked)
    meant = _plans_meant(asked, near, assistant) if near or others or _is_fair(asked) else []
    return Guidance((), near, others, contacts(assistant, meant, asked.language))


def _is_fair(question: Question) -> bool:
    """Whether it asks for something definite though nothing comes near: gibberish does not."""
    return bool(question.addresses) or question.kind is not QuestionKind.CONTENT


def _plans_meant(question: Question, near: Sequence[Nearest], assistant: Assistant) -> list[Plan]:
    """The plans whose agencies may know: those that are named; where none is, those that come near."""
    if question.foreign_places or question.unknown_documents:
        return []
    plan_ids = question.plan_ids or tuple(dict.fromkeys(one.plan.plan_id for one in near))
    return [plan for plan_id in plan_ids if (plan := assistant.library.plan(plan_id))]
