"""Readers in other processes while indexes are published: no error, nothing mixed; and a reader killed."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from corpus.embedding.hashed import HashedEmbedder
from corpus.index import open_index, publish
from corpus.records import Clause, ClauseKind, Plan, PlanReading
from corpus.registers import Task
from corpus.settings import CorpusSettings

ROOT = Path(__file__).parents[2]
SECONDS = float(os.environ.get("READING_SECONDS", "0"))
"""How long at least; a minute was tried by hand."""
INDEXES = 3
"""How many each reader has to see."""


def edition(number: int) -> PlanReading:
    """A plan whose every clause names the edition; each edition has another number of clauses."""
    plan = Plan("khanh-hoa-1", "Khánh Hòa", "UBND tỉnh Khánh Hòa", "Chuyển đổi số", "a.txt", f"{number}")
    name = f"bản{number:04d}"
    clauses = tuple(
        Clause(
            plan.plan_id,
            f"I/{place}",
            f"Mục I, khoản {place}",
            ("I. MỤC TIÊU",),
            f"{name}: Sở Y tế chủ trì việc {place}",
            ((0, 9),),
            ClauseKind.POINT,
        )
        for place in range(20 + number % 7)
    )
    tasks = tuple(Task(plan.plan_id, one.address, one.label, one.text, lead=("Sở Y tế",)) for one in clauses)
    return PlanReading(plan, clauses, tasks=tasks)


def published(folder: Path, number: int) -> str:
    settings = CorpusSettings(data_dir=folder, model="hashed")
    outcome = publish(settings, HashedEmbedder(), [edition(number)], lambda *_: None, reader_version="1")
    return outcome.identity.generation


class Reader:
    """A process that reads; `said`: each index that it has read."""

    def __init__(self, folder: Path, indexes: int, number: int) -> None:
        self._log = folder.with_name(f"reader-{number}")
        script = "tests.assistant.reading_under_change"
        with self._log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", script, str(folder), str(indexes), str(SECONDS)],
                cwd=ROOT,
                stdout=log,
                stderr=log,
            )

    @property
    def said(self) -> list[str]:
        return self._log.read_text().split()

    def wait_until_it_reads(self) -> None:
        while not self.said:
            time.sleep(0.05)


@contextmanager
def readers(folder: Path, count: int, indexes: int) -> Iterator[list[Reader]]:
    began = [Reader(folder, indexes, number) for number in range(count)]
    try:
        for one in began:
            one.wait_until_it_reads()
        yield began
    finally:
        for one in began:
            one.process.kill()
            one.process.wait()


@pytest.mark.real
def test_two_readers_and_one_writer(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    published(folder, 0)
    with readers(folder, 2, INDEXES) as (one, other):
        names: list[str] = []
        while one.process.poll() is None or other.process.poll() is None:
            names.append(published(folder, len(names) + 1))
            time.sleep(0.4)
        for each in (one, other):
            assert each.process.returncode == 0, each.said
            assert len(set(each.said)) >= INDEXES
    newest = published(folder, len(names) + 1)
    left = sorted(path.name for path in (folder / "generations").iterdir())
    assert left == [names[-1], newest]


@pytest.mark.real
def test_a_reader_killed_while_it_takes_up_an_index_leaves_the_published_one(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    published(folder, 0)
    chance = random.Random(7)
    with readers(folder, 1, INDEXES) as (one,):
        name = published(folder, 1)
        time.sleep(chance.uniform(0.02, 0.3))
        one.process.kill()
    index = open_index(CorpusSettings(data_dir=folder, model="hashed"), HashedEmbedder())
    assert index.identity.generation == name
    index.check()
    index.close()
