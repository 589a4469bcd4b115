"""What is computed of a run: estimates with intervals, for all questions and by group."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from evals.metrics.metric import Metric, Quantile
from evals.outcome import Outcome


@dataclass(frozen=True)
class Estimate:
    """A figure with its 95 % bootstrap interval; all None where nothing could count.

    `of`: how many questions it comes from. Where they are all alike (all right, all wrong), the bootstrap
    sees no width; the interval is then that of the rule of three, which reaches about 3/`of` further. No
    interval of a time reaches beyond the shortest and the longest measured.
    """

    value: float | None
    low: float | None
    high: float | None
    of: int


@dataclass(frozen=True)
class Figures:
    """The figures of a group of questions: every metric, every quantile.

    Latency is in milliseconds, of the answers that came. `violations`: in all audited answers, None where
    none was audited.
    """

    questions: int
    metrics: Mapping[Metric, Estimate]
    latency: Mapping[Quantile, Estimate]
    violations: int | None
    errors: int


class Grouping(StrEnum):
    """By what questions are grouped. Those of several provinces are a group, those of none another."""

    SET = "set"
    TYPE = "type"
    STYLE = "style"
    PROVINCE = "province"


@dataclass(frozen=True)
class Summary:
    """All figures of one system: of all questions, and by the name of each group."""

    total: Figures
    groups: Mapping[Grouping, Mapping[str, Figures]]


@dataclass(frozen=True)
class Difference:
    """How a figure differs over the questions that both runs asked: this run minus the other.

    `low`, `high`: the 95 % interval of the paired bootstrap. `p`: of a paired test (McNemar's exact one for
    shares of questions, a permutation test for others), None where no question differs; all is 0 then.
    `of`: how many questions it comes from.
    """

    value: float
    low: float
    high: float
    p: float | None
    of: int


@dataclass(frozen=True)
class Pair:
    """One question in both runs."""

    before: Outcome
    after: Outcome


@dataclass(frozen=True)
class Comparison:
    """What differs between a run and an earlier one, over the questions that both asked.

    `metrics`, `latency`: those that both runs can tell. `gained`: wrong before and right now; `lost`: the
    other way; `changed`: judged alike, but another answer (status, wording, citations, notes or error).
    `only_before`, `only_after`: ids of questions that one alone asked; a question whose text, gold or history
    differs counts as two.
    """

    before: str
    after: str
    metrics: Mapping[Metric, Difference]
    latency: Mapping[Quantile, Difference]
    gained: tuple[Pair, ...]
    lost: tuple[Pair, ...]
    changed: tuple[Pair, ...]
    same: int
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]
    circumstances: tuple["Change", ...]


@dataclass(frozen=True)
class Change:
    """A setting, version, index or file that differs; None where one run has no such thing."""

    what: str
    before: str | None
    after: str | None
