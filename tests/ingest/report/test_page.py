"""The page says what became of every line, marks what needs a look, and runs nothing that a plan holds."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from ingest.pieces import Oddity, OddityKind
from ingest.report.links import Pages
from ingest.report.page import plan_page
from ingest.report.writing import render_plan
from tests.ingest.reading_factories import read_with_report
from tests.ingest.report.page_factories import (
    TEXT,
    by_class,
    by_id,
    page_of,
    places_pointed_at,
    shown,
    tags,
    with_clauses,
    words,
)
from tests.ingest.strategies import texts


def test_a_clause_stands_beside_its_published_lines():
    read = by_id(shown(), "II/1/a").getparent()
    (source,) = by_class(read.getparent(), "source")
    assert words(source) == "9 a) Xây dựng Cổng dữ liệu mở của tỉnh."
    assert "Mục II, khoản 1, điểm a" in words(read)


def test_a_row_is_shown_by_its_columns_and_gives_a_task():
    row = by_id(shown(), "III/1")
    cells = [tuple(map(words, tags(cell, "th", "td"))) for cell in tags(row, "tr")]
    assert cells == [("Nhiệm vụ", "Ban hành quy chế"), ("Cơ quan chủ trì", "Sở Y tế"), ("Thời gian", "2025")]
    assert any("chủ trì: Sở Y tế" in words(chip) for chip in tags(row, "li"))


def test_what_was_repaired_dropped_or_odd_stands_at_its_line():
    page = shown()
    assert words(tags(by_id(page, "d6"), "mark")[0]) == "ch ỉ"
    assert "«ch ỉ» đọc là «chỉ»" in words(by_class(by_id(page, "d6"), "note", "repaired")[0])
    (dropped,) = by_class(page, "block", "dropped")
    assert words(tags(dropped, "del")[0]).startswith("TT")
    assert "đầu bảng lặp lại" in words(by_class(dropped, "verdict")[0])
    assert "«c» không nối tiếp" in words(by_class(by_id(page, "d10"), "note", "odd")[0])
    assert by_class(by_id(page, "d17"), "note", "odd")


def test_references_lead_to_their_clauses_or_say_why_not():
    chips = {words(chip): chip for chip in tags(by_id(shown(), "II/1/c"), "li")}
    resolved = next(chip for text, chip in chips.items() if "«điểm a khoản 1" in text)
    assert tags(resolved, "a")[0].get("href") == "#II/1/a"
    unresolved = next(chip for text, chip in chips.items() if "«điểm d khoản 9" in text)
    assert unresolved.get("class") == "odd"
    assert "văn bản không có chỗ này" in words(unresolved)


def test_only_places_that_need_a_look_are_counted():
    looks = [block for block in page_of().blocks if block.look]
    assert [block.look for block in looks] == [1, 2, 3, 4]
    assert [block.lines[0].number for block in looks] == [6, 10, 15, 17]


def test_every_figure_and_every_link_leads_to_a_place_of_the_page():
    page = shown()
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert places_pointed_at(page) <= set(ids)
    assert {"ds-lost", "ds-repairs", "ds-tasks", "ds-agencies", "doi-chieu"} <= places_pointed_at(page)


def figure(page, name: str):
    return next(tile for tile in tags(page, "li") if name in words(tile))


def test_nothing_unplaced_is_good_and_anything_unplaced_is_bad():
    assert figure(shown(), "dòng chưa xếp chỗ").get("class") == "good"
    report = read_with_report(TEXT)[1]
    without = with_clauses(report, *(c for c in report.clauses if c.address != "II/1/a"))
    page = shown(report=without)
    assert figure(page, "dòng chưa xếp chỗ").get("class") == "bad"
    (lost,) = by_class(page, "block", "lost")
    assert words(lost).startswith("9 ")
    assert list(map(words, tags(by_id(page, "ds-lost"), "td"))) == [
        "9",
        "a) Xây dựng Cổng dữ liệu mở của tỉnh.",
    ]


def test_a_clause_without_a_line_is_still_shown():
    report = read_with_report(TEXT)[1]
    emptied = (replace(c, source=()) if c.address == "II/1/a" else c for c in report.clauses)
    page = shown(report=with_clauses(report, *emptied))
    assert "lost" in by_id(page, "II/1/a").getparent().getparent().classes


@pytest.mark.parametrize("kind", list(OddityKind))
def test_every_kind_of_oddity_has_its_list(kind):
    report = replace(read_with_report(TEXT)[1], oddities=(Oddity(9, "chỗ lạ này", kind),))
    cells = tags(by_id(shown(report=report), f"ds-{kind}"), "td")
    assert list(map(words, cells)) == ["9", "II/1/a", "chỗ lạ này"]


HOSTILE = (
    '<script src="//x.invalid/a.js"></script><img src=x onerror=alert(1)> {{ page.plan }} "\' &amp; \x00'
)


def test_what_a_plan_holds_is_shown_and_never_run():
    text = f"I. MỤC TIÊU {HOSTILE}\n- {HOSTILE}\nTT\t{HOSTILE}\tChủ trì\n1\t{HOSTILE}\tSở Y tế\n"
    page = shown(text)
    assert not tags(page, "script", "img", "iframe", "object", "link")
    assert '<script src="//x.invalid/a.js"></script><img src=x onerror=alert(1)> {{ page.plan }}' in words(
        page
    )
    assert "\x00" not in page.text_content()


@settings(max_examples=60, deadline=None)
@given(texts)
def test_any_reading_is_shown_whole_and_in_order(text):
    report = read_with_report(text)[1]
    page = plan_page(report, text, Pages(frozenset()))
    lines = [line for block in page.blocks for line in block.lines]
    published = {number: line for number, line in enumerate(text.split("\n"), start=1) if line.strip()}
    verbatim = {line.number: "".join(part.text for part in line.fragments) for line in lines}
    assert verbatim == {number: line.rstrip("\r") for number, line in published.items()}
    assert [line.number for line in lines] == list(published)
    opened = [clause.address for block in page.blocks for clause in block.clauses]
    assert sorted(opened) == sorted(clause.address for clause in report.clauses)
    assert render_plan(page) == render_plan(plan_page(report, text, Pages(frozenset())))
