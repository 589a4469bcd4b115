"""The settings of what is evaluated."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import SecretStr, ValidationError

from assistant.settings import AssistantSettings
from corpus.errors import SettingsError

_MASKED = str(SecretStr("secret"))
"""How a secret setting is kept."""


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
    return _settings(values)


def settings_again(kept: Mapping[str, object]) -> AssistantSettings:
    """The settings that an earlier run kept; what is secret wasn't kept, and comes from the environment.

    Raises SettingsError for one that this program doesn't take any more.
    """
    return _settings({name: value for name, value in kept.items() if value != _MASKED})


def _settings(values: Mapping[str, Any]) -> AssistantSettings:
    try:
        return AssistantSettings(**values)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"{name}: {first['msg']}.", "Correct this setting.") from error
