"""All figures of the benchmark, one after the other, so that none disturbs another."""

from rich.console import Console

from corpus.embedding.loading import load_embedder
from corpus.errors import IndexMissingError
from corpus.index import open_index, published_identity
from corpus.records import Clause
from corpus.settings import CorpusSettings, load_settings
from evals.benchmark.measures import Measure
from evals.benchmark.reading import first_ingest, segmented_per_second
from evals.benchmark.serving import Server, ask_in_turn, memory, serving
from evals.latency import latency
from evals.question_set import DEV_QUESTIONS, EvalQuestion, read_questions

ROUNDS = 3


def measure(console: Console) -> list[Measure]:
    """Measure serving over the published index, a first ingest in folders of its own, and segmentation.

    Raises IndexMissingError where nothing has been ingested, EvaluationError where a process fails.
    """
    questions = read_questions([DEV_QUESTIONS])
    settings = load_settings(CorpusSettings)
    if published_identity(settings) is None:
        raise IndexMissingError(f"{settings.data_dir}: has no index.", "Run `hoikehoach ingest` first.")
    with console.status("Đang đo máy chủ"), serving() as server:
        measures = _served(server, questions)
    with console.status("Đang đo lần đọc đầu tiên"):
        measures.append(Measure("Đọc các kế hoạch lần đầu, bộ nhớ đệm mô hình rỗng", first_ingest(), "s", 60))
    with console.status("Đang đo tách từ"):
        measures.append(Measure("underthesea tách từ", segmented_per_second(_clauses(settings)), "đoạn/s"))
    return measures


def _served(server: Server, questions: tuple[EvalQuestion, ...]) -> list[Measure]:
    """Speed and memory of a server. In the first round every question is new; later ones may be cached."""
    rounds = [ask_in_turn(server, questions) for _ in range(ROUNDS)]
    first, every = latency(rounds[0]), latency([time for times in rounds for time in times])
    measures = [
        Measure("Từ lúc khởi động đến khi sẵn sàng, đã có chỉ mục", server.ready_seconds, "s", 15),
        Measure("POST /api/ask, lượt hỏi đầu, p50", first.p50, "ms", 40),
        Measure("POST /api/ask, lượt hỏi đầu, p95", first.p95, "ms", 100),
        Measure(f"POST /api/ask, {ROUNDS} lượt, p50", every.p50, "ms", 40),
        Measure(f"POST /api/ask, {ROUNDS} lượt, p95", every.p95, "ms", 100),
    ]
    used = memory(server.pid)
    if used is not None:
        measures.append(Measure("Bộ nhớ của máy chủ sau khi trả lời (VmRSS)", used[0], "MiB", 1.2 * 1024))
        measures.append(Measure("Bộ nhớ của máy chủ lúc cao nhất (VmHWM)", used[1], "MiB", 1.2 * 1024))
    return measures


def _clauses(settings: CorpusSettings) -> tuple[Clause, ...]:
    index = open_index(settings, load_embedder(settings))
    try:
        return index.store.clauses()
    finally:
        index.close()
