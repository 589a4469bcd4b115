"""The figures of a search: recall, MRR and nDCG, computed by ir-measures over needed clauses.

Every figure is a mean over questions. Recall is asked for each needed clause apart, so that a passage which
holds two counts for both. For MRR and nDCG such a passage stands for its clauses one after the other, and a
clause found again is no gain.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from ir_measures import RR, R, iter_calc, nDCG

from evals.latency import Latency, latency
from evals.question_set import QuestionType, Style
from evals.search.searching import DEEPEST, Searched

DEPTHS = (1, 3, 5, DEEPEST)

Judged = dict[str, dict[str, int]]
"""For each query the documents that are relevant: what ir-measures calls qrels."""

Ranked = dict[str, dict[str, float]]
"""For each query the documents found, with falling scores: what ir-measures calls a run."""


@dataclass(frozen=True)
class SearchFigures:
    """The figures of a group of questions.

    `recall`: by depth k, the share of a question's needed clauses that the first k passages hold. `possible`:
    the most that recall@1 can be where every passage holds one needed clause. `mrr`, `ndcg`: of the first
    ten. `latency` of one search request, understanding and embedding included.
    """

    questions: int
    recall: Mapping[int, float]
    possible: float
    mrr: float
    ndcg: float
    latency: Latency


@dataclass(frozen=True)
class QuestionFigures:
    """The figures of one question, by the same names."""

    recall: Mapping[int, float]
    mrr: float
    ndcg: float


def figures(searched: Sequence[Searched]) -> SearchFigures:
    """The figures of at least one question."""
    each = figures_of_each(searched)
    return SearchFigures(
        questions=len(searched),
        recall={depth: fmean(one.recall[depth] for one in each) for depth in DEPTHS},
        possible=fmean(1 / len(one.question.evidence) for one in searched),
        mrr=fmean(one.mrr for one in each),
        ndcg=fmean(one.ndcg for one in each),
        latency=latency([one.milliseconds for one in searched]),
    )


def figures_of_each(searched: Sequence[Searched]) -> list[QuestionFigures]:
    """The figures of every question, in order; computed together, since each call of ir-measures costs."""
    judged: Judged = {
        str(number): {_needed(entry): 1 for entry in range(len(one.question.evidence))}
        for number, one in enumerate(searched)
    }
    ranked: Ranked = {str(number): _scored(_documents(one)) for number, one in enumerate(searched)}
    values = {
        (metric.query_id, metric.measure): metric.value
        for metric in iter_calc([RR @ DEEPEST, nDCG @ DEEPEST], judged, ranked)
    }
    recalls = _recall_of_each(searched)
    return [
        QuestionFigures(recalls[number], values[number, RR @ DEEPEST], values[number, nDCG @ DEEPEST])
        for number in judged
    ]


def recall(searched: Sequence[Searched]) -> dict[int, float]:
    """By depth, the mean over questions of the share of needed clauses found; empty without questions."""
    shares = _recall_of_each(searched).values()
    return {depth: fmean(share[depth] for share in shares) for depth in DEPTHS} if shares else {}


def _recall_of_each(searched: Sequence[Searched]) -> dict[str, dict[int, float]]:
    """By the question's position, the share of its needed clauses found, by depth."""
    judged: Judged = {}
    ranked: Ranked = {}
    for number, one in enumerate(searched):
        for entry in range(len(one.question.evidence)):
            query = f"{number} {entry}"
            judged[query] = {_needed(entry): 1}
            ranked[query] = _scored(
                _needed(entry) if entry in held else f"rank {rank}" for rank, held in enumerate(one.held)
            )
    depth_of = {R @ depth: depth for depth in DEPTHS}
    found: dict[str, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    for metric in iter_calc(list(depth_of), judged, ranked):
        question, _ = metric.query_id.split()
        found[question][depth_of[metric.measure]].append(metric.value)
    return {
        question: {depth: fmean(values) for depth, values in by_depth.items()}
        for question, by_depth in found.items()
    }


def by_style(searched: Sequence[Searched]) -> dict[Style, tuple[Searched, ...]]:
    """The questions of each style that occurs, in the order of the styles' definition."""
    groups = {style: tuple(one for one in searched if one.question.style is style) for style in Style}
    return {style: group for style, group in groups.items() if group}


def by_type(searched: Sequence[Searched]) -> dict[QuestionType, tuple[Searched, ...]]:
    """The questions of each type that occurs, in the order of the types' definition."""
    groups = {kind: tuple(one for one in searched if one.question.type is kind) for kind in QuestionType}
    return {kind: group for kind, group in groups.items() if group}


def _documents(one: Searched) -> Iterator[str]:
    """What a question's passages are to ir-measures: needed clauses not yet found, or nothing needed."""
    seen: set[int] = set()
    for rank, held in enumerate(one.held):
        new = sorted(held - seen)
        seen.update(new)
        yield from map(_needed, new) if new else (f"rank {rank}",)


def _needed(entry: int) -> str:
    return f"needed {entry}"


def _scored(documents: Iterator[str]) -> dict[str, float]:
    """Scores that keep the order; a document that comes again keeps its first place."""
    scores: dict[str, float] = {}
    for place, document in enumerate(documents):
        scores.setdefault(document, float(-place))
    return scores
