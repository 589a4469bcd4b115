"""What each plan sets: in its own words, with every clause, and silence as silence."""

from dataclasses import replace

import pytest

from assistant.indicators import Comparison, Indicator, book_of, chart_of, plan_label, side_by_side, spread
from assistant.indicators.chart import measured
from corpus.registers import Baseline, Comparator, Target
from tests.assistant.indicators.gold import five_plans
from tests.factories import clause, library, plan, target

GRDP = "Tỷ trọng kinh tế số trên GRDP"
PHONE = "Tỷ lệ dân số trưởng thành có điện thoại thông minh"


def compared(name: str) -> Comparison:
    found = book_of(five_plans()).get(name)
    assert found is not None
    return side_by_side(five_plans(), found)


def test_plans_side_by_side_in_their_own_words() -> None:
    comparison = compared(GRDP)
    assert comparison.years == (2025, 2030)
    told = {
        (plan_label(side.plan), setting.year): setting.printed
        for side in comparison.sides
        for setting in side.settings
    }
    assert told == {
        ("Kế hoạch số 867/KH-UBND", 2025): "15%",
        ("Kế hoạch số 867/KH-UBND", 2030): "30%",
        ("Kế hoạch số 2044/KH-UBND", 2025): "tối thiểu 10%",
        ("Kế hoạch số 4181/KH-UBND", 2025): "20%",
        ("Kế hoạch số 4181/KH-UBND", 2030): "30%",
        ("Kế hoạch số 5046/KH-UBND", 2025): "20%",
        ("Kế hoạch số 5046/KH-UBND", 2030): "30%",
        ("Kế hoạch giai đoạn 2021 - 2025", 2025): "10%",
        ("Kế hoạch giai đoạn 2021 - 2025", 2030): "tối thiểu 15% đến 20%",
    }


def test_a_value_set_twice_is_told_once_with_both_clauses_and_who_watches_it() -> None:
    side = compared(GRDP).sides[2]
    assert [one.address for one in side.of_year(2025)[0].targets] == ["I/2/a/-1", "PL01/I/1"]
    assert side.monitor == ("Sở Kế hoạch và Đầu tư",)
    assert side.wordings == ("Kinh tế số chiếm 20% GRDP của tỉnh",)


def test_a_sentence_of_several_indicators_is_quoted_in_part() -> None:
    assert compared(GRDP).sides[1].wordings == ("Kinh tế số chiếm tối thiểu 10% GRDP của tỉnh",)


def test_a_plan_that_is_silent_is_named_with_what_it_sets_instead() -> None:
    comparison = compared(PHONE)
    silent = {side.plan.plan_id: side.near for side in comparison.silent}
    assert set(silent) == {"khanh-hoa-867-2024", "khanh-hoa-2044-2025", "nam-dinh-2021-2025"}
    instead = silent["khanh-hoa-2044-2025"][0]
    assert instead.indicator.name == "Tỷ lệ dân số trưởng thành sử dụng điện thoại thông minh"
    assert [one.printed for one in instead.settings] == ["tối thiểu 80%"]


def test_only_the_plans_asked_for_are_compared() -> None:
    indicator = compared(GRDP).indicator
    chosen = side_by_side(five_plans(), indicator, {"nam-dinh-2021-2025"})
    assert [side.plan.plan_id for side in chosen.sides] == ["nam-dinh-2021-2025"]


@pytest.mark.parametrize(
    "asked", ["kinh te so grdp", "Tỷ trọng kinh tế số trong GRDP", "quy mô kinh tế số GRDP của tỉnh"]
)
def test_an_indicator_is_found_by_other_names_of_it(asked: str) -> None:
    found = book_of(five_plans()).get(asked)
    assert found is not None
    assert found.name == GRDP


def test_nothing_is_found_by_a_name_that_nothing_has() -> None:
    assert book_of(five_plans()).get("tỷ lệ hộ nghèo") is None


def test_the_chart_has_one_axis_and_every_value_on_it() -> None:
    chart = chart_of(compared(GRDP))
    assert chart is not None
    assert [label for _, label in chart.ticks] == ["0%", "10%", "20%", "30%"]
    assert [bar.label for bar in chart.rows[4].bars] == ["10%", "15–20%"]
    span = chart.rows[4].bars[1]
    assert (span.low, span.high) == (pytest.approx(0.5), pytest.approx(2 / 3))
    assert [(one.year, one.label) for one in chart.rows[3].points] == [(2022, "14,36%")]


def one_value(value: float | tuple[float, float], unit: str = "%", **fields: object) -> Comparison:
    of = clause("I/1", "Chỉ tiêu phải đạt")
    set_ = replace(target(of, 1, 2025, "Chỉ tiêu phải đạt", unit), value=value, **fields)  # type: ignore[arg-type]
    held = library([of], targets=[set_])
    return side_by_side(held, book_of(held).indicators[0])


@pytest.mark.parametrize(
    ("value", "unit", "top"),
    [
        (7, "%", "8%"),
        (80, "%", "100%"),
        (100, "%", "100%"),
        (257, "%", "300%"),
        (3000, "lượt", "3.000"),
        (1, "trạm", "1"),
    ],
)
def test_the_axis_ends_at_a_round_number_above_every_value(value: float, unit: str, top: str) -> None:
    chart = chart_of(one_value(value, unit))
    assert chart is not None
    assert chart.ticks[-1] == (1.0, top)
    assert all(0 < bar.high <= 1 for row in chart.rows for bar in row.bars)


def test_a_rank_is_no_bar() -> None:
    assert chart_of(one_value(25, "hạng", comparator=Comparator.AT_MOST)) is None


def test_the_unit_of_a_count_stands_once() -> None:
    chart = chart_of(one_value(20, "mô hình", comparator=Comparator.AT_LEAST))
    assert chart is not None
    assert (chart.unit, chart.rows[0].bars[0].label) == ("mô hình", "≥ 20")


@pytest.mark.parametrize(
    ("printed", "unit", "number"),
    [
        ("14,36%", "%", 14.36),
        ("1.200 lượt", "lượt", 1200.0),
        ("30,07", "%", None),
        ("-", "%", None),
        ("257% (chưa loại sự trùng lặp)", "%", None),
        ("- Nông lâm: 0,60%; - Dịch vụ: 9,21%", "%", None),
    ],
)
def test_a_baseline_is_a_point_only_as_one_number_in_the_unit(
    printed: str, unit: str, number: float | None
) -> None:
    assert measured(Baseline(2022, printed), unit) == number


def values(*of: tuple[float, Comparator]) -> Indicator:
    plans = [plan(f"p{n}", f"Tỉnh {n}", number=str(n)) for n in range(len(of))]
    clauses = [clause("I/1", "Số xã có mạng", plan_id=one.plan_id) for one in plans]
    targets: list[Target] = [
        replace(target(at, value, 2025, "Số xã có mạng"), comparator=comparator)
        for at, (value, comparator) in zip(clauses, of, strict=True)
    ]
    return book_of(library(clauses, plans=plans, targets=targets)).indicators[0]


@pytest.mark.parametrize(
    ("of", "told"),
    [
        ([(70, Comparator.MORE), (70, Comparator.MORE)], "> 70%"),
        ([(70, Comparator.MORE), (70, Comparator.EQUAL)], "70%"),
        ([(10, Comparator.AT_LEAST), (20, Comparator.EQUAL)], "10–20%"),
    ],
)
def test_the_spread_of_what_plans_set(of: list[tuple[float, Comparator]], told: str) -> None:
    assert spread(values(*of)) == ((2025, told),)
