"""A public retrieval benchmark put to the same search: passages become clauses of an index of their own.

Clauses of plans are short; long passages are cut into overlapping windows of such a length under their title,
and a passage stands where its best window does.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.question import understand
from assistant.retrieval.library import Library
from assistant.retrieval.search import Searcher
from assistant.settings import AssistantSettings
from corpus.agencies import load_agencies
from corpus.embedding.embedder import Embedder
from corpus.index import open_index, publish
from corpus.records import Clause, ClauseKind, Plan, PlanReading
from evals.search.benchmark_files import BenchmarkPassage, BenchmarkQuery, read_passages, read_queries
from evals.search.passage_figures import PassageFigures, figures_of

WINDOW, STEP = 500, 250
"""Characters of a window, which 19 of 20 clauses don't exceed, and how far behind it the next begins."""

DEPTH = 10
_PLAN = "benchmark"
_READER = "passages"
_WINDOWS = 100
"""Windows asked for, so that the best of ten passages are among them."""


def measure_benchmark(folder: Path, settings: AssistantSettings, embedder: Embedder) -> PassageFigures:
    """The figures of the search with these settings on a folder's benchmark. Raises EvaluationError."""
    passages, queries = read_passages(folder), read_queries(folder)
    with TemporaryDirectory() as place, _searching(passages, settings, embedder, Path(place)) as searcher:
        return figures_of([_rank(query, searcher) for query in queries])


@contextmanager
def _searching(
    passages: Sequence[BenchmarkPassage], settings: AssistantSettings, embedder: Embedder, place: Path
) -> Iterator[Searcher]:
    settings = settings.model_copy(update={"data_dir": place})
    clauses = tuple(clause for passage in passages for clause in _clauses(passage))
    plan = Plan(_PLAN, province="", issuer="", title="", source_file="", sha256="")
    publish(settings, embedder, [PlanReading(plan, clauses)], lambda *_: None, reader_version=_READER)
    index = open_index(settings, embedder)
    try:
        yield Searcher(index, embedder, Library.of(index.store), load_agencies(), settings)
    finally:
        index.close()


def _rank(query: BenchmarkQuery, searcher: Searcher) -> int | None:
    """The place, from 0, of the first right passage among the first ten."""
    found = searcher.search(understand(query.text, plans=()), _WINDOWS)
    ids = list(dict.fromkeys(one.clause.address.partition("/")[0] for one in found))[:DEPTH]
    return next((place for place, one in enumerate(ids) if one in query.gold), None)


def _clauses(passage: BenchmarkPassage) -> Iterator[Clause]:
    for number, window in enumerate(windows(passage.text)):
        address = f"{passage.id}/{number}"
        yield Clause(_PLAN, address, address, (passage.title,), window, (), ClauseKind.PARAGRAPH)


def windows(text: str, size: int = WINDOW, step: int = STEP) -> list[str]:
    """The text in overlapping pieces of at most `size` characters, cut between words where there are any.

    Every character but the blanks at cuts is in a piece.
    """
    pieces, begin = [], 0
    while len(text) - begin > size:
        blank = text.rfind(" ", begin + size // 2, begin + size)
        end = blank if blank > 0 else begin + size
        pieces.append(text[begin:end])
        onward = text.find(" ", end - (size - step), end)
        begin = onward + 1 if onward > 0 else end
    return [*pieces, text[begin:]]
