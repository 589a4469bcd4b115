"""Arbitrary records of the corpus, as strange as text can be."""

from datetime import date

from hypothesis import strategies as st

from corpus.records import Clause, ClauseKind, Plan, PlanReading
from corpus.registers import (
    AgencyLevel,
    Baseline,
    Comparator,
    Definition,
    Document,
    LegalBasis,
    Money,
    NamedAgency,
    Reference,
    ReportingDuty,
    Target,
    Task,
    Unresolved,
)

texts = st.text(max_size=12)
maybe_texts = st.none() | texts
names = st.lists(texts, max_size=3).map(tuple)
addresses = st.text(alphabet="IVXPLCTabcdđ0123456789/-+~.", min_size=1, max_size=8)
maybe_dates = st.none() | st.dates(date(1945, 1, 1))
spans = st.tuples(st.integers(0, 9), st.integers(0, 2**40))
numbers = st.integers(-(10**12), 10**12) | st.floats(allow_nan=False, allow_infinity=False)
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
        maybe_dates,
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


def documents() -> st.SearchStrategy[Document]:
    return st.builds(Document, texts, maybe_texts, maybe_dates, maybe_texts, maybe_texts)


def references(plan_id: str) -> st.SearchStrategy[Reference]:
    where = (st.just(plan_id), addresses, texts, st.none() | addresses, maybe_texts)
    reasons = st.none() | st.sampled_from(Unresolved)
    return st.builds(Reference, *where, st.none() | documents(), reasons, st.booleans())


def reporting_duties(plan_id: str) -> st.SearchStrategy[ReportingDuty]:
    return st.builds(ReportingDuty, st.just(plan_id), addresses, texts, names, texts, maybe_texts, names)


def legal_bases(plan_id: str) -> st.SearchStrategy[LegalBasis]:
    return st.builds(LegalBasis, st.just(plan_id), addresses, texts, documents())


def definitions(plan_id: str) -> st.SearchStrategy[Definition]:
    return st.builds(Definition, st.just(plan_id), addresses, texts, texts, texts)


def money(plan_id: str) -> st.SearchStrategy[Money]:
    amounts = st.integers(0, 10**15)
    return st.builds(Money, st.just(plan_id), addresses, texts, texts, amounts, texts, maybe_texts)


def agencies(plan_id: str) -> st.SearchStrategy[NamedAgency]:
    levels = st.none() | st.sampled_from(AgencyLevel)
    return st.builds(
        NamedAgency, st.just(plan_id), addresses, texts, texts, levels, maybe_texts, st.booleans()
    )


def readings(plan_id: str) -> st.SearchStrategy[PlanReading]:
    registers = (
        tasks, targets, references, reporting_duties, legal_bases, definitions, money, agencies
    )  # fmt: skip
    return st.builds(
        PlanReading,
        plans(plan_id),
        st.lists(clauses(plan_id), max_size=5, unique_by=lambda clause: clause.address).map(tuple),
        *(st.lists(register(plan_id), max_size=3).map(tuple) for register in registers),
    )
