"""Asking a running server by its URL.

Guarantees: a server that can't be reached ends the run with one error; what it replies to one question, be it
a failure, is that question's reply.
"""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from pydantic import TypeAdapter

from corpus.errors import EvaluationError, UnreachableError
from evals.given import read_as
from evals.question_set import EvalQuestion
from evals.running.answering import answered
from evals.running.client import Client, open_client
from evals.running.workers import Asked, completed
from evals.runs.records import Subject
from evals.runs.reply import Reply, Search
from evals.search.passages import Passage
from evals.search.searching import DEEPEST, held_by
from evals.systems import WHOLE


@dataclass(frozen=True)
class _PlanRow:
    plan_id: str
    province: str


@dataclass(frozen=True)
class _Found:
    rows: tuple[Passage, ...]


_PLANS = TypeAdapter(tuple[_PlanRow, ...])
_FOUND = TypeAdapter(_Found)
_OBJECT = TypeAdapter(dict[str, Any])


class Server:
    """Several clients of one server. See `evals.running.workers.Workers`."""

    def __init__(self, url: str, client: Client, pool: ThreadPoolExecutor) -> None:
        """Ask the server what it is. Raises UnreachableError, EvaluationError."""
        self._client = client
        self._pool = pool
        index = read_as(_OBJECT, client.get("/ready").json)
        plans = read_as(_PLANS, client.get("/api/plans").json)
        provinces = {plan.plan_id: plan.province for plan in plans}
        self.subject = Subject(url=url, settings={}, index=index, program=None, plans=provinces)
        self.systems = (WHOLE,)

    def replies(self, asked: Sequence[Asked]) -> Iterator[Reply]:
        """A reply to each, in the order in which they come. Raises UnreachableError."""
        return completed(self._pool, self._reply, asked)

    def _reply(self, asked: Asked) -> Reply:
        system, question = asked
        took: list[float] = []

        def ask() -> Mapping[str, object]:
            body = {"question": question.question, "history": list(question.history)}
            told = self._client.post("/api/ask", body)
            took.append(told.milliseconds)
            return read_as(_OBJECT, told.json)

        reply = answered(system, question, ask)
        if reply.payload is None:
            return reply
        return replace(reply, milliseconds=round(took[0], 3), search=self._search(question))

    def _search(self, question: EvalQuestion) -> Search | None:
        """What the server's search finds; None where it doesn't tell."""
        asked = {"q": question.question, "history": list(question.history), "limit": DEEPEST}
        try:
            told = self._client.get("/api/search", **asked)
            passages = read_as(_FOUND, told.json).rows
        except UnreachableError:
            raise
        except EvaluationError:
            return None
        held = (held_by(passage, question.evidence) for passage in passages)
        return Search(tuple(tuple(sorted(one)) for one in held), round(told.milliseconds, 3))


@contextmanager
def open_server(url: str, count: int, key: str | None = None) -> Iterator[Server]:
    """So many clients of the server at this URL. Raises UnreachableError, EvaluationError."""
    with open_client(url, key) as client, ThreadPoolExecutor(count) as pool:
        yield Server(url, client, pool)
