from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from corpus.records import PlanReading
from corpus.store import ClauseWords, Store
from tests.corpus.store.strategies import names, readings


@st.composite
def written_plans(draw: st.DrawFn) -> list[tuple[PlanReading, list[ClauseWords], np.ndarray]]:
    plans = []
    for plan_id in draw(st.lists(st.sampled_from(["b-2", "a-1", "c-3"]), unique=True)):
        reading = draw(readings(plan_id))
        count = len(reading.clauses)
        words = draw(st.lists(st.builds(ClauseWords, names, names), min_size=count, max_size=count))
        floats = st.floats(width=32, allow_nan=False)
        plans.append((reading, words, draw(arrays(np.float32, (count, 3), elements=floats))))
    return plans


@settings(deadline=None, max_examples=60)
@given(written_plans())
def test_what_goes_in_comes_out_equal_and_in_order(
    written: list[tuple[PlanReading, list[ClauseWords], np.ndarray]],
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "store.sqlite3"
        store = Store.create(path)
        for plan in written:
            store.write_plan(*plan)
        store.close()
        store = Store.open(path)
        _assert_holds(store, written)
        store.close()


def _assert_holds(store: Store, written: list[tuple[PlanReading, list[ClauseWords], np.ndarray]]) -> None:
    clauses = [clause for reading, _, _ in written for clause in reading.clauses]
    keys = [clause.key for clause in clauses]
    words = [one for _, those, _ in written for one in those]
    assert list(store.plans()) == [reading.plan for reading, _, _ in written]
    assert list(store.clauses()) == clauses
    assert store.clause_count() == len(clauses)
    assert store.keys() == keys
    assert list(store.words()) == list(zip(keys, words, strict=True))
    assert list(store.tasks()) == [task for reading, _, _ in written for task in reading.tasks]
    assert list(store.targets()) == [target for reading, _, _ in written for target in reading.targets]
    assert list(store.references()) == [one for reading, _, _ in written for one in reading.references]
    assert store.vectors()[0] == keys
    for reading, those, vectors in written:
        plan_id = reading.plan.plan_id
        assert store.plan(plan_id) == reading.plan
        assert store.reading(plan_id) == reading
        assert np.array_equal(store.vectors(plan_id)[1].reshape(-1, 3), vectors)
        for clause, one, vector in zip(reading.clauses, those, vectors, strict=True):
            assert store.clause(plan_id, clause.address) == clause
            assert store.clause_by_key(clause.key) == clause
            assert store.clause_words(clause.key) == one
            assert np.array_equal(store.vector(clause.key), vector)
