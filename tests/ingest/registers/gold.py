"""The gold of the registers, and what tests compare: agencies by canonical name, words without odd blanks."""

import json
from collections import Counter
from collections.abc import Hashable, Iterable
from functools import cache
from pathlib import Path

from corpus.agencies import load_agencies
from ingest.registers.reading import Registers, read_registers
from tests.ingest.plans_read import reading_of

FOLDER = Path(__file__).parents[2] / "gold"
PLANS = sorted(folder.name for folder in FOLDER.iterdir())


@cache
def read(plan_id: str) -> Registers:
    reading = reading_of(plan_id)
    return read_registers(reading.plan, reading.clauses, load_agencies())


def gold(plan_id: str, register: str) -> list[dict]:
    lines = (FOLDER / plan_id / f"{register}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def agencies(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(load_agencies().canonical(name) for name in names)


def words(text: str | None) -> str:
    """Without the separators of a list inside a cell, the opening article and closing punctuation."""
    return " ".join((text or "").replace("; ", " ").split()).strip(" .;:").removeprefix("các ")


def missing(expected: Iterable[Hashable], found: Iterable[Hashable]) -> list[Hashable]:
    """What of the one is not in the other, counted."""
    return list((Counter(expected) - Counter(found)).elements())
