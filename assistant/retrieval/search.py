"""The clauses that a question is about, best first."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.question import Language, Question, QuestionKind
from assistant.question.subject import without_small_words
from assistant.retrieval.accents import AccentRestorer
from assistant.retrieval.boosts import Asked, Structure
from assistant.retrieval.fusion import Fused, Part, Weights, fuse
from assistant.retrieval.glossary import Glossary, Stretch, said_otherwise
from assistant.retrieval.library import Library
from assistant.retrieval.quoted import is_under, quoted_clauses
from assistant.retrieval.relevance import Form, Sought, TermStatistics, relevance
from assistant.retrieval.scope import is_eligible
from assistant.settings import AssistantSettings
from corpus.agencies import AgencyBook
from corpus.embedding.embedder import Embedder
from corpus.index import Hit, Index, LexicalField
from corpus.index.tokens import question_tokens
from corpus.records import Clause
from corpus.registers import Definition

ACCENTED = Weights(dense=0.4, words=0.1, syllables=0.25, folded=0.25)
UNACCENTED = Weights(dense=0.3, words=0.0, syllables=0.2, folded=0.5)
ENGLISH = Weights(dense=0.6, words=0.0, syllables=0.0, folded=0.4)

FOCUS_GAIN = 0.25
"""How much a target gains whose indicator has no other words than those asked: who asks for the digital
economy means none of its sectors."""

RELEVANCE_GAIN = 0.4
"""How much relevance adds to the fused score in ranking: it tells apart what scaled scores tie."""

QUOTED = 3.0
"""Score of a clause whose place the question quotes: above what any search can give."""

UNDER_QUOTED = 1.0
"""What a clause gains by standing under the place that the question quotes."""

_LEXICAL = {
    Part.WORDS: LexicalField.WORDS,
    Part.SYLLABLES: LexicalField.SYLLABLES,
    Part.FOLDED: LexicalField.FOLDED,
}


@dataclass(frozen=True)
class Found:
    """A clause with its place in a question's results.

    `score` ranks (fused score, boosts, relevance); `relevance` in [0, 1] says how far the clause speaks of
    what is asked, comparable between questions; `dense`, `words`, `syllables`, `folded` are the scaled parts.
    """

    clause: Clause
    score: float
    relevance: float
    dense: float = 0.0
    words: float = 0.0
    syllables: float = 0.0
    folded: float = 0.0


class Searcher:
    """Searches one opened index. Safe in several threads, as the index and the embedder are."""

    def __init__(
        self,
        index: Index,
        embedder: Embedder,
        library: Library,
        book: AgencyBook,
        settings: AssistantSettings,
    ) -> None:
        self._index = index
        self._embedder = embedder
        self._library = library
        self._structure = Structure(library, book)
        self._candidates = settings.candidates
        self._statistics = TermStatistics(clause.passage for clause in library.clauses)
        self._accents = AccentRestorer((*(clause.text for clause in library.clauses), *said_otherwise()))
        self._glossary = Glossary(library.entries(Definition))
        self._indicators = {
            clause.key: tuple(
                self._statistics.sought(target.indicator, (Form.BARE,))
                for target in library.targets_of(clause)
            )
            for clause in library.clauses
        }

    def warm_up(self) -> None:
        """Read what is read once of every clause, so that no question has to wait for it."""
        self._structure.warm_up()

    def search(self, question: Question, limit: int) -> list[Found]:
        """At most `limit` clauses of the question's plans (of all where none is named), best first."""
        question, stretches = self._readable(question)
        looked_for = wording(question, stretches)
        plan_ids = question.plan_ids or None
        vector = self._embedder.embed_query(self._told(question))
        dense = _scores(self._index.search_dense(vector, self._candidates, plan_ids))
        searches = {Part.DENSE: dense, **self._lexical(looked_for, question, plan_ids)}
        sought, lowest = self._sought(question, stretches), min(dense.values(), default=0.0)
        asked = Asked(question)
        value_of = looked_for if asked.figure else None
        found = [
            self._found(asked, clause, scores, dense.get(key, lowest), sought, value_of)
            for key, scores in fuse(searches, weights_for(question)).items()
            if (clause := self._library.clause(key)) is not None and is_eligible(clause, question)
        ]
        found = self._with_quoted(question, found)
        found.sort(key=lambda one: (-one.score, one.clause.key))
        return found[:limit]

    def _readable(self, question: Question) -> tuple[Question, tuple[Stretch, ...]]:
        """The question with accents and an English subject in the plans' words; its subject cut up."""
        subject = _subject(question)
        if not question.accented:
            restore = self._accents.restore
            subject = without_small_words(restore(subject))
            question = replace(question, standalone=restore(question.standalone), subject=subject)
        stretches = self._glossary.stretches(subject, question.language, accented=question.accented)
        if question.language is Language.ENGLISH:
            question = replace(question, subject=wording(question, stretches))
        return question, stretches

    def _told(self, question: Question) -> str:
        """What the embedding model reads: the question, everyday words in the plans' words."""
        asked = question.standalone
        if question.language is Language.ENGLISH:
            return asked
        return self._glossary.in_plans_words(asked)

    def _lexical(
        self, looked_for: str, question: Question, plan_ids: Collection[str] | None
    ) -> dict[Part, Mapping[str, float]]:
        weights = weights_for(question)
        return {
            part: _scores(
                self._index.search_lexical(
                    field, question_tokens(field, looked_for), self._candidates, plan_ids
                )
            )
            for part, field in _LEXICAL.items()
            if weights.of(part) > 0
        }

    def _sought(self, question: Question, stretches: Sequence[Stretch]) -> tuple[Sought, ...]:
        """What a clause is to speak of: in the question's words or, as good, in the plans' words for them."""
        forms = (Form.ACCENTED, Form.BARE) if question.accented else (Form.BARE,)
        own = self._statistics.sought(_subject(question), forms)
        if not any(one.plans for one in stretches):
            return (own,)
        wordings = [(one.said, *one.plans) for one in stretches]
        return (own, self._statistics.sought_in_any_words(wordings, forms))

    def _found(
        self,
        asked: Asked,
        clause: Clause,
        fused: Fused,
        cosine: float,
        sought: tuple[Sought, ...],
        value_of: str | None,
    ) -> Found:
        """The clause with its score; `value_of` is what a value is asked of, None where none is asked."""
        # A heading covers many indicators; a value is of the one that its own words name.
        speaks = clause.passage if value_of is None else clause.text
        near = relevance(max(one.coverage(speaks) for one in sought), cosine)
        gain = self._structure.boost(asked, clause)
        if value_of is not None:
            gain += FOCUS_GAIN * self._focus(clause, value_of)
        return Found(
            clause=clause,
            score=fused.score + gain + RELEVANCE_GAIN * near,
            relevance=near,
            **{part.value: share for part, share in fused.parts.items()},
        )

    def _focus(self, clause: Clause, asked: str) -> float:
        """The share, by weight, of the clause's indicator that is asked about; 0 where it has none."""
        return max((one.coverage(asked) for one in self._indicators[clause.key]), default=0.0)

    def _with_quoted(self, question: Question, found: list[Found]) -> list[Found]:
        """What was found, and the clauses at quoted places, also those that no search returned.

        A quoted place comes before all; but where something is asked of a part of the plan, what stands
        there does.
        """
        if not question.addresses:
            return found
        quoted = {clause.key: clause for clause in quoted_clauses(question, self._library)}
        others = [_gaining(one, quoted.values()) for one in found if one.clause.key not in quoted]
        asked_of = question.kind is not QuestionKind.COUNT and bool(question.subject)
        places = [
            Found(clause, UNDER_QUOTED if asked_of and self._library.children(clause) else QUOTED, 1.0)
            for clause in quoted.values()
        ]
        return [*others, *places]


