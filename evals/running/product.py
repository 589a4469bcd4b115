"""The product as it is evaluated in process: its answer, its search alone, an audit of what it says."""

import time
from collections.abc import Mapping
from dataclasses import replace

from assistant.chain import Assistant
from evals.grounding.auditing import audit
from evals.grounding.published import Published
from evals.question_set import EvalQuestion
from evals.running.answering import answered, since
from evals.runs.reply import Reply, Search
from evals.search.nearness import nearest
from evals.search.passages import Passage
from evals.search.searching import DEEPEST, held_by
from evals.systems import WHOLE


class Product:
    """Answers from an opened assistant."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._published = Published(assistant.library.plans, assistant.library.clauses)

    def __call__(self, question: EvalQuestion) -> Reply:
        """The answer; where one came, also what its search finds and what an audit says of it."""
        turns = (*question.history, question.question)
        reply = answered(WHOLE, question, lambda: self._ask(question))
        if reply.payload is None:
            return reply
        return replace(
            reply,
            search=self._search(question),
            violations=audit(reply.payload, turns, self._published),
        )

    def _ask(self, question: EvalQuestion) -> Mapping[str, object]:
        return self._assistant.ask(question.question, question.history).as_dict()

    def _search(self, question: EvalQuestion) -> Search:
        began = time.perf_counter()
        asked = self._assistant.understand(question.question, question.history)
        found = self._assistant.searcher.search(asked, DEEPEST)
        milliseconds = since(began)
        held = (held_by(Passage.of(one.clause), question.evidence) for one in found)
        return Search(tuple(tuple(sorted(one)) for one in held), milliseconds, nearest(asked, found))
