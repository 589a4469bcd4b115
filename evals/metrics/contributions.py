"""What each question contributes to each metric: a part, of a whole."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evals.metrics.metric import Metric
from evals.outcome import Outcome
from evals.search.figures import QuestionFigures, figures_of_each

Floats = NDArray[np.float64]

Contribution = tuple[float, float]
"""A part and the whole that it is of; the metric is the sum of the parts by the sum of the wholes."""


@dataclass(frozen=True)
class Contributions:
    """Parts and wholes of one metric, a place for each question; both 0 where it contributes nothing."""

    parts: Floats
    wholes: Floats

    def of(self, places: Sequence[int] | NDArray[np.intp]) -> "Contributions":
        """Those of the questions at these places alone."""
        return Contributions(self.parts[places], self.wholes[places])


def contributions(outcomes: Sequence[Outcome]) -> dict[Metric, Contributions]:
    """For every metric what each of the outcomes contributes, in their order."""
    searches = iter(figures_of_each([o.searched for o in outcomes if o.searched is not None]))
    found = [None if o.searched is None else next(searches) for o in outcomes]
    of_answers = {metric: [given(o) for o in outcomes] for metric, given in OF_ANSWER.items()}
    of_searches = {
        metric: [None if one is None else (given(one), 1.0) for one in found]
        for metric, given in OF_SEARCH.items()
    }
    values: Mapping[Metric, Sequence[Contribution | None]] = of_answers | of_searches
    return {metric: _sums(values[metric]) for metric in Metric}


def right(outcome: Outcome) -> Contribution:
    """Every question counts; one without an answer is wrong."""
    return float(outcome.judgement.right), 1.0


def answer_correctness(outcome: Outcome) -> Contribution:
    """Every question counts; one without an answer is wrong."""
    return float(outcome.judgement.answer), 1.0


def citation_recall(outcome: Outcome) -> Contribution | None:
    """Of a question that needs evidence, the share of it cited: nothing where no answer came."""
    needed = len(outcome.question.evidence)
    if not needed:
        return None
    return (0.0 if outcome.error else 1 - len(outcome.judgement.uncited) / needed), 1.0


def citation_precision(outcome: Outcome) -> Contribution | None:
    """The citations that were needed, of those shown."""
    judgement = outcome.judgement
    if judgement.needed is None or not judgement.shown:
        return None
    return float(judgement.needed), float(judgement.shown)


def label_accuracy(outcome: Outcome) -> Contribution | None:
    """A question that needs evidence; one without an answer is wrong."""
    label = outcome.judgement.label
    return None if label is None else (float(label), 1.0)


def refusal_precision(outcome: Outcome) -> Contribution | None:
    """A refusal, rightly where the plans hold no answer."""
    return (float(not outcome.question.answerable), 1.0) if outcome.refused else None


def refusal_recall(outcome: Outcome) -> Contribution | None:
    """An unanswerable question; one that was answered, or to which no answer came, isn't refused."""
    return None if outcome.question.answerable else (float(outcome.judgement.answer), 1.0)


def grounded(outcome: Outcome) -> Contribution | None:
    """An audited answer, with or without a violation."""
    return None if outcome.violations is None else (float(not outcome.violations), 1.0)


def errors(outcome: Outcome) -> Contribution:
    """Every question counts."""
    return float(outcome.error is not None), 1.0


OF_ANSWER: Mapping[Metric, Callable[[Outcome], Contribution | None]] = {
    Metric.RIGHT: right,
    Metric.ANSWER_CORRECTNESS: answer_correctness,
    Metric.CITATION_RECALL: citation_recall,
    Metric.CITATION_PRECISION: citation_precision,
    Metric.LABEL_ACCURACY: label_accuracy,
    Metric.REFUSAL_PRECISION: refusal_precision,
    Metric.REFUSAL_RECALL: refusal_recall,
    Metric.GROUNDED: grounded,
    Metric.ERRORS: errors,
}

OF_SEARCH: Mapping[Metric, Callable[[QuestionFigures], float]] = {
    Metric.RECALL_1: lambda one: one.recall[1],
    Metric.RECALL_3: lambda one: one.recall[3],
    Metric.RECALL_5: lambda one: one.recall[5],
    Metric.RECALL_10: lambda one: one.recall[10],
    Metric.MRR: lambda one: one.mrr,
    Metric.NDCG: lambda one: one.ndcg,
}


def _sums(values: Sequence[Contribution | None]) -> Contributions:
    pairs = np.array([(0.0, 0.0) if value is None else value for value in values], dtype=float).reshape(-1, 2)
    return Contributions(pairs[:, 0], pairs[:, 1])
