"""The path of a question as one visible chain: understand | retrieve | compose | ground | cite.

Where a language model is set, `phrase` stands between compose and ground.

The steps work on a `Turn`, each returning a new one; only this module and the retriever know LangChain.
"""

import re
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
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
from assistant.phrasing.phraser import Phrased, Phraser, open_phraser
from assistant.question import Question, QuestionKind, understand
from assistant.question.printed_agencies import with_printed
from assistant.retrieval.found import Found
from assistant.retrieval.library import Library
from assistant.retrieval.search import Searcher
from assistant.settings import AssistantSettings
from assistant.typing.learning import learnt_from
from assistant.typing.mending import Mender
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
    phrased: Phrased | None = None
    fell: bool = False


class Assistant:
    """The loaded parts of answering: one opened index, the embedder that it was built with, the chain.

    Answers from several threads at once.
    """

    def __init__(
        self, settings: AssistantSettings, index: Index, embedder: Embedder, library: Library | None = None
    ) -> None:
        """`library`: of the index, where it has been read already."""
        self.settings = settings
        self.index = index
        self.embedder = embedder
        self.library = library or Library.of(index.store)
        self.book: AgencyBook = with_printed(load_agencies(), self.library.agencies())
        self.mender = Mender(learnt_from(self.library), settings.without)
        self.searcher = Searcher(index, embedder, self.library, self.book, settings)
        self.phraser: Phraser | None = None
        self.today: Callable[[], date] = date.today
        self.answered: Callable[[Answer], None] = _unobserved
        """Told every answer that `ask` gives, for counting."""
        self.chain = build_chain(self)
        self._by_rules = build_chain(self, phrased=False)

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plans that can be asked about."""
        return self.library.plans

    def understand(self, question: str, history: Sequence[str] = (), plans: Sequence[str] = ()) -> Question:
        """What a question asks, as `ask` understands it."""
        return understand(
            question,
            history,
            plans=self.plans,
            chosen=plans,
            book=self.book,
            mended=self.mender.mended,
            without=self.settings.without,
        )

    def ask(self, question: str, history: Sequence[str] = (), plans: Sequence[str] = ()) -> Answer:
        """Answer a question. `history`: earlier user turns, oldest first. `plans`: plan_ids to keep to."""
        answer = self.chain.invoke({"question": question, "history": history, "plans": plans})
        self.answered(answer)
        return answer

    def ask_by_rules(self, question: str, history: Sequence[str] = (), plans: Sequence[str] = ()) -> Answer:
        """As `ask`, without a language model and uncounted: to see whether there is an answer."""
        return self._by_rules.invoke({"question": question, "history": history, "plans": plans})

    def stream(
        self, question: str, history: Sequence[str] = (), plans: Sequence[str] = ()
    ) -> Iterator[str | Answer]:
        """The answer's text piece by piece (strings that join to it), then, last, the whole Answer."""
        answer = self.ask(question, history, plans)
        yield from _PIECE.findall(answer.answer)
        yield answer

    def warm_up(self) -> None:
        """Read what the first question would wait for, then open the language model, where one is set.

        Raises SettingsError.
        """
        self.searcher.warm_up()
        self.ask("mục tiêu kinh tế số")
        # Last, so that warming up doesn't wait for a language model.
        self.phraser = open_phraser(self.settings)

    def close(self) -> None:
        """Close the index."""
        self.index.close()


def _unobserved(_: Answer) -> None:
    """Nobody counts the answers."""


def open_assistant(settings: AssistantSettings) -> Assistant:
    """Open the published index, load its embedder, warm both up.

    Raises IndexMissingError, IndexDamagedError, EmbeddingError, StorageError, SettingsError.
    """
    embedder = load_embedder(settings)
    segmentation.warm_up()
    assistant = Assistant(settings, open_index(settings, embedder), embedder)
    assistant.warm_up()
    return assistant


def build_chain(assistant: Assistant, *, phrased: bool = True) -> Runnable[dict[str, Any], Answer]:
    """The chain. Input: {"question": str, "history": [str], "plans": [plan_id]}, the last two optional.

    `phrased`: in the words of a language model, where one is set."""
    composed = (
        RunnableLambda(_start, name="start")
        | _step("understand", lambda turn: _understand(turn, assistant))
        | _step("retrieve", lambda turn: _retrieve(turn, assistant))
        | _step("compose", lambda turn: replace(turn, draft=compose(_case(turn, assistant))))
    )
    if phrased and assistant.settings.llm_url is not None:
        composed = composed | _step("phrase", lambda turn: _phrase(turn, assistant))
    return (
        composed
        | _step("ground", lambda turn: _ground(turn, assistant))
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
    return replace(turn, question=assistant.understand(turn.text, turn.history, turn.chosen))


def _retrieve(turn: Turn, assistant: Assistant) -> Turn:
    if turn.question.out_of_scope is not None:
        return turn
    found = assistant.searcher.search(turn.question, assistant.settings.candidates)
    return replace(turn, found=tuple(found))


def _case(turn: Turn, assistant: Assistant) -> Case:
    return Case(turn.question, turn.found, assistant.library, assistant.book, assistant.settings.near_enough)


def _phrase(turn: Turn, assistant: Assistant) -> Turn:
    if assistant.phraser is None:
        return turn
    phrased = assistant.phraser.phrase(turn.draft, _case(turn, assistant))
    return replace(turn, draft=phrased.draft, phrased=phrased)


def _ground(turn: Turn, assistant: Assistant) -> Turn:
    """The draft without what its sources don't bear out; plainer, or a refusal, where its core falls."""
    grounded = ground(turn.draft, assistant.library.plan)
    if not grounded.core_fell:
        return replace(turn, draft=grounded.draft)
    case = _case(turn, assistant)
    plain = ground(extract(case), assistant.library.plan)
    return replace(turn, draft=not_found(case) if plain.core_fell else plain.draft, fell=True)


def _cite(turn: Turn, assistant: Assistant) -> Answer:
    began = time.perf_counter()
    text, citations = cite(turn.draft, assistant.library.plan)
    question = turn.question
    cited = [assistant.library.plan(citation.plan_id) for citation in citations]
    noted = (
        notes(
            text,
            [plan for plan in cited if plan],
            assistant.book,
            today=assistant.today(),
            asked=question.agencies if question.kind is QuestionKind.AGENCY_TASKS else (),
            language=question.language,
        )
        if citations
        else ()
    )
    timings = dict((*turn.timings, ("cite", _since(began))))
    asked = {"phrase_tokens": turn.phrased.tokens} if turn.phrased and turn.phrased.tokens else {}
    return Answer(
        id=uuid.uuid4().hex,
        status=turn.draft.status,
        answer=text,
        question=AskedQuestion(question.standalone, question.kind.value, question.plan_ids),
        citations=citations,
        notes=noted,
        timings_ms={**timings, "total": round(sum(timings.values()), 3), **asked},
        model=turn.phrased.model if turn.phrased else None,
        fell=turn.fell,
    )


def _since(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 3)
