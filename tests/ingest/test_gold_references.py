"""References and leads of the five plans against gold that was written by reading the files."""

import json
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from corpus.records import ClauseKind
from corpus.registers import Reference, Task, Unresolved
from ingest.references import link_plans
from tests.ingest.plans_read import read_corpus, reading_of

GOLD = Path(__file__).parents[1] / "gold"
PLANS = sorted(folder.name for folder in GOLD.iterdir())
LEADS = [plan_id for plan_id in PLANS if (GOLD / plan_id / "leads.jsonl").exists()]
LEFT_OPEN = {("khanh-hoa-2044-2025", "III/6/h")}
"""Two sentences with doers of their own, of which the second only coordinates: nobody is said to lead."""


@cache
def gold(plan_id: str, register: str) -> list[dict]:
    lines = (GOLD / plan_id / f"{register}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def is_internal(reference: Reference) -> bool:
    return reference.document is None and reference.unresolved is not Unresolved.OTHER_DOCUMENT


@pytest.mark.parametrize("plan_id", PLANS)
def test_every_reference_has_exactly_its_targets(plan_id):
    expected: dict[str, set] = defaultdict(set)
    for line in gold(plan_id, "references"):
        expected[line["address"]] |= {(t, line.get("remaining", False)) for t in line["targets"] or [None]}
    found: dict[str, set] = defaultdict(set)
    for reference in filter(is_internal, reading_of(plan_id).references):
        found[reference.address].add((reference.target, reference.remaining))
    assert found == expected


@pytest.mark.parametrize("plan_id", PLANS)
def test_the_words_of_a_reference_stand_in_the_quoted_words(plan_id):
    quotes: dict[str, str] = defaultdict(str)
    for line in gold(plan_id, "references"):
        quotes[line["address"]] += f"{line['quote']} | "
    for reference in filter(is_internal, reading_of(plan_id).references):
        assert reference.text in quotes[reference.address]


@pytest.mark.parametrize("plan_id", LEADS)
def test_who_leads_what_by_which_clause(plan_id):
    reading = reading_of(plan_id)
    rows = {clause.address for clause in reading.clauses if clause.kind is ClauseKind.ROW}
    tasks: dict[str, list[Task]] = defaultdict(list)
    for task in reading.tasks:
        if task.address not in rows and task.lead:
            tasks[task.address].append(task)
    for line in gold(plan_id, "leads"):
        found = [(_names(task.lead), task.assigned_by) for task in tasks[line["address"]]]
        if (plan_id, line["address"]) in LEFT_OPEN:
            assert found == []
        else:
            assert found == [(_names(line["lead"]), line["assigned_by"])]


def test_a_plan_of_the_corpus_is_named_by_another_by_its_title():
    linked = link_plans([reading for reading, _, _ in read_corpus().values()])
    named = {(one.plan_id, one.address, one.target_plan) for plan in linked for one in plan.references}
    assert {one for one in named if one[2]} == {("khanh-hoa-2044-2025", "III/9/a", "khanh-hoa-867-2024")}


def _names(agencies: list[str] | tuple[str, ...]) -> set[str]:
    return {name.casefold() for name in agencies}
