"""One opened index with its embedder, and every system that is measured over it."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.chain import Assistant
from assistant.retrieval.library import Library
from assistant.settings import AssistantSettings
from assistant.steps import Step
from corpus.collection.place import manifest_in_use
from corpus.embedding.embedder import Embedder
from corpus.embedding.loading import load_embedder
from corpus.index import Index, open_index
from corpus.vietnamese import segmentation
from evals.baselines.bm25 import open_bm25
from evals.baselines.tutorial import open_tutorial, published_texts
from evals.search.assistant_ranker import assistant_ranker
from evals.search.passage_benchmark import measure_benchmark
from evals.search.passage_figures import PassageFigures
from evals.search.passages import Ranker, System
from evals.systems import BM25, TUTORIAL, WHOLE

_WARMING = 60
"""So many clauses, from all over the plans, are asked about before anything is timed."""

_LONGEST_WARMING = 80
"""Characters of such a question."""


@dataclass(frozen=True)
class Workbench:
    """What all systems share: index, embedder and library are opened once."""

    settings: AssistantSettings
    index: Index
    embedder: Embedder
    library: Library

    def whole(self) -> System:
        """The search as the settings have it."""
        return System(WHOLE, self._warm(self._ranker(self.settings)))

    def without(self, step: Step) -> Ranker:
        """The search without one more step than the settings leave out."""
        left_out = self.settings.without | {step}
        return self._ranker(self.settings.model_copy(update={"without": left_out}))

    @contextmanager
    def baselines(self) -> Iterator[tuple[System, ...]]:
        """The systems to compare with, over the same plans. Raises ManifestError or PlanFileError."""
        with ExitStack() as stack:
            texts = published_texts(manifest_in_use(self.settings))
            tutorial = stack.enter_context(open_tutorial(texts, self.embedder))
            bm25 = stack.enter_context(open_bm25(self.index.store.clauses()))
            yield (System(TUTORIAL, self._warm(tutorial)), System(BM25, self._warm(bm25)))

    def benchmark(self, folder: Path) -> dict[str, PassageFigures]:
        """The search on the public benchmark in the folder. Raises EvaluationError."""
        return {WHOLE: measure_benchmark(folder, self.settings, self.embedder)}

    def assistant(self) -> Assistant:
        """The assistant as the settings have it."""
        return Assistant(self.settings, self.index, self.embedder, self.library)

    def _ranker(self, settings: AssistantSettings) -> Ranker:
        assistant = Assistant(settings, self.index, self.embedder, self.library)
        assistant.searcher.warm_up()
        return assistant_ranker(assistant)

    def _warm(self, rank: Ranker) -> Ranker:
        """The same ranker after some questions, as a server answers them: nothing is read any more."""
        clauses = self.index.store.clauses()
        for clause in clauses[:: max(1, len(clauses) // _WARMING)]:
            rank(clause.text[:_LONGEST_WARMING], (), 1)
        return rank


@contextmanager
def open_workbench(settings: AssistantSettings) -> Iterator[Workbench]:
    """Open the published index and load its embedder; the index is closed at the end.

    Raises IndexMissingError, IndexDamagedError, EmbeddingError, StorageError.
    """
    embedder = load_embedder(settings)
    segmentation.warm_up()
    index = open_index(settings, embedder)
    try:
        yield Workbench(settings, index, embedder, Library.of(index.store))
    finally:
        index.close()
