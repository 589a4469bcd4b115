"""How long the plans take to become an index, and how fast their texts are cut into words."""

import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from corpus.records import Clause
from corpus.vietnamese import segmentation
from evals.benchmark.program import failure, running

_LONGEST_INGEST = 900
"""Seconds after which an ingest counts as hanging."""


def first_ingest() -> float:
    """Seconds of `hoikehoach ingest` with an empty data folder and an empty model cache, from process to end.

    Raises EvaluationError when it fails or hangs.
    """
    with tempfile.TemporaryDirectory(prefix="hoikehoach-bench-") as folder, tempfile.TemporaryFile() as log:
        environment = {
            "HOIKEHOACH_DATA_DIR": str(Path(folder) / "data"),
            "HOIKEHOACH_CACHE_DIR": str(Path(folder) / "cache"),
        }
        started = time.perf_counter()
        with running("ingest", environment, log) as process:
            try:
                code = process.wait(_LONGEST_INGEST)
            except subprocess.TimeoutExpired as error:
                raise failure("ingest", f"not done after {_LONGEST_INGEST} s", log) from error
            seconds = time.perf_counter() - started
        if code:
            raise failure("ingest", f"ended with {code}", log)
        return seconds


def segmented_per_second(clauses: Sequence[Clause]) -> float:
    """Clauses a second that underthesea cuts into words on one thread, its model loaded beforehand."""
    segmentation.warm_up()
    started = time.perf_counter()
    for clause in clauses:
        segmentation.words(clause.text)
    return len(clauses) / (time.perf_counter() - started)
