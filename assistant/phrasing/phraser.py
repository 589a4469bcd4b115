"""A composed answer worded by a language model, as far as its every sentence holds.

Guarantees: a refusal, a question back, an answer to an English question and one of many lines are left
alone, without asking the model; when the model fails, or what it wrote loses or changes anything, the
composed answer comes back exactly as it was.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.answer.case import Case
from assistant.answer.composing import extract
from assistant.answer.draft import Draft, Statement
from assistant.answer.grounding import ground
from assistant.answer.records import Status
from assistant.phrasing.checking import checked
from assistant.phrasing.items import Item, items_of_clauses, items_of_draft, merged
from assistant.phrasing.keeping import Worded, embolden, keeps_all
from assistant.phrasing.prompts import instructions, material
from assistant.question import Language
from assistant.settings import AssistantSettings
from corpus.errors import LanguageModelError
from corpus.vietnamese.syllables import fold, syllables

MOST_ITEMS = 8
"""Answers of more lines than this are lists, which need no wording."""

MOST_LETTERS = 3000
"""Longest text that a model is given, in characters."""

CLAUSES = 4
"""How many of the clauses found a model may draft an answer from."""

SUBJECT_SHARE = 0.5
"""How many of the words asked about a drafted sentence must have."""

if TYPE_CHECKING:
    from assistant.phrasing.model import LanguageModel

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Phrased:
    """A draft after wording. `model`: the model whose words are in it, None where it is the composed one."""

    draft: Draft
    model: str | None = None
    tokens: int = 0


class Phraser:
    """Words answers with a language model."""

    def __init__(self, model: "LanguageModel") -> None:
        self._model = model

    def phrase(self, draft: Draft, case: Case) -> Phrased:
        """The draft in the model's words where they hold, else the draft itself."""
        if draft.status is not Status.ANSWERED or case.question.language is not Language.VIETNAMESE:
            return Phrased(draft)
        grounded = ground(draft, case.library.plan)
        if grounded.core_fell:
            return Phrased(draft)
        items = items_of_draft(grounded.draft, case)
        try:
            if _is_passage(draft, items, case):
                return self._drafted(draft, items[0], case)
            return self._worded(draft, grounded.draft, items, case)
        except LanguageModelError as error:
            _log.warning("%s", error)
            return Phrased(draft)

    def _worded(self, draft: Draft, stands: Draft, items: tuple[Item, ...], case: Case) -> Phrased:
        """Its statements in other words, none of their facts lost."""
        if not _fits(items):
            return Phrased(draft)
        told = instructions("phrase")
        written = self._model.write(told, material([item.text for item in items]))
        worded = checked(written.sentences, items, told, case)
        if not worded or not keeps_all(items, worded, case.book):
            return Phrased(draft, tokens=written.tokens)
        first = next(at for at, one in enumerate(stands.statements) if one.sources)
        rest = [one for one in stands.statements[first:] if not one.sources]
        lines = (*stands.statements[:first], *map(_statement, worded), *rest)
        return self._held(Draft(draft.status, lines), draft, written.tokens, case)

    def _drafted(self, draft: Draft, passage: Item, case: Case) -> Phrased:
        """What the clauses found say to the question, above the passage that the composers chose."""
        first = passage.statement.sources[0].clause
        others = [one.clause for one in case.near if one.clause.plan_id == first.plan_id]
        clauses = list({clause.key: clause for clause in (first, *others)}.values())[:CLAUSES]
        items = items_of_clauses(clauses, case)
        while items and not _fits(items):
            items = items[:-1]
        if not items:
            return Phrased(draft)
        told = instructions("draft")
        written = self._model.write(told, material([one.text for one in items], case.question.standalone))
        lines = [
            replace(_statement(one), core=False)
            for one in checked(written.sentences, items, told, case)
            if _is_to_the_point(one, case) and one.text.strip(" .") not in passage.text
        ]
        if not lines:
            return Phrased(draft, tokens=written.tokens)
        at = next(at for at, one in enumerate(draft.statements) if one.sources)
        whole = (*draft.statements[:at], *lines, *draft.statements[at:])
        return self._held(Draft(draft.status, whole), draft, written.tokens, case)

    def _held(self, worded: Draft, composed: Draft, tokens: int, case: Case) -> Phrased:
        grounded = ground(worded, case.library.plan)
        if grounded.draft != worded:
            return Phrased(composed, tokens=tokens)
        return Phrased(worded, self._model.name, tokens)


def open_phraser(settings: AssistantSettings) -> Phraser | None:
    """The phraser with the language model of the settings, None where none is set. Raises SettingsError."""
    if settings.llm_url is None:
        return None
    # The client of the model takes a second to import and much memory, which nobody needs without a model.
    from assistant.phrasing.model import load_model

    return Phraser(load_model(settings, settings.llm_url))


def _is_passage(draft: Draft, items: Sequence[Item], case: Case) -> bool:
    """Whether the composers found no more than one passage to quote."""
    return len(items) == 1 and len(draft.clauses) == 1 and draft == extract(case)


def _fits(items: Sequence[Item]) -> bool:
    return 0 < len(items) <= MOST_ITEMS and sum(len(item.text) for item in items) <= MOST_LETTERS


def _is_to_the_point(worded: Worded, case: Case) -> bool:
    asked = set(syllables(fold(case.question.subject)))
    return len(asked & set(syllables(fold(worded.text)))) >= SUBJECT_SHARE * len(asked)


def _statement(worded: Worded) -> Statement:
    stated = merged([item.statement for item in worded.items], embolden(worded.text, worded.items))
    return replace(stated, places=tuple(place for item in worded.items for place in item.places))
