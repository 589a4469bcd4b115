"""Putting questions to the assistant in process, and auditing every answer."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from assistant.chain import Assistant
from evals.calling import called
from evals.grounding.auditing import audit
from evals.grounding.fuzzing import Fuzzed
from evals.grounding.published import Published
from evals.grounding.violations import Violation


@dataclass(frozen=True)
class Audited:
    """One question and what came of it.

    `payload`: the answer's JSON, empty after a crash, which `crash` names. `fell`: what was composed did not
    hold in the product's own check, and a plainer answer stands in its place.
    """

    asked: Fuzzed
    payload: Mapping[str, object]
    violations: tuple[Violation, ...] = ()
    fell: bool = False
    crash: str | None = None

    @property
    def status(self) -> str:
        """How the question ended."""
        return str(self.payload.get("status", "crash"))


def audit_all(questions: Iterable[Fuzzed], assistant: Assistant) -> Iterator[Audited]:
    """Ask one question after the other; what was found as soon as each answer is there.

    Whatever an answer raises ends its question only.
    """
    published = Published(assistant.library.plans, assistant.library.clauses)
    for question in questions:
        asked = called(partial(assistant.ask, question.question, question.history))
        error = asked.exception()
        if error is not None:
            yield Audited(question, {}, crash=f"{type(error).__name__}: {error}")
            continue
        answer = asked.result()
        payload = answer.as_dict()
        yield Audited(question, payload, audit(payload, question.asked, published), answer.fell)
