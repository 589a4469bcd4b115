"""Arbitrary records of the corpus, as strange as text can be."""

from datetime import date

from hypothesis import strategies as st

from corpus.records import (
    Baseline,
    Clause,
    ClauseKind,
    Comparator,
    Plan,
    PlanReading,
    Reference,
    Target,
    Task,
)

texts = st.text(max_size=12)
maybe_texts = st.none() | texts
names = st.lists(texts, max_size=3).map(tuple)
addresses = st.text(alphabet="IVXPLCTabcdđ0123456789/-+~.", min_size=1, max_size=8)
spans = st.tuples(st.integers(0, 9), st.integers(0, 2**40))
numbers = st.integers(-(10**12), 10**12) | st.floats(allow_nan=False)
years = st.none() | st.integers(1945, 2100)
baselines = st.builds(Baseline, years, texts, maybe_texts)


def plans(plan_id: str) -> st.SearchStrategy[Plan]:
    return st.builds(
        Plan,
        st.just(plan_id),
        texts,
        texts,
        texts,
        texts,
        texts,
        maybe_texts,
        st.none() | st.dates(date(1945, 1, 1)),
        maybe_texts,
    )


def clauses(plan_id: str) -> st.SearchStrategy[Clause]:
    cells = st.lists(st.tuples(texts, texts), max_size=3).map(tuple)
    sources = st.lists(spans, max_size=3).map(tuple)
    kinds = st.sampled_from(ClauseKind)
    return st.builds(Clause, st.just(plan_id), addresses, texts, names, texts, sources, kinds, cells)


def tasks(plan_id: str) -> st.SearchStrategy[Task]:
    where = (st.just(plan_id), addresses, texts, texts)
    return st.builds(Task, *where, names, names, names, maybe_texts, maybe_texts, maybe_texts)


def targets(plan_id: str) -> st.SearchStrategy[Target]:
    values = numbers | st.tuples(numbers, numbers)
    where = (st.just(plan_id), addresses, texts, texts)
    comparators = st.sampled_from(Comparator)
    return st.builds(Target, *where, years, comparators, values, texts, st.none() | baselines, names)


def readings(plan_id: str) -> st.SearchStrategy[PlanReading]:
    return st.builds(
        PlanReading,
        plans(plan_id),
        st.lists(clauses(plan_id), max_size=5, unique_by=lambda clause: clause.address).map(tuple),
        st.lists(tasks(plan_id), max_size=3).map(tuple),
        st.lists(targets(plan_id), max_size=3).map(tuple),
        st.lists(
            st.builds(Reference, st.just(plan_id), addresses, texts, st.none() | addresses), max_size=3
        ).map(tuple),
    )
