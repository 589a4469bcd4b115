"""GET /tasks/deadlines, asked on 15/06/2025."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from fastapi.testclient import TestClient

from assistant.settings import AssistantSettings
from corpus.records import PlanReading
from corpus.registers import ReportingDuty, Task
from corpus.store import Store
from tests.assistant.api.sample import PLAN, SampleAssistant
from tests.ui.tasks.pages import clauses, read, status, visitor

TIMES = ("Quý I/2025", "Tháng 5/2025", "15/6/2025", "2023 - 2025", "Hằng năm", "Khi có hướng dẫn", None)


def task(number: int, time: str | None) -> Task:
    return Task(PLAN.plan_id, f"I/{number}", f"Mục I, khoản {number}", "Việc", ("Sở Y tế",), time=time)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    store = Store.create(tmp_path_factory.mktemp("due") / "store.sqlite3")
    tasks = tuple(task(number, time) for number, time in enumerate(TIMES, 1))
    duty = ReportingDuty(PLAN.plan_id, "II", "Mục II", ("Sở Nội vụ",), "kết quả", "trước ngày 15/12 hằng năm")
    reading = PlanReading(PLAN, (), tasks, reporting_duties=(duty,))
    store.write_plan(reading, [], np.zeros((0, 4), dtype=np.float32))
    yield visitor(SampleAssistant(store, AssistantSettings(data_dir=Path("unused"))))
    store.close()


def addresses(page: str) -> list[str]:
    return [key.partition("#")[2] for key in clauses(page)]


def test_they_are_in_order_of_time_and_what_recurs_comes_after(client: TestClient) -> None:
    page = read(client, "/tasks/deadlines")
    assert status(page) == "7 thời hạn"
    assert addresses(page) == ["I/1", "I/2", "I/3", "I/4", "II", "I/5", "I/6"]
    assert re.findall(r'<h2 id="\w+">([^<]*)</h2>', page) == [
        "Có thời hạn cụ thể",
        "Lặp lại, thường xuyên",
        "Chưa rõ ngày",
    ]


def test_what_has_passed_is_marked_in_words_and_today_stands_between(client: TestClient) -> None:
    page = read(client, "/tasks/deadlines")
    marks = [
        "Đã qua 76 ngày",
        "Đã qua 15 ngày",
        "Hôm nay, 15/06/2025",
        "Hôm nay là ngày cuối",
        "Còn 199 ngày",
    ]
    places = [page.index(mark) for mark in marks]
    assert places == sorted(places)
    assert "Kỳ tới: hết 14/12/2025" in page


def test_tasks_without_a_time_are_counted_as_such(client: TestClient) -> None:
    assert "1 nhiệm vụ khác không ghi thời gian" in read(client, "/tasks/deadlines")


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        ("passed", ["I/1", "I/2"]),
        ("upcoming", ["I/3", "I/4"]),
        ("recurring", ["II", "I/5"]),
        ("unread", ["I/6"]),
    ],
)
def test_each_state_has_an_address_and_a_file(client: TestClient, state: str, shown: list[str]) -> None:
    page = read(client, "/tasks/deadlines", state=state)
    assert addresses(page) == shown
    assert f'name="state" value="{state}"' in page, "the form keeps the state"
    (address,) = re.findall(r'href="(/tasks/deadlines/download[^"]*csv)"', page)
    rows = csv.DictReader(io.StringIO(client.get(address).content.decode("utf-8-sig")))
    assert [row["address"] for row in rows] == shown


def test_where_nothing_is_found_the_state_can_be_left_off_as_well(client: TestClient) -> None:
    page = read(client, "/tasks/deadlines", state="passed", agency="Sở Nội vụ")
    offers = re.findall(r'<a class="chip" href="([^"]*)">(Bỏ: [^<]*)</a>', page)
    assert [words for _, words in offers] == ["Bỏ: Đã qua (1 dòng)", "Bỏ: Sở Nội vụ (2 dòng)"]
    assert [addresses(read(client, address)) for address, _ in offers] == [["II"], ["I/1", "I/2"]]


def test_the_page_is_another_every_day(client: TestClient) -> None:
    assert "etag" not in client.get("/tasks/deadlines").headers
    opening = client.app.state.opening  # type: ignore[attr-defined]
    assert opening.assistant.today() == date(2025, 6, 15)
