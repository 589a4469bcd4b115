"""The figures as tables, in the words of one language: still plain cells, for terminal and Markdown alike."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from assistant.steps import Step
from evals.question_set import QuestionType, Style
from evals.search.figures import DEPTHS, SearchFigures, by_style, by_type, figures
from evals.search.measuring import SystemResult
from evals.search.nearness import THRESHOLDS, Nearness
from evals.search.passage_figures import PassageFigures, published
from evals.search.searching import DEEPEST, Searched
from evals.search.wording import Wording

Row = tuple[str, ...]
Name = TypeVar("Name", Style, QuestionType)

_MEASURES = (*(f"R@{depth}" for depth in DEPTHS), f"MRR@{DEEPEST}", f"nDCG@{DEEPEST}")


@dataclass(frozen=True)
class Table:
    """A heading over each column, and groups of rows. The first `texts` columns are words, not figures."""

    title: str
    headings: Row
    groups: tuple[tuple[Row, ...], ...]
    texts: int = 1


def systems_table(results: Sequence[SystemResult], words: Wording) -> Table:
    """A group for each set, in it a row for each system; `results` are of the same sets."""
    return Table(
        title=words.systems,
        headings=(
            words.set,
            words.system,
            words.questions,
            f"R@1 {words.possible}",
            *_MEASURES,
            "ms p50 / p95",
        ),
        groups=tuple(
            tuple(_system_row(name, result.name, figures(result.sets[name])) for result in results)
            for name in results[0].sets
        ),
        texts=2,
    )


def style_table(results: Sequence[SystemResult], words: Wording) -> Table:
    """The first system in full, of the others recall among five, by style over all sets."""
    return _grouped_table(results, by_style, words.by_style, words.style, words)


def type_table(results: Sequence[SystemResult], words: Wording) -> Table:
    """As `style_table`, by type."""
    return _grouped_table(results, by_type, words.by_type, words.type, words)


def ablation_table(found: Mapping[Step | None, SearchFigures], words: Wording) -> Table:
    """The search with all steps (None), then a row for each step left out, with what that changes."""
    whole = found[None]
    pairs = (heading for name in ("R@1", "R@5", f"MRR@{DEEPEST}") for heading in (name, "±"))
    return Table(
        title=words.ablation,
        headings=(words.step, *pairs, words.time),
        groups=(
            (_ablation_row(words.whole, whole, whole),),
            tuple(_ablation_row(step.value, less, whole) for step, less in found.items() if step),
        ),
    )


def benchmark_table(found: Mapping[str, Mapping[str, PassageFigures]], words: Wording) -> Table:
    """A group for each benchmark by its name: what was reached, by system, then what others published."""
    return Table(
        title=words.benchmarks,
        headings=(words.benchmark, words.system, "P@1", f"R@{DEEPEST}", f"MRR@{DEEPEST}"),
        groups=tuple(
            (
                *(_passage_row(name, system, one) for system, one in reached.items()),
                *(
                    _passage_row(name, f"{who} ({words.published})", one)
                    for who, one in published(name).items()
                ),
            )
            for name, reached in found.items()
        ),
        texts=2,
    )


def nearness_table(found: Nearness, words: Wording) -> Table:
    """What each threshold lets through, and what it refuses."""
    counted = (
        f"{words.let_through} ({len(found.answerable)})",
        f"{words.refused} ({len(found.unanswerable)})",
    )
    rows = tuple(
        (f"{one:.2f}".removeprefix("0"), _share(found.let_through(one)), _share(found.refused(one)))
        for one in THRESHOLDS
    )
    return Table(words.nearness, (words.threshold, *counted), (rows,))


def _passage_row(benchmark: str, system: str, found: PassageFigures) -> Row:
    return (benchmark, system, *map(_share, (found.first, found.recall, found.reciprocal_rank)))


def _system_row(of_set: str, system: str, found: SearchFigures) -> Row:
    speed = f"{found.latency.p50:.1f} / {found.latency.p95:.1f}"
    return (of_set, system, str(found.questions), _share(found.possible), *_measures(found), speed)


def _grouped_table(
    results: Sequence[SystemResult],
    grouping: Callable[[Sequence[Searched]], Mapping[Name, tuple[Searched, ...]]],
    title: str,
    heading: str,
    words: Wording,
) -> Table:
    groups = [_named(words.all, result.all, grouping(result.all)) for result in results]
    others: Row = tuple(f"{result.name}: R@5" for result in results[1:])
    rows = tuple(_group_row(name, [figures(group[name]) for group in groups]) for name in groups[0])
    return Table(
        title=title,
        headings=(heading, words.questions, f"R@1 {words.possible}", *_MEASURES, *others),
        groups=(rows[:1], rows[1:]),
    )


def _named(
    everything: str, searched: tuple[Searched, ...], groups: Mapping[Name, tuple[Searched, ...]]
) -> dict[str, tuple[Searched, ...]]:
    """All questions under one name, then each group under its own."""
    return {everything: searched, **{str(name): group for name, group in groups.items()}}


def _group_row(name: str, found: Sequence[SearchFigures]) -> Row:
    first, *others = found
    return (
        name,
        str(first.questions),
        _share(first.possible),
        *_measures(first),
        *(_share(other.recall[5]) for other in others),
    )


def _ablation_row(name: str, found: SearchFigures, whole: SearchFigures) -> Row:
    """Time only as a part of the whole's: so many searches side by side are each slower than one alone."""
    cells = []
    for value, of_whole in zip(_told(found), _told(whole), strict=True):
        cells += [_share(value), "" if found is whole else _change(value - of_whole)]
    return (name, *cells, f"{found.latency.p50 / whole.latency.p50:.0%}")


def _told(found: SearchFigures) -> tuple[float, float, float]:
    return found.recall[1], found.recall[5], found.mrr


def _measures(found: SearchFigures) -> Row:
    return (*map(_share, found.recall.values()), _share(found.mrr), _share(found.ndcg))


def _share(value: float) -> str:
    """Without the zero before the point: `.796`, `1.000`."""
    return f"{value:.3f}".removeprefix("0")


def _change(difference: float) -> str:
    rounded = round(difference, 3)
    if rounded == 0:
        return "0"
    return ("+" if rounded > 0 else "−") + _share(abs(rounded))
