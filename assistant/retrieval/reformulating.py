"""A question in the words in which it is searched: accents put back, others' words in the plans'."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from assistant.question import Language, Question
from assistant.question.subject import without_small_words
from assistant.retrieval.glossary import Glossary, Stretch
from assistant.retrieval.library import Library
from assistant.retrieval.printed_terms import PrintedTerms
from assistant.steps import Step
from assistant.typing.accents import AccentRestorer
from assistant.typing.learning import learnt_from
from corpus.registers import Definition


@dataclass(frozen=True)
class LookedFor:
    """What is searched for one question.

    `question`: the question, its accents and an English subject readable. `words`: what the lexical searches
    look for, a wording a line. `told`: what the embedding model reads. `stretches`: the subject cut into what
    the glossary knows and what it doesn't, in order.
    """

    question: Question
    words: str
    told: str
    stretches: tuple[Stretch, ...]


class Reformulator:
    """Puts questions into the plans' words; never changes, safe in several threads."""

    def __init__(
        self, library: Library, without: frozenset[Step] = frozenset(), glossary: Path | None = None
    ) -> None:
        """`glossary`: a file of further words, see `read_glossary` for the errors."""
        self._library = library
        printed = PrintedTerms(clause.passage for clause in library.clauses)
        self._glossary = Glossary(library.entries(Definition), glossary, printed.says)
        self._without = without

    @cached_property
    def _accents(self) -> AccentRestorer:
        return AccentRestorer(learnt_from(self._library).accented)

    def reformulate(self, question: Question) -> LookedFor:
        """What to search for; steps that are switched off leave the question's own words."""
        question = self._accented(question)
        stretches = self._stretches(question)
        words = wording(question, stretches)
        if question.language is Language.ENGLISH:
            question = replace(question, subject=words)
        return LookedFor(question, words, self._told(question), stretches)

    def _accented(self, question: Question) -> Question:
        """The question with its accents; `accented` still says how it was typed."""
        if question.accented or Step.ACCENTS in self._without:
            return question
        subject = without_small_words(self._accents.restored(subject_of(question)))
        return replace(question, standalone=self._accents.restored(question.standalone), subject=subject)

    def _stretches(self, question: Question) -> tuple[Stretch, ...]:
        step = Step.ENGLISH if question.language is Language.ENGLISH else Step.EVERYDAY
        if step in self._without:
            return (Stretch(subject_of(question)),)
        return self._glossary.stretches(subject_of(question), question.language, accented=question.accented)

    def _told(self, question: Question) -> str:
        """The whole question; everyday words in the plans' words."""
        if question.language is Language.ENGLISH or Step.EVERYDAY in self._without:
            return question.standalone
        return self._glossary.in_plans_words(question.standalone)


def wording(question: Question, stretches: Sequence[Stretch]) -> str:
    """What the lexical searches look for: the subject and the plans' words for it, a line each.

    Of an English subject only what the plans have words for, or write alike: "the" is no "thể".
    """
    subject = subject_of(question)
    brought = dict.fromkeys(words for one in stretches for words in one.plans)
    if question.language is not Language.ENGLISH:
        return "\n".join((subject, *brought))
    alike = (one.said for one in stretches if not (one.plans or one.foreign))
    return "\n".join(filter(None, (*alike, *brought))) if brought else subject


def subject_of(question: Question) -> str:
    """What is looked for; the whole question where it names nothing."""
    return question.subject or question.standalone
