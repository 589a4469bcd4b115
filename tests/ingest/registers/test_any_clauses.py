"""Any clauses at all: no exception, and every entry stands on a clause that there is."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.records import Clause, ClauseKind
from tests.ingest.reading_factories import PLAN
from tests.ingest.registers.clauses import registers_of

WORDS = (
    "Mục tiêu", "chỉ tiêu", "năm 2025", "đạt", "trên", "80%", "15 - 20%", "1.500 doanh nghiệp", "tối thiểu", "top 5",
    "báo cáo", "UBND tỉnh", "gửi", "Sở Y tế", "trước ngày 25 hàng quý", "để tổng hợp", "các cơ quan", "(", ")", ";", ".",
    "\n", "Căn cứ", "Quyết định số 749/QĐ-TTg", "ngày 3/6/2020", "của", "phê duyệt", "là", "việc", "(TTHC)", "“", "”",
    "thủ tục hành chính", "(sau đây gọi tắt là", "12 triệu đồng", "ĐVT: triệu đồng", "ngân sách", "- ", "I. ", "a) ", "và",
    "chủ trì:", "phối hợp:", "nếu có khó khăn, vướng mắc",
)  # fmt: skip
COLUMNS = ("Nhiệm vụ", "Chỉ tiêu", "Mục tiêu 2030", "Năm 2022 - Số liệu", "Chủ trì", "Phối hợp", "Đơn vị đo lường",
           "Kinh phí (triệu đồng)", "Nguồn vốn", "Thời gian", "Sản phẩm", "ĐVT", "")  # fmt: skip
ADDRESSES = (
    "II",
    "II/1",
    "II/1/a",
    "II/1/-1",
    "VI/p2",
    "PLI",
    "PLI/1",
    "PLI/2",
    "CT/1",
    "can-cu/1",
    "mo-dau/1",
    "ky",
)

text = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join),
    st.text(alphabet="aáđĐSở 0123.,;:%()-/\n“”", max_size=40),
)
cells = st.lists(st.tuples(st.sampled_from(COLUMNS), text), max_size=5).map(tuple)


def clause(address: str, kind: ClauseKind, words: str, heading: tuple[str, ...], given: tuple) -> Clause:
    own = given if kind is ClauseKind.ROW else ()
    shown = " ".join([words, *(f"{name}: {value}." for name, value in own)])
    return Clause(PLAN.plan_id, address, address, heading, shown, ((0, 1),), kind, own)


some = st.lists(
    st.builds(
        clause, st.sampled_from(ADDRESSES), st.sampled_from(list(ClauseKind)), text,
        st.lists(text, max_size=2).map(tuple), cells,
    ),
    max_size=6,
    unique_by=lambda one: one.address,
)  # fmt: skip


def squeezed(words: str) -> str:
    return re.sub(r"\s", "", words)


@settings(max_examples=250, deadline=None)
@given(some)
def test_every_entry_stands_on_its_clause(given_clauses):
    texts = {one.address: squeezed(one.text) for one in given_clauses}
    found = registers_of(*given_clauses)
    entries = [*found.tasks, *found.targets, *found.reporting_duties, *found.legal_bases, *found.definitions,
               *found.money, *found.agencies]  # fmt: skip
    assert all(entry.address in texts for entry in entries)
    assert all(squeezed(one.printed) in texts[one.address] for one in (*found.money, *found.agencies))
    for one in found.definitions:
        assert squeezed(one.term) in texts[one.address]
        assert squeezed(one.meaning) in texts[one.address]
    for duty in found.reporting_duties:
        assert squeezed(duty.what) in texts[duty.address]
        assert squeezed(duty.when or "") in texts[duty.address]
    assert registers_of(*given_clauses) == found
