"""What is evaluated: the assistant, opened with given settings, behind the two verbs that are measured."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import to_jsonable_python

from assistant.settings import AssistantSettings
from corpus.errors import SettingsError
from evals.asking import Asker
from evals.search.passages import Ranker


@dataclass(frozen=True)
class Subject:
    """What answers (`ask`), what finds (`rank`, None where it can't be measured apart), and what they are.

    `settings` and `index` hold plain JSON values.
    """

    ask: Asker
    rank: Ranker | None
    settings: Mapping[str, object]
    index: Mapping[str, object]


def settings_with(overrides: Sequence[str]) -> AssistantSettings:
    """The settings of the environment, with `name=value` overrides. Raises SettingsError naming it."""
    values: dict[str, Any] = {}
    for override in overrides:
        name, found, value = override.partition("=")
        if not found or name not in AssistantSettings.model_fields:
            known = ", ".join(AssistantSettings.model_fields)
            raise SettingsError(
                f"--set {override}: is no setting.", f"Write name=value, with one of: {known}."
            )
        values[name] = value
    try:
        return AssistantSettings(**values)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"{name}: {first['msg']}.", "Correct this setting.") from error


@contextmanager
def open_subject(settings: AssistantSettings) -> Iterator[Subject]:
    """The assistant over the published index, closed at the end.

    Raises what opening it raises: IndexMissingError, EmbeddingError, StorageError.
    """
    # Imported here: whoever mistypes a file name needn't wait for the models' libraries to load.
    from assistant.chain import open_assistant
    from evals.search.assistant_ranker import assistant_ranker

    assistant = open_assistant(settings)

    def ask(question: str, history: Sequence[str]) -> Mapping[str, object]:
        return assistant.ask(question, history).as_dict()

    try:
        yield Subject(
            ask=ask,
            rank=assistant_ranker(assistant),
            settings=settings.model_dump(mode="json"),
            index=to_jsonable_python(assistant.index.identity),
        )
    finally:
        assistant.close()
