"""The figures of an evaluation by the names of the field, and what one question contributes to each."""

from collections.abc import Mapping
from enum import StrEnum


class Metric(StrEnum):
    """A figure that is a ratio of two sums over questions: what counts, of what could count.

    `RIGHT`, `ANSWER_CORRECTNESS`: of all questions. `CITATION_RECALL`: mean over questions that need evidence
    of the share of it cited. `CITATION_PRECISION`: of the citations shown where it is known what is needed,
    those that were. `LABEL_ACCURACY`: of the questions that need evidence, those whose citations have the
    right label. `REFUSAL_PRECISION`: of the refusals, those of unanswerable questions; `REFUSAL_RECALL`: of
    the unanswerable questions, those not answered (nor told what must not be said). `RECALL_k`, `MRR`,
    `NDCG`: of the search alone, over the questions that need evidence and whose search was measured.
    `GROUNDED`: of the audited answers, those without a violation. `ERRORS`: of all questions, those to which
    no answer came.

    A question to which no answer came is wrong wherever answers or evidence are counted; it is no refusal,
    and shows no citation.
    """

    RIGHT = "right"
    ANSWER_CORRECTNESS = "answer_correctness"
    CITATION_RECALL = "citation_recall"
    CITATION_PRECISION = "citation_precision"
    LABEL_ACCURACY = "label_accuracy"
    REFUSAL_PRECISION = "refusal_precision"
    REFUSAL_RECALL = "refusal_recall"
    RECALL_1 = "recall@1"
    RECALL_3 = "recall@3"
    RECALL_5 = "recall@5"
    RECALL_10 = "recall@10"
    MRR = "mrr@10"
    NDCG = "ndcg@10"
    GROUNDED = "grounded"
    ERRORS = "errors"


class Quantile(StrEnum):
    """A quantile of the time that an answer takes, in milliseconds; what ended in an error took no answer."""

    P50 = "latency_p50"
    P95 = "latency_p95"
    P99 = "latency_p99"


RANKS: Mapping[Quantile, float] = {Quantile.P50: 0.5, Quantile.P95: 0.95, Quantile.P99: 0.99}
"""The share of the answers that took no longer."""
