"""The README tells the truth about what can be set and called."""

import re
from importlib.metadata import entry_points
from pathlib import Path

from assistant.settings import AssistantSettings
from corpus.command import GROUP

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_every_setting_is_in_the_table_and_no_other():
    named = set(re.findall(r"^\| `HOIKEHOACH_(\w+)` \|", README, re.MULTILINE))
    assert named == {name.upper() for name in AssistantSettings.model_fields}


def test_the_defaults_are_the_ones_described():
    described = dict(re.findall(r"^\| `HOIKEHOACH_(\w+)` \| `([^`]+)` \|", README, re.MULTILINE))
    defaults = {name.upper(): str(field.default) for name, field in AssistantSettings.model_fields.items()}
    described.pop("MANIFEST")  # shown relative to the project
    assert described == {name: defaults[name] for name in described}


def test_the_commands_are_the_ones_described():
    described = set(re.findall(r"hoikehoach ([\w-]+)", README))
    assert described == {entry.name for entry in entry_points(group=GROUP)}


def test_every_make_target_described_is_there():
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"`?make ([\w-]+)", README)) <= targets


def test_the_pictures_are_there():
    for path in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
        assert (ROOT / path).is_file(), path
