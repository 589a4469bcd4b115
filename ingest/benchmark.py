"""`python -m ingest.benchmark`: what reading costs, in time and memory, as a plan grows.

Prints; asserts nothing, since machines are shared.
"""

import resource
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from corpus.collection.place import manifest_in_use
from corpus.records import Plan
from corpus.settings import CorpusSettings, load_settings
from ingest.read_plans import read_all
from ingest.reading import read_plan

COPIES = (1, 10, 100)
_MIB = 2**20


def main() -> None:
    """Read all plans once, then the longest one in ever more copies, each size in a process of its own."""
    plans = read_all(manifest_in_use(load_settings(CorpusSettings)))
    sources = [(plan.reading.plan, plan.source) for plan in plans]
    seconds, _ = _apart(sources)
    print(f"{len(sources)} plans, one core: {seconds:.2f} s")
    plan, text = max(sources, key=lambda source: len(source[1]))
    for copies in COPIES:
        longer = "\n".join([text] * copies)
        size = len(longer.encode()) / _MIB
        seconds, grown = _apart([(plan, longer)])
        print(
            f"{plan.plan_id} x {copies}: {size:.1f} MiB, {seconds:.2f} s ({seconds / copies:.3f} s a copy), "
            f"memory +{grown:.0f} MiB ({grown / size:.1f} x the text)"
        )


def _apart(sources: list[tuple[Plan, str]]) -> tuple[float, float]:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_measured, sources).result()


def _measured(sources: list[tuple[Plan, str]]) -> tuple[float, float]:
    """Processor seconds and growth of memory in MiB of reading these texts, once all is loaded."""
    read_plan(sources[0][0], "I. MỤC TIÊU\n- Sở Y tế chủ trì.")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    readings = [read_plan(plan, text) for plan, text in sources]
    seconds = time.process_time() - start
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return (seconds, grown) if readings else (0.0, 0.0)


if __name__ == "__main__":
    main()
