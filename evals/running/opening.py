"""Opening the systems that are evaluated in process, over one index."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass

from pydantic_core import to_jsonable_python

from assistant.chain import Assistant
from assistant.settings import AssistantSettings
from evals.running.answering import Answerer
from evals.running.baseline import Baseline
from evals.running.product import Product
from evals.runs.identity import program
from evals.runs.records import Subject
from evals.search.workbench import open_workbench
from evals.systems import WHOLE


@dataclass(frozen=True)
class Opened:
    """What answers, and the systems by name, the product first."""

    subject: Subject
    systems: Mapping[str, Answerer]


@contextmanager
def open_systems(settings: AssistantSettings, *, with_baselines: bool) -> Iterator[Opened]:
    """The product over the published index, and the baselines over the same plans; closed at the end.

    Raises what opening raises: IndexMissingError, IndexDamagedError, EmbeddingError, StorageError, and
    ManifestError or PlanFileError for the baselines.
    """
    with open_workbench(settings) as workbench:
        assistant = workbench.assistant()
        assistant.warm_up()
        with workbench.baselines() if with_baselines else nullcontext(()) as others:
            systems: dict[str, Answerer] = {WHOLE: Product(assistant)}
            systems.update((other.name, Baseline(other.name, other.rank)) for other in others)
            yield Opened(_subject(assistant), systems)


def _subject(assistant: Assistant) -> Subject:
    return Subject(
        url=None,
        settings=assistant.settings.plain(),
        index=to_jsonable_python(assistant.index.identity),
        program=program(),
        plans={plan.plan_id: plan.province for plan in assistant.plans},
    )
