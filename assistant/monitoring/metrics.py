"""What is counted and timed, as Prometheus reads it.

Of several processes that share their figures (see `sharing`), whichever is asked tells those of all.
Guarantees: every label has few values, none of them typed by a client.
"""

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector

from assistant.answer.records import Answer
from assistant.chain import Assistant
from assistant.monitoring.sharing import figures_are_shared

_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_COUNTS = frozenset({"phrase_tokens"})
"""Entries of an answer's timings that aren't times."""


class Metrics:
    """The figures of one process. Any thread may call any method."""

    def __init__(self) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call] # when each series began: nobody asks
        self._registry = registry = CollectorRegistry()
        if not figures_are_shared():
            ProcessCollector(registry=registry)
        self._requests = Counter(
            "hoikehoach_requests", "Requests served", ["method", "route", "status"], registry=registry
        )
        self._seconds = Histogram(
            "hoikehoach_request_seconds",
            "Time from a request to the end of its response",
            ["route"],
            buckets=_BUCKETS,
            registry=registry,
        )
        self._under_way = Gauge(
            "hoikehoach_requests_under_way",
            "Requests being served, one for each open chat page among them",
            registry=registry,
            multiprocess_mode="livesum",
        )
        self._answers = Counter("hoikehoach_answers", "Answers given", ["status"], registry=registry)
        self._stages = Histogram(
            "hoikehoach_stage_seconds",
            "Time of each stage of an answer, and of all of them (total)",
            ["stage"],
            buckets=_BUCKETS,
            registry=registry,
        )
        self._falls = Counter(
            "hoikehoach_grounding_falls",
            "Answers whose first wording did not hold against its sources",
            registry=registry,
        )
        self._missed = Counter(
            "hoikehoach_journal_missed", "Questions that could not be kept", registry=registry
        )
        self._refused = Counter(
            "hoikehoach_reload_failures", "Openings of a new index that failed", registry=registry
        )
        self._index = Gauge(
            "hoikehoach_index_info",
            "Processes that serve this index",
            ["generation", "model", "clauses"],
            registry=registry,
            multiprocess_mode="livesum",
        )
        self._built_at = Gauge(
            "hoikehoach_index_built_timestamp_seconds",
            "When the newest served index was built",
            registry=registry,
            multiprocess_mode="livemax",
        )
        self._identity: tuple[str, str, str] | None = None

    def take_up(self, assistant: Assistant) -> None:
        """Count the answers of this assistant, and name its index as the one that is served."""
        assistant.answered = self.count_answer
        identity = assistant.index.identity
        if self._identity is not None:
            self._index.labels(*self._identity).set(0)
        self._identity = (identity.generation, identity.model, str(identity.clause_count))
        self._index.labels(*self._identity).set(1)
        self._built_at.set(identity.built_at.timestamp())

    def count_answer(self, answer: Answer) -> None:
        """Count an answer by its status, with the times of its stages."""
        self._answers.labels(answer.status.value).inc()
        if answer.fell:
            self._falls.inc()
        for stage, milliseconds in answer.timings_ms.items():
            if stage not in _COUNTS:
                self._stages.labels(stage).observe(milliseconds / 1000)

    def begin_request(self) -> None:
        """A request has come."""
        self._under_way.inc()

    def end_request(self, method: str, route: str, status: int, seconds: float) -> None:
        """A request has been served. `route`: the template of its address."""
        self._under_way.dec()
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def count_missed(self) -> None:
        """A question could not be kept."""
        self._missed.inc()

    def count_refused_index(self) -> None:
        """A newly published index could not be opened."""
        self._refused.inc()

    def text(self) -> bytes:
        """All figures in Prometheus' text format; of all processes where they share theirs."""
        if not figures_are_shared():
            return generate_latest(self._registry)
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return generate_latest(registry)