def _gaining(one: Found, places: Iterable[Clause]) -> Found:
    """The clause with what it gains by standing under one of the places."""
    clause = one.clause
    under = any(
        clause.plan_id == place.plan_id and is_under(clause.address, place.address) for place in places
    )
    return replace(one, score=one.score + UNDER_QUOTED) if under else one


def wording(question: Question, stretches: Sequence[Stretch]) -> str:
    """What the lexical searches look for: the subject and the plans' words for it, a line each.

    Of an English subject only what the plans have words for, or write alike: "the" is no "thể".
    """
    subject = _subject(question)
    brought = dict.fromkeys(words for one in stretches for words in one.plans)
    if question.language is not Language.ENGLISH:
        return "\n".join((subject, *brought))
    alike = (one.said for one in stretches if not one.plans)
    return "\n".join(filter(None, (*alike, *brought))) if brought else subject


def _subject(question: Question) -> str:
    return question.subject or question.standalone


def weights_for(question: Question) -> Weights:
    """How much each search counts for a question: accents decide, and so does the language."""
    if question.language is Language.ENGLISH:
        return ENGLISH
    return ACCENTED if question.accented else UNACCENTED


def _scores(hits: list[Hit]) -> dict[str, float]:
    return {hit.key: hit.score for hit in hits}
