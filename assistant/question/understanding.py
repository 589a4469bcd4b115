"""The steps from what was typed to a `Question`."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.question.abbreviations import written_out
from assistant.question.claims import claim_in
from assistant.question.cleaning import cleaned
from assistant.question.followups import standing_alone
from assistant.question.instructions import without_instructions
from assistant.question.kinds import kind_of
from assistant.question.naming import named_in
from assistant.question.plan_choice import choose_plans
from assistant.question.printed_agencies import of_the_city
from assistant.question.records import Language, OutOfScope, Question
from assistant.question.scope import asks_something, out_of_scope
from assistant.question.subject import subject_of
from assistant.question.wording import Wording
from assistant.steps import Step
from corpus.agencies import AgencyBook, load_agencies
from corpus.records import Plan

_TURNS = 12
_LONGEST_TURN = 600
"""Characters."""


def understand(
    question: str,
    history: Sequence[str] = (),
    *,
    plans: Sequence[Plan],
    chosen: Sequence[str] = (),
    book: AgencyBook | None = None,
    mended: Callable[[str], str] = cleaned,
    without: frozenset[Step] = frozenset(),
) -> Question:
    """What is asked by `question` after the earlier user turns `history`, oldest first.

    `plans`: every plan of the corpus; `chosen`: the plan_ids to keep to, all when empty; `book`: of the
    agencies, where it isn't the one that ships; `mended`: what is meant by what was typed, cleaned;
    `without`: steps that are left out. Never raises: what can't be understood is a `Question` whose
    `out_of_scope` says why.
    """
    text = mended(question)
    book = book or load_agencies()
    fair, reason = _fair(text)
    if reason is not None:
        return Question(
            text=text, standalone=fair or text, out_of_scope=reason, language=Wording(text).language
        )
    alone = fair
    if Step.FOLLOWUPS not in without:
        alone = standing_alone(fair, _previous(history, plans, mended, book), plans, book)
    in_full = Step.ABBREVIATIONS not in without
    standalone = written_out(alone, beside=False) if in_full else alone
    wording = Wording(written_out(standalone) if in_full else standalone)
    named = named_in(wording, plans, book)
    choice = choose_plans(wording, named, plans, chosen)
    meant = [plan for plan in plans if plan.plan_id in choice.plan_ids]
    named = replace(named, agencies=of_the_city(named.agencies, meant, book))
    typed = Wording(fair)
    claimed = claim_in(wording, named)
    kind = kind_of(wording, named)
    return Question(
        text=text,
        standalone=standalone,
        kind=(claimed.kind if claimed else None) or kind,
        plan_ids=choice.plan_ids,
        provinces=choice.provinces,
        foreign_places=choice.foreign_places,
        unknown_documents=choice.unknown_documents,
        years=tuple(sorted({mention.year for mention in named.years})),
        agencies=tuple(dict.fromkeys(mention.agency.name for mention in named.agencies)),
        addresses=tuple(dict.fromkeys(pattern for one in named.addresses for pattern in one.patterns)),
        language=typed.language,
        accented=typed.accented or typed.language is Language.ENGLISH,
        subject=subject_of(claimed.rest, claimed.named) if claimed else subject_of(wording, named),
        claim=claimed.claim if claimed else None,
    )


def _previous(
    history: Sequence[str], plans: Sequence[Plan], mended: Callable[[str], str], book: AgencyBook
) -> str | None:
    """The last fair question of the history, standing alone: every turn leans on the one before it.

    Of a long talk the last turns, of a long turn its beginning: nobody leans on more.
    """
    previous: str | None = None
    for turn in history[-_TURNS:]:
        fair, reason = _fair(mended(turn[:_LONGEST_TURN]))
        if reason is None:
            previous = standing_alone(fair, previous, plans, book)
    return previous


def _fair(text: str) -> tuple[str, OutOfScope | None]:
    """The text without instructions to the assistant; and why what is left is out of scope, if it is."""
    fair, instructed = without_instructions(text)
    wording = Wording(fair)
    reason = out_of_scope(wording)
    if instructed and reason in (None, OutOfScope.NOISE) and not asks_something(wording):
        reason = OutOfScope.INJECTION
    return fair, reason
