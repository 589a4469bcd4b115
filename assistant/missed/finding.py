"""What was missed, found in the journal and grouped by likeness."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from assistant.chain import Assistant
from assistant.journal import Journal, KeptQuestion, Sought
from assistant.missed.likeness import Likeness, Matter
from assistant.missed.records import Missed, MissedGroup
from assistant.question import Question, understand
from corpus.records import Plan
from corpus.vietnamese.syllables import fold, nfc, syllables

MOST = 1000
"""Questions that are grouped, the newest ones."""


def find_missed(journal: Journal, assistant: Assistant, most: int = MOST) -> Missed:
    """The newest `most` questions without an answer or with a disliked one, grouped. Raises StorageError."""
    kept, total = _newest(journal, most)
    plans = assistant.plans
    likeness = Likeness([clause.text for clause in assistant.library.clauses])
    places = likeness.groups([matter_of(one, plans) for one in kept])
    groups = [_group([kept[place] for place in group]) for group in places]
    return Missed(tuple(sorted(groups, key=_weight)), total, len(kept))


def matter_of(kept: KeptQuestion, plans: Sequence[Plan]) -> Matter:
    """What a kept question is about, as it was understood when it was answered.

    Its scope: the plans, the places and documents that none of them is of, and what sort of answer was
    asked for.
    """
    understood = _understood(kept)
    chosen = [str(plan) for plan in understood.get("plans") or kept.plans]
    read = understand(standalone(kept), plans=plans, chosen=chosen)
    return matter(read, str(understood.get("type", read.kind.value)), chosen)


def matter(read: Question, kind: str, plans: Iterable[str]) -> Matter:
    """What a question is about that asks for an answer of that `kind` from these `plans`."""
    return Matter(
        scope=(kind, *sorted(plans), *sorted({*read.foreign_places, *read.unknown_documents})),
        subject=fold(read.subject or read.standalone),
        years=read.years,
        agencies=tuple(sorted(read.agencies)),
        addresses=tuple(sorted(read.addresses)),
    )


def standalone(kept: KeptQuestion) -> str:
    """The question made to stand without its history, as it was understood; as typed where that is lost."""
    return str(_understood(kept).get("standalone", "")).strip() or kept.question


def _understood(kept: KeptQuestion) -> Mapping[str, Any]:
    understood = kept.answer.get("question")
    return understood if isinstance(understood, Mapping) else {}


def _newest(journal: Journal, most: int) -> tuple[list[KeptQuestion], int]:
    """The newest that were missed, and how many there are in all; one that is both is counted once."""
    unanswered = journal.find(Sought(unanswered=True), limit=most)
    disliked = journal.find(Sought(disliked=True), limit=most)
    both = journal.find(Sought(unanswered=True, disliked=True), limit=1).total
    found = {kept.id: kept for kept in (*unanswered.rows, *disliked.rows)}
    newest = sorted(found.values(), key=lambda kept: (-kept.asked_at.timestamp(), kept.id))
    return newest[:most], unanswered.total + disliked.total - both


def _group(members: Sequence[KeptQuestion]) -> MissedGroup:
    """A group; its best wording is the most frequent, rather with accents, rather newer."""
    often = Counter(_said(kept) for kept in members)

    def goodness(kept: KeptQuestion) -> tuple[bool, int, bool]:
        wording = standalone(kept)
        return not kept.history, often[_said(kept)], fold(wording) != nfc(wording).lower()

    best = max(members, key=goodness)
    return MissedGroup(tuple(members), best, standalone(best))


def _said(kept: KeptQuestion) -> tuple[str, ...]:
    """The words of a question, which are the same with and without accents and punctuation."""
    return tuple(syllables(fold(standalone(kept))))


def _weight(group: MissedGroup) -> tuple[int, float, str]:
    return -len(group.questions), -group.last_asked.timestamp(), group.questions[0].id
