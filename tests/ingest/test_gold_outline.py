"""Outline and table rows of the five plans against gold that was written by reading the files."""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from corpus.manifest import read_manifest
from corpus.records import Clause, ClauseKind
from tests.ingest.plans_read import reading_of

GOLD = Path(__file__).parents[1] / "gold"
PLANS = sorted(folder.name for folder in GOLD.iterdir())


@cache
def gold(plan_id: str, register: str) -> list[dict]:
    lines = (GOLD / plan_id / f"{register}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def squeezed(text: str) -> str:
    """Without blanks, without the separators of a list inside a cell, or of a row's number from its title."""
    return re.sub(r"^([A-Z]+)[.\s]+|[\s;]", r"\1", text)


def test_every_plan_of_the_corpus_has_gold():
    manifest = Path(__file__).parents[2] / "corpus" / "plans" / "plans.toml"
    assert {plan.plan_id for plan in read_manifest(manifest)} == set(PLANS)


def clauses_of(plan_id: str) -> list[Clause]:
    return [clause for clause in reading_of(plan_id).clauses if clause.kind is not ClauseKind.ROW]


@pytest.mark.parametrize("plan_id", PLANS)
def test_the_outline_has_every_clause_and_no_other(plan_id):
    found = [clause.address for clause in clauses_of(plan_id)]
    assert sorted(found) == sorted(one["address"] for one in gold(plan_id, "outline"))


@pytest.mark.parametrize("plan_id", PLANS)
def test_every_clause_opens_as_the_plan_prints_it(plan_id):
    texts = {clause.address: clause.text for clause in clauses_of(plan_id)}
    for one in gold(plan_id, "outline"):
        assert squeezed(texts[one["address"]]).startswith(squeezed(one["opens"])), one


@pytest.mark.parametrize("plan_id", PLANS)
def test_headings(plan_id):
    found = {c.address for c in clauses_of(plan_id) if c.kind is ClauseKind.HEADING}
    assert found == {one["address"] for one in gold(plan_id, "outline") if one.get("heading")}


@pytest.mark.parametrize("plan_id", PLANS)
def test_every_table_row_has_its_cells(plan_id):
    found = {c.address: c for c in reading_of(plan_id).clauses if c.kind is ClauseKind.ROW}
    expected = gold(plan_id, "rows")
    titled = {c.address: c for c in reading_of(plan_id).clauses if c.kind is ClauseKind.HEADING}
    assert set(found) <= {one["address"] for one in expected}
    for one in expected:
        row = found.get(one["address"]) or titled[one["address"]]
        cells = [(squeezed(name), squeezed(value)) for name, value in row.cells]
        assert cells == [(squeezed(n), squeezed(v)) for n, v in one.get("cells", {}).items()], one
        if "title" in one:
            assert squeezed(one["title"]) in squeezed(row.text)
