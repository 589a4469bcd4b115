"""Asking a running server by its URL.

Guarantees: a server that can't be reached ends the run with one error; what it replies to one question, be it
a failure, is that question's reply.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from pydantic import TypeAdapter

from corpus.errors import EvaluationError, UnreachableError
from evals.given import read_as
from evals.question_set import EvalQuestion
from evals.running.answering import answered, since
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
        index = read_as(_OBJECT, client.get("/ready"))
        plans = read_as(_PLANS, client.get("/api/plans"))
        provinces = {plan.plan_id: plan.province for plan in plans}
        self.subject = Subject(url=url, settings={}, index=index, program=None, plans=provinces)
        self.systems = (WHOLE,)

    def replies(self, asked: Sequence[Asked]) -> Iterator[Reply]:
        """A reply to each, in the order in which they come. Raises UnreachableError."""
        return completed(self._pool, self._reply, asked)

    def _reply(self, asked: Asked) -> Reply:
        system, question = asked
        reply = answered(system, question, lambda: self._answer(question))
        return replace(reply, search=self._search(question)) if reply.payload is not None else reply

    def _answer(self, question: EvalQuestion) -> Mapping[str, object]:
        body = {"question": question.question, "history": list(question.history)}
        return read_as(_OBJECT, self._client.post("/api/ask", body))

    def _search(self, question: EvalQuestion) -> Search | None:
        """What the server's search finds; None where it doesn't tell."""
        began = time.perf_counter()
        try:
            found = self._client.get(
                "/api/search", q=question.question, history=list(question.history), limit=DEEPEST
            )
            milliseconds = since(began)
            passages = read_as(_FOUND, found).rows
        except UnreachableError:
            raise
        except EvaluationError:
            return None
        held = (held_by(passage, question.evidence) for passage in passages)
        return Search(tuple(tuple(sorted(one)) for one in held), milliseconds)


@contextmanager
def open_server(url: str, count: int) -> Iterator[Server]:
    """So many clients of the server at this URL. Raises UnreachableError, EvaluationError."""
    with open_client(url) as client, ThreadPoolExecutor(count) as pool:
        yield Server(url, client, pool)
