"""The figures of a search: recall, MRR and nDCG, computed by ir-measures over needed clauses.

Every figure is a mean over questions. Recall is asked for each needed clause apart, so that a passage which
holds two counts for both. For MRR and nDCG such a passage stands for its clauses one after the other, and a
clause found again is no gain.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from ir_measures import RR, Measure, R, iter_calc, nDCG

from evals.metrics import Latency, latency
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


def figures(searched: Sequence[Searched]) -> SearchFigures:
    """The figures of at least one question."""
    judged: Judged = {
        str(number): {_needed(entry): 1 for entry in range(len(one.question.evidence))}
        for number, one in enumerate(searched)
    }
    ranked: Ranked = {str(number): _scored(_documents(one)) for number, one in enumerate(searched)}
    values: dict[Measure, list[float]] = {RR @ DEEPEST: [], nDCG @ DEEPEST: []}
    for metric in iter_calc(list(values), judged, ranked):
        values[metric.measure].append(metric.value)
    return SearchFigures(
        questions=len(searched),
        recall=recall(searched),
        possible=fmean(1 / len(one.question.evidence) for one in searched),
        mrr=fmean(values[RR @ DEEPEST]),
        ndcg=fmean(values[nDCG @ DEEPEST]),
        latency=latency([one.milliseconds for one in searched]),
    )


def recall(searched: Sequence[Searched]) -> dict[int, float]:
    """By depth, the mean over questions of the share of needed clauses found; empty without questions."""
    if not searched:
        return {}
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
    shares: dict[tuple[int, str], list[float]] = defaultdict(list)
    for metric in iter_calc(list(depth_of), judged, ranked):
        question, _ = metric.query_id.split()
        shares[depth_of[metric.measure], question].append(metric.value)
    return {
        depth: fmean(fmean(found) for (at, _), found in shares.items() if at == depth) for depth in DEPTHS
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
