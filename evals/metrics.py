"""The figures of an evaluation, from the judgements of its answers."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.judging import Judgement
from evals.question_set import EvalQuestion


@dataclass(frozen=True)
class Outcome:
    """What came of one question.

    `payload`: the answer's JSON as given, None where `error` says why none came. `milliseconds`: how long the
    asking took, failed or not.
    """

    question: EvalQuestion
    judgement: Judgement
    milliseconds: float
    payload: dict[str, object] | None = None
    error: str | None = None

    @property
    def refused(self) -> bool:
        """Whether the answer says that the plans don't tell, or that the question isn't about them."""
        return self.payload is not None and self.payload.get("status") in ("not_found", "out_of_scope")


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """Between 0 and 1; None of nothing."""
        return self.hits / self.of if self.of else None


@dataclass(frozen=True)
class Figures:
    """The figures of a group of questions.

    `right`, `answer`: of all questions. `cited`, `label`: of those that ask for evidence. `precision`: of the
    citations shown, where it is known what is needed, those that were. `refusals`: of the unanswerable
    questions, those not answered (nor told what must not be said). `refused_wrongly`: of the answerable ones,
    those refused.
    """

    questions: int
    right: Share
    answer: Share
    cited: Share
    label: Share
    precision: Share
    refusals: Share
    refused_wrongly: Share


@dataclass(frozen=True)
class Latency:
    """Milliseconds a question, by nearest rank: p50 is a time that was really measured."""

    p50: float
    p95: float
    slowest: float


@dataclass(frozen=True)
class Summary:
    """All figures of a run."""

    total: Figures
    by_type: dict[str, Figures]
    by_style: dict[str, Figures]
    latency: Latency
    errors: int


def summarise(outcomes: Sequence[Outcome]) -> Summary:
    """The figures of at least one outcome; groups in the order of their names' definition."""
    types = sorted({o.question.type for o in outcomes}, key=list(type(outcomes[0].question.type)).index)
    styles = sorted({o.question.style for o in outcomes}, key=list(type(outcomes[0].question.style)).index)
    return Summary(
        total=figures(outcomes),
        by_type={kind: figures([o for o in outcomes if o.question.type is kind]) for kind in types},
        by_style={style: figures([o for o in outcomes if o.question.style is style]) for style in styles},
        latency=latency([o.milliseconds for o in outcomes]),
        errors=sum(o.error is not None for o in outcomes),
    )


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """The figures of one group of questions."""
    judgements = [o.judgement for o in outcomes]
    counted = [j for j in judgements if j.shown is not None and j.needed is not None]
    return Figures(
        questions=len(outcomes),
        right=_share(j.right for j in judgements),
        answer=_share(j.answer for j in judgements),
        cited=_share(j.cited for j in judgements),
        label=_share(j.label for j in judgements),
        precision=Share(sum(j.needed or 0 for j in counted), sum(j.shown or 0 for j in counted)),
        refusals=_share(o.judgement.answer for o in outcomes if not o.question.answerable),
        refused_wrongly=_share(o.refused for o in outcomes if o.question.answerable),
    )


def latency(milliseconds: Sequence[float]) -> Latency:
    """The figures of at least one measured time."""
    return Latency(percentile(milliseconds, 0.5), percentile(milliseconds, 0.95), max(milliseconds))


def percentile(values: Sequence[float], rank: float) -> float:
    """The smallest value that at least the share `rank` (0 < rank <= 1) of `values` does not exceed."""
    return sorted(values)[math.ceil(rank * len(values)) - 1]


def _share(found: Iterable[bool | None]) -> Share:
    known = [one for one in found if one is not None]
    return Share(sum(known), len(known))
