"""How clauses are cited in official documents: a line for each kind of address, then every clause there is."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from corpus.addresses import FRAME_LABELS, SEPARATOR, part_labels
from corpus.formal_citation import formal_citation
from corpus.records import ClauseKind
from tests import factories
from tests.ingest.plans_read import read_corpus

PLAN = factories.plan("khanh-hoa-2044-2025", "Khánh Hòa", number="2044/KH-UBND", issued=date(2025, 2, 20))
NAMED = "Kế hoạch số 2044/KH-UBND ngày 20/02/2025 của UBND tỉnh Khánh Hòa"
TURN = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}


def cited(address, *, row=False, plan=PLAN):
    kind = ClauseKind.ROW if row else ClauseKind.POINT
    return formal_citation(factories.clause(address, kind=kind, plan_id=plan.plan_id), plan)


@pytest.mark.parametrize(
    ("address", "row", "place"),
    [
        ("III", False, "Mục III"),
        ("III/8", False, "khoản 8 Mục III"),
        ("III/8/d", False, "điểm d khoản 8 Mục III"),
        ("III/8/đ", False, "điểm đ khoản 8 Mục III"),
        ("III/1/1.4/b", False, "điểm b mục 1.4 khoản 1 Mục III"),
        ("III/8/d/-3", False, "gạch đầu dòng thứ ba điểm d khoản 8 Mục III"),
        ("I/-13", False, "gạch đầu dòng thứ 13 Mục I"),
        ("III/2/-1/+2", False, "dấu cộng thứ hai gạch đầu dòng thứ nhất khoản 2 Mục III"),
        ("II/1/a/*1", False, "dấu sao thứ nhất điểm a khoản 1 Mục II"),
        ("II/1/a/4", False, "mục (4) điểm a khoản 1 Mục II"),
        ("VI/2/p2", False, "đoạn thứ hai khoản 2 Mục VI"),
        ("III/7/p", False, "điểm p khoản 7 Mục III"),
        ("II/2/7", True, "dòng 7 khoản 2 Mục II"),
        ("II/2/r3", True, "dòng thứ 3 khoản 2 Mục II"),
        ("PLI/5", True, "dòng 5 Phụ lục I kèm theo"),
        ("PL02/I/6.2", True, "dòng 6.2 phần I Phụ lục 02 kèm theo"),
        ("PL02/I", False, "phần I Phụ lục 02 kèm theo"),
        ("PL/A/IX/4", True, "dòng 4 mục IX phần A Phụ lục kèm theo"),
        ("PL/B/IX/3~2", True, "dòng 3 (lần 2) mục IX phần B Phụ lục kèm theo"),
        ("MB01", False, "Mẫu biểu số 01 kèm theo"),
        ("DIEU3/2", False, "khoản 2 Điều 3"),
        ("CT/1", False, "chú thích [1] của"),
        ("so-ky-hieu", False, "số ký hiệu của"),
        ("dia-danh-ngay", False, "địa danh và ngày ban hành của"),
        ("mo-dau/1", False, "đoạn thứ nhất phần mở đầu của"),
        ("can-cu/18", False, "đoạn thứ 18 phần căn cứ của"),
        ("noi-nhan", False, "nơi nhận của"),
        ("ky", False, "người ký của"),
        ("ten~2", False, "tiêu đề (lần 2) của"),
    ],
)
def test_each_kind_of_address(address, row, place):
    assert cited(address, row=row) == f"{place} {NAMED}"


@pytest.mark.parametrize(
    ("number", "issued", "named"),
    [
        ("9/KH-UBND", None, "Kế hoạch số 9/KH-UBND của UBND tỉnh Nam Định"),
        (None, None, "Kế hoạch “Chuyển đổi số” của UBND tỉnh Nam Định"),
        (None, date(2021, 3, 1), "Kế hoạch “Chuyển đổi số” ngày 01/03/2021 của UBND tỉnh Nam Định"),
    ],
)
def test_what_a_plan_does_not_print_is_left_out(number, issued, named):
    plan = factories.plan("nam-dinh", "Nam Định", number=number, issued=issued, title="Chuyển đổi số")
    assert cited("II/1", plan=plan) == f"khoản 1 Mục II {named}"


@pytest.mark.parametrize(
    ("address", "title", "place"),
    [
        ("IV/1", "Ban hành Kế hoạch chuyển đổi số", "khoản 1 Mục IV Kế hoạch ban hành kèm theo"),
        ("IV/1", "Về việc phê duyệt Đề án A", "khoản 1 Mục IV Đề án ban hành kèm theo"),
        ("IV/1", "Giao nhiệm vụ", "khoản 1 Mục IV văn bản ban hành kèm theo"),
        ("PL/II", "Ban hành Kế hoạch chuyển đổi số", "phần II Phụ lục ban hành kèm theo"),
        ("DIEU2", "Ban hành Kế hoạch chuyển đổi số", "Điều 2"),
        ("can-cu/1", "Ban hành Kế hoạch chuyển đổi số", "đoạn thứ nhất phần căn cứ của"),
    ],
)
def test_what_a_decision_issues_is_told_from_its_own_articles(address, title, place):
    plan = replace(PLAN, number="2820/QĐ-UBND", title=title)
    named = "Quyết định số 2820/QĐ-UBND ngày 20/02/2025 của UBND tỉnh Khánh Hòa"
    assert cited(address, plan=plan) == f"{place} {named}"


def counted(citation):
    """The citation with its turns in figures, as labels have them."""
    return re.sub(r" thứ (\w+)", lambda turn: f" {TURN.get(turn[1], turn[1])}", citation)


def places_of_parts(clause, citation):
    """Where the citation has each part of the address, innermost first."""
    labels = list(part_labels(clause.address, row=clause.kind is ClauseKind.ROW))
    ordered = labels if clause.address.startswith("CT") else labels[::-1]
    at, found = 0, []
    for label in ordered:
        at = citation.lower().find(label.lower(), at)
        found.append(at)
        at = at + len(label) if at >= 0 else len(citation)
    return found


def test_every_part_of_every_clause_stands_in_its_citation_innermost_first():
    for reading, _, _ in read_corpus().values():
        for clause in reading.clauses:
            citation = counted(formal_citation(clause, reading.plan))
            assert -1 not in places_of_parts(clause, citation), clause.key
            assert citation.endswith(reading.plan.issuer)
            assert (clause.address.split(SEPARATOR)[0] in FRAME_LABELS) == (" của Kế" in citation), clause.key


def test_no_two_clauses_of_a_plan_are_cited_alike():
    for reading, _, _ in read_corpus().values():
        times = Counter(formal_citation(clause, reading.plan) for clause in reading.clauses)
        assert max(times.values()) == 1, times.most_common(1)
