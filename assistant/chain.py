"""The path of a question as one visible chain: understand | retrieve | compose | ground | cite.

The steps work on a `Turn`, each returning a new one; only this module and the retriever know LangChain.
"""

import re
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from langchain_core.runnables import Runnable, RunnableLambda

from assistant.answer.case import Case
from assistant.answer.citing import cite
from assistant.answer.composing import compose, extract
from assistant.answer.draft import Draft
from assistant.answer.grounding import ground
from assistant.answer.noting import notes
from assistant.answer.records import Answer, AskedQuestion, Status
from assistant.answer.refusing import not_found
from assistant.question import Question, understand
from assistant.retrieval.library import Library
from assistant.retrieval.search import Found, Searcher
from assistant.settings import AssistantSettings
from corpus.agencies import AgencyBook, load_agencies
from corpus.embedding.embedder import Embedder
from corpus.embedding.loading import load_embedder
from corpus.index import Index, open_index
from corpus.records import Plan
from corpus.vietnamese import segmentation

_PIECE = re.compile(r"\S+\s*|\s+")


@dataclass(frozen=True)
class Turn:
    """One question on its way through the chain; each step fills in what it found."""

    text: str
    history: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    question: Question = field(default_factory=lambda: Question(text="", standalone=""))
    found: tuple[Found, ...] = ()
    draft: Draft = field(default_factory=lambda: Draft(Status.NOT_FOUND, ()))
    timings: tuple[tuple[str, float], ...] = ()


class Assistant:
    """The loaded parts of answering: one opened index, the embedder that it was built with, the chain.

    Answers from several threads at once.
    """

    def __init__(self, settings: AssistantSettings, index: Index, embedder: Embedder) -> None:
        self.settings = settings
        self.index = index
        self.library = Library.of(index.store)
        self.book: AgencyBook = load_agencies()
        self.searcher = Searcher(index, embedder, self.library, self.book, settings)
        self.chain = build_chain(self)

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plans that can be asked about."""
        return self.library.plans

    def ask(self, question: str, history: Sequence[str] = (), plans: Sequence[str] = ()) -> Answer:
        """Answer a question. `history`: earlier user turns, oldest first. `plans`: plan_ids to keep to."""
        return self.chain.invoke({"question": question, "history": history, "plans": plans})

    def stream(
        self, question: str, history: Sequence[str] = (), plans: Sequence[str] = ()
    ) -> Iterator[str | Answer]:
        """The answer's text piece by piece (strings that join to it), then, last, the whole Answer."""
        answer = self.ask(question, history, plans)
        yield from _PIECE.findall(answer.answer)
        yield answer

    def close(self) -> None:
        """Close the index."""
        self.index.close()


def open_assistant(settings: AssistantSettings) -> Assistant:
    """Open the published index, load its embedder, warm both up.

    Raises IndexMissingError, IndexDamagedError, EmbeddingError, StorageError.
    """
    embedder = load_embedder(settings)
    segmentation.warm_up()
    assistant = Assistant(settings, open_index(settings, embedder), embedder)
    assistant.searcher.warm_up()
    assistant.ask("mục tiêu kinh tế số")
    return assistant


def build_chain(assistant: Assistant) -> Runnable[dict[str, Any], Answer]:
    """The chain. Input: {"question": str, "history": [str], "plans": [plan_id]}, the last two optional."""
    return (
        RunnableLambda(_start, name="start")
        | _step("understand", lambda turn: _understand(turn, assistant))
        | _step("retrieve", lambda turn: _retrieve(turn, assistant))
        | _step("compose", lambda turn: replace(turn, draft=compose(_case(turn, assistant))))
        | _step("ground", lambda turn: replace(turn, draft=_ground(turn, assistant)))
        | RunnableLambda(lambda turn: _cite(turn, assistant), name="cite")
    )


def _start(asked: dict[str, Any]) -> Turn:
    return Turn(asked["question"], tuple(asked.get("history", ())), tuple(asked.get("plans", ())))


def _step(name: str, work: Callable[[Turn], Turn]) -> Runnable[Turn, Turn]:
    """A named step of the chain that notes its time in milliseconds."""

    def timed(turn: Turn) -> Turn:
        began = time.perf_counter()
        done = work(turn)
        return replace(done, timings=(*turn.timings, (name, _since(began))))

    return RunnableLambda(timed, name=name)


def _understand(turn: Turn, assistant: Assistant) -> Turn:
    question = understand(turn.text, turn.history, plans=assistant.plans, chosen=turn.chosen)
    return replace(turn, question=question)


def _retrieve(turn: Turn, assistant: Assistant) -> Turn:
    if turn.question.out_of_scope is not None:
        return turn
    found = assistant.searcher.search(turn.question, assistant.settings.candidates)
    return replace(turn, found=tuple(found))


def _case(turn: Turn, assistant: Assistant) -> Case:
    return Case(turn.question, turn.found, assistant.library, assistant.book, assistant.settings.near_enough)


def _ground(turn: Turn, assistant: Assistant) -> Draft:
    """The draft without what its sources don't bear out; plainer, or a refusal, where its core falls."""
    grounded = ground(turn.draft, assistant.library.plan)
    if not grounded.core_fell:
        return grounded.draft
    case = _case(turn, assistant)
    plain = ground(extract(case), assistant.library.plan)
    return not_found(case) if plain.core_fell else plain.draft


def _cite(turn: Turn, assistant: Assistant) -> Answer:
    began = time.perf_counter()
    text, citations = cite(turn.draft, assistant.library.plan)
    question = turn.question
    cited = [assistant.library.plan(citation.plan_id) for citation in citations]
    noted = notes(text, [plan for plan in cited if plan], assistant.book) if citations else ()
    timings = dict((*turn.timings, ("cite", _since(began))))
    return Answer(
        id=uuid.uuid4().hex,
        status=turn.draft.status,
        answer=text,
        question=AskedQuestion(question.standalone, question.kind.value, question.plan_ids),
        citations=citations,
        notes=noted,
        timings_ms={**timings, "total": round(sum(timings.values()), 3)},
    )


def _since(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 3)
