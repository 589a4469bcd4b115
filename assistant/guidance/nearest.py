"""The clauses that come nearest to what was asked and not found, in the plans that were asked."""

from collections.abc import Iterable, Iterator

from assistant.answer.sentences import closes_plan
from assistant.chain import Assistant
from assistant.guidance.records import Nearest
from assistant.question import Question, QuestionKind
from assistant.question.quoted_addresses import fits
from assistant.question.wanted import wanted
from assistant.retrieval.quoted import is_under
from corpus import addresses
from corpus.records import Clause, ClauseKind
from corpus.vietnamese.syllables import fold

FLOOR = 0.3
"""The relevance under which a clause has no more in common with the question than any other."""

_FURTHER, _SHARE = 0.4, 0.6
"""How relevant those after the first must be: at all, and beside the first."""

_SHOWN = 3
_OF_THE_PLAN = ("signer", "number", "date")


def nearest(assistant: Assistant, question: Question) -> tuple[Nearest, ...]:
    """At most three clauses, best first, none within another and no two of the same words.

    None where the question is about a province or a document that isn't there, or a plan's own number.
    """
    if (
        asks_of_the_plan(question)
        or question.unknown_documents
        or (question.foreign_places and not question.provinces)
    ):
        return ()
    near = _above_quoted(assistant, question) if question.addresses else _searched(assistant, question)
    kept: list[Clause] = []
    for clause in near:
        if len(kept) < _SHOWN and not any(_repeats(clause, one) for one in kept):
            kept.append(clause)
    plans = ((clause, assistant.library.plan(clause.plan_id)) for clause in kept)
    return tuple(Nearest(clause, plan) for clause, plan in plans if plan is not None)


def _searched(assistant: Assistant, question: Question) -> Iterator[Clause]:
    enough = FLOOR
    for found in assistant.searcher.search(question, assistant.settings.candidates):
        clause = found.clause
        told = clause.kind is not ClauseKind.FRAME and not closes_plan(clause.text)
        if found.relevance >= enough and told and not _only_heads(clause, assistant):
            enough = max(enough, _FURTHER, _SHARE * found.relevance)
            yield clause


def _only_heads(clause: Clause, assistant: Assistant) -> bool:
    """Whether it is a mere title over others."""
    return bool(assistant.library.children(clause)) and "\n" not in clause.text.strip()


def asks_of_the_plan(question: Question) -> bool:
    """Whether the plan's own number, date or signer is asked: no clause and no other plan helps there."""
    asked = wanted(question)
    return question.kind is QuestionKind.CONTENT and any(name in asked for name in _OF_THE_PLAN)


def _above_quoted(assistant: Assistant, question: Question) -> Iterable[Clause]:
    """What stands over the quoted places that aren't there: the nearest that is."""
    plan_ids = set(question.plan_ids)
    own = [one for one in assistant.library.clauses if one.plan_id in plan_ids]
    for pattern in question.addresses:
        parts = pattern.split(addresses.SEPARATOR)
        for depth in range(len(parts) - 1, 0, -1):
            over = [one for one in own if fits(addresses.SEPARATOR.join(parts[:depth]), one.address)]
            if over:
                yield from over
                break


def _repeats(clause: Clause, kept: Clause) -> bool:
    if clause.plan_id == kept.plan_id and (
        is_under(clause.address, kept.address) or is_under(kept.address, clause.address)
    ):
        return True
    return fold(clause.text) == fold(kept.text)
