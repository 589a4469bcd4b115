from importlib.resources import files

import pytest

from assistant.typing.learning import Models
from assistant.typing.mending import Mender

PROVINCES = ("Bình Thuận", "Hải Dương", "Khánh Hòa", "Nam Định")


@pytest.fixture(scope="session")
def models() -> Models:
    """What the plans that ship with the corpus teach, as published."""
    plans = sorted((files("corpus") / "plans").iterdir(), key=lambda one: one.name)
    texts = [plan.read_text(encoding="utf-8") for plan in plans if plan.name.endswith(".txt")]
    return Models.of(texts, PROVINCES)


@pytest.fixture(scope="session")
def mender(models: Models) -> Mender:
    return Mender(models)
