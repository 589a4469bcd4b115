"""What a form asks for, and what to leave off where nothing is found."""

from pathlib import Path

import numpy as np
import pytest

from assistant.api.filtering import Role
from assistant.api.registers import task_rows
from assistant.api.row_queries import Loosening, RowQuery, loosenings
from assistant.settings import AssistantSettings
from corpus.records import PlanReading
from corpus.store import Store
from tests.assistant.agencies.registers import SECOND, TASKS
from tests.assistant.api.sample import SampleAssistant

ROWS = [
    {"province": "Nam Định", "year": "2025", "q": "dữ liệu"},
    {"province": "Nam Định", "year": "2025", "q": "nhân lực"},
    {"province": "Hải Dương", "year": "2030", "q": "dữ liệu"},
]


def count(query: RowQuery) -> int:
    return sum(all(row.get(name) == value for name, value in query.asked.items()) for row in ROWS)


def test_only_what_asks_for_something_is_part_of_an_address() -> None:
    assert RowQuery().asked == {}
    assert RowQuery(plan="p", role=Role.LEAD, year=2025).asked == {
        "plan": "p",
        "role": "lead",
        "year": "2025",
    }


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        (
            RowQuery(province="Nam Định", year=2030),
            [Loosening(("province",), 1), Loosening(("year",), 2)],
        ),
        (RowQuery(province="Nam Định", year=2025, q="blockchain"), [Loosening(("q",), 2)]),
        (
            RowQuery(province="Nam Định", year=2030, q="blockchain"),
            [Loosening(("province", "q"), 1), Loosening(("year", "q"), 2)],
        ),
        (RowQuery(q="blockchain"), []),
        (RowQuery(province="Cà Mau", q="blockchain"), []),
    ],
)
def test_as_little_as_possible_is_left_off(query: RowQuery, offered: list[Loosening]) -> None:
    assert list(loosenings(query, count)) == offered


def test_an_agency_that_only_a_plan_names_is_found_by_its_abbreviation(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store.sqlite3")
    store.write_plan(PlanReading(SECOND, (), TASKS[2:]), [], np.zeros((0, 4), dtype=np.float32))
    assistant = SampleAssistant(store, AssistantSettings(data_dir=Path("unused")))
    for asked in ("BQL khu kinh tế Đông Nam", "ban quan ly khu kinh te dong nam"):
        rows = task_rows(store, RowQuery(agency=asked).wanted(assistant), "")
        assert [row.address for row in rows] == ["I/1", "I/2"]
    store.close()
