"""The clauses that a question is about, best first: reformulate | search | rank | quoted | leaned on."""

from collections.abc import Iterable
from dataclasses import replace

from assistant.question import Question, QuestionKind
from assistant.retrieval.candidates import CandidateSearch
from assistant.retrieval.cross_encoder import load_cross_encoder, reordered
from assistant.retrieval.found import Found
from assistant.retrieval.frame import frame_asked_for
from assistant.retrieval.leaning import with_leaned_on
from assistant.retrieval.library import Library
from assistant.retrieval.query_adapter import Vector, adapter_for
from assistant.retrieval.quoted import is_under, quoted_clauses
from assistant.retrieval.ranking import Ranking
from assistant.retrieval.reformulating import LookedFor, Reformulator
from assistant.retrieval.reranking import shipped_reranker
from assistant.settings import AssistantSettings
from assistant.steps import Step
from corpus.agencies import AgencyBook
from corpus.embedding.embedder import Embedder
from corpus.index import Index
from corpus.records import Clause

QUOTED = 3.0
"""Score of a clause whose place the question quotes: above what any search can give."""

UNDER_QUOTED = 1.0
"""What a clause gains by standing under the place that the question quotes."""


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
        self._library = library
        self._book = book
        self._without = settings.without
        self._reformulator = Reformulator(library, settings.without, settings.glossary)
        self._candidates = CandidateSearch(
            index, embedder, adapter_for(embedder.name, library), settings.candidates, settings.without
        )
        self._ranking = Ranking(library, book, shipped_reranker(), settings.without)
        self._cross_encoder = load_cross_encoder(settings)

    def warm_up(self) -> None:
        """Read what is read once of every clause, so that no question has to wait for it."""
        self._ranking.warm_up()

    def search(self, question: Question, limit: int) -> list[Found]:
        """At most `limit` clauses of the question's plans (of all where none is named), best first."""
        looked_for = self._reformulator.reformulate(question)
        found = self._ranked(looked_for)
        if self._cross_encoder is not None:
            found = reordered(found, looked_for.question.standalone, self._cross_encoder)
        if Step.QUOTED not in self._without:
            found = self._with_quoted(looked_for.question, found)
        if Step.REFERENCES not in self._without:
            found = with_leaned_on(found, looked_for.question, self._library, self._book)
        return found[:limit]

    def ranked(self, question: Question) -> list[Found]:
        """What the searches find, in the learned order: without quoted places and what is leaned on."""
        return self._ranked(self._reformulator.reformulate(question))

    def vector(self, question: Question) -> Vector:
        """What the search by meaning looks for: shape (dimension,), unit length."""
        return self._candidates.vector(self._reformulator.reformulate(question))

    def _ranked(self, looked_for: LookedFor) -> list[Found]:
        plan_ids = None if Step.NAMES in self._without else looked_for.question.plan_ids or None
        return self._ranking.rank(looked_for, self._candidates.candidates(looked_for, plan_ids))

    def _with_quoted(self, question: Question, found: list[Found]) -> list[Found]:
        """What was found, and the clauses at quoted places, also those that no search returned.

        A quoted place comes before all; but where something is asked of a part of the plan, what stands
        there does. A plan's number, date and signer are places, too.
        """
        places = (
            quoted_clauses(question, self._library)
            if question.addresses
            else frame_asked_for(question, self._library)
        )
        if not places:
            return found
        quoted = {clause.key: clause for clause in places}
        others = [_gaining(one, quoted.values()) for one in found if one.clause.key not in quoted]
        asked_of = question.kind is not QuestionKind.COUNT and bool(question.subject)
        at_places = [
            Found(clause, UNDER_QUOTED if asked_of and self._library.children(clause) else QUOTED, 1.0)
            for clause in quoted.values()
        ]
        return sorted((*others, *at_places), key=lambda one: (-one.score, one.clause.key))


def _gaining(one: Found, places: Iterable[Clause]) -> Found:
    """The clause with what it gains by standing under one of the places."""
    clause = one.clause
    under = any(
        clause.plan_id == place.plan_id and is_under(clause.address, place.address) for place in places
    )
    return replace(one, score=one.score + UNDER_QUOTED) if under else one
