from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import IndexDamagedError, StorageError
from corpus.records import Clause, ClauseKind, Plan, PlanReading
from corpus.store import ClauseWords, Store


def reading(plan_id: str, clauses: int = 3) -> PlanReading:
    plan = Plan(plan_id, "Khánh Hòa", "UBND tỉnh Khánh Hòa", "Chuyển đổi số", f"{plan_id}.txt", "0" * 64)
    return PlanReading(
        plan,
        tuple(
            Clause(
                plan_id, f"I/{n}", f"Mục I, khoản {n}", ("I. MỤC TIÊU",), f"Việc {n}", (), ClauseKind.POINT
            )
            for n in range(clauses)
        ),
    )


def written(path: Path, *readings: PlanReading) -> Path:
    store = Store.create(path)
    for one in readings:
        count = len(one.clauses)
        store.write_plan(one, [ClauseWords((), ("việc",))] * count, np.ones((count, 4), dtype=np.float32))
    store.close()
    return path


def test_what_is_not_there_is_none_or_empty(tmp_path: Path) -> None:
    store = Store.open(written(tmp_path / "s", reading("a")))
    assert store.plan("b") is None
    assert store.reading("b") is None
    assert store.clause("a", "II") is None
    assert store.clause_by_key("no key") is None
    assert store.vector("a#II") is None
    assert store.clause_words("a#II") is None
    assert store.clauses("b") == ()
    assert store.vectors("b")[0] == []


def test_plans_keep_the_order_of_writing(tmp_path: Path) -> None:
    store = Store.open(written(tmp_path / "s", reading("z"), reading("a")))
    assert [plan.plan_id for plan in store.plans()] == ["z", "a"]
    assert [clause.plan_id for clause in store.clauses()] == ["z"] * 3 + ["a"] * 3


def test_many_threads_read_one_store(tmp_path: Path) -> None:
    wanted = reading("a", clauses=50)
    store = Store.open(written(tmp_path / "s", wanted))
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda n: store.clause("a", f"I/{n % 50}"), range(400)))
    assert found == [wanted.clauses[n % 50] for n in range(400)]


def test_a_store_that_was_opened_is_not_written(tmp_path: Path) -> None:
    store = Store.open(written(tmp_path / "s", reading("a")))
    with pytest.raises(StorageError, match="writable"):
        store.write_plan(reading("b", clauses=0), [], np.ones((0, 4), dtype=np.float32))


def test_words_and_vectors_must_match_the_clauses(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "s")
    with pytest.raises(ValueError, match="zip"):
        store.write_plan(reading("a"), [], np.ones((3, 4), dtype=np.float32))
    assert store.plans() == ()


def test_a_plan_that_fails_is_not_written_in_part(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "s")
    one = reading("a", clauses=1)
    twice = PlanReading(one.plan, one.clauses * 2)
    with pytest.raises(StorageError):
        store.write_plan(twice, [ClauseWords((), ())] * 2, np.ones((2, 4), dtype=np.float32))
    assert store.plans() == ()
    assert store.clauses() == ()


def test_no_file_and_no_folder(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="nowhere"):
        Store.open(tmp_path / "nowhere").plans()
    with pytest.raises(StorageError, match="nowhere"):
        Store.create(tmp_path / "nowhere" / "s")


def test_a_file_of_something_else(tmp_path: Path) -> None:
    path = tmp_path / "s"
    path.write_bytes(b"not a database" * 1000)
    with pytest.raises(IndexDamagedError, match="hoikehoach ingest"):
        Store.open(path).plans()


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "s"
    path.touch()
    with pytest.raises(IndexDamagedError):
        Store.open(path).plans()


def test_a_broken_page_is_noticed(tmp_path: Path) -> None:
    path = written(tmp_path / "s", reading("a", clauses=400))
    content = bytearray(path.read_bytes())
    content[4096 * 8 : 4096 * 12] = b"\xff" * 4096 * 4
    path.write_bytes(content)
    store = Store.open(path)
    with pytest.raises(IndexDamagedError, match="damaged"):
        store.check()


def test_a_sound_store_passes_the_check(tmp_path: Path) -> None:
    Store.open(written(tmp_path / "s", reading("a"))).check()
