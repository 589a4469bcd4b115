"""Which targets are one indicator: gold of the five plans, wordings of these and others, and what always holds."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.indicators.grouping import grouped, indicators
from assistant.indicators.measure import measure_of, told_words
from assistant.retrieval.library import Library
from corpus.registers import Target
from tests.assistant.indicators.gold import five_plans, gold_groups, gold_pairs, made_groups, pairs_of
from tests.factories import clause, library, target

_WORDS = st.sampled_from(
    [
        "Tỷ lệ",
        "kinh tế số",
        "GRDP",
        "của tỉnh",
        "trong",
        "doanh nghiệp",
        "DNNVV",
        "sử dụng",
        "(TTHC)",
        "",
        "%",
    ]
)


@st.composite
def a_target(draw: st.DrawFn) -> Target:
    """A target of some plan with words as plans use them, often too few to tell anything."""
    of = clause(draw(st.sampled_from(["I/1", "I/2", "II/3"])), plan_id=draw(st.sampled_from(["a", "b", "c"])))
    wording = " ".join(draw(st.lists(_WORDS, max_size=5)))
    return target(
        of,
        draw(st.floats(0, 100)),
        draw(st.sampled_from([None, 2025, 2030])),
        wording,
        draw(st.sampled_from(["%", "xã"])),
    )


@settings(max_examples=50, deadline=None)
@given(st.lists(a_target(), max_size=12), st.randoms())
def test_every_target_is_in_exactly_one_group_whatever_the_order(
    targets: list[Target], random: object
) -> None:
    groups = grouped(targets)
    assert sorted(map(repr, targets)) == sorted(repr(one) for group in groups.values() for one in group)
    shuffled = list(targets)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = grouped(shuffled)
    assert {measure: sorted(map(repr, group)) for measure, group in groups.items()} == {
        measure: sorted(map(repr, group)) for measure, group in again.items()
    }


@settings(max_examples=50, deadline=None)
@given(st.lists(a_target(), min_size=1, max_size=8), a_target())
def test_another_plan_moves_no_target(targets: list[Target], further: Target) -> None:
    apart = {frozenset(map(id, group)) for group in grouped(targets).values()}
    with_it = {
        frozenset(id(one) for one in group if one is not further)
        for group in grouped([*targets, further]).values()
    }
    assert with_it - {frozenset()} == apart


@settings(max_examples=50, deadline=None)
@given(a_target(), a_target())
def test_units_never_meet(one: Target, other: Target) -> None:
    assert measure_of(replace(one, unit="%")) != measure_of(replace(other, unit="xã"))


@pytest.mark.parametrize(("one", "other", "same"), gold_pairs())
def test_wordings_measure_the_same_or_not(one: str, other: str, same: bool) -> None:
    assert (told_words(one) == told_words(other)) is same


def test_the_five_plans_are_grouped_as_a_reader_does() -> None:
    """Precision: nothing is merged that a reader keeps apart. Recall: hardly anything is left apart."""
    targets = five_plans().targets
    gold, made = pairs_of(gold_groups(targets)), pairs_of(made_groups(targets))
    assert made - gold == set()
    assert len(gold & made) / len(gold) >= 0.97


def test_what_tells_too_little_is_never_compared() -> None:
    own, others = clause("I/1"), clause("I/1", plan_id="nam-dinh-2021-2025")
    assert measure_of(target(own, 1, 2025, "Tỷ lệ")) != measure_of(target(others, 1, 2025, "Tỷ lệ"))
    assert measure_of(target(own, 1, 2025, "Tỷ lệ")) == measure_of(target(own, 2, 2030, "Tỷ lệ"))


def names(of: Library) -> list[str]:
    return [one.name for one in indicators(of)]


def test_an_indicator_is_named_as_a_plan_prints_it_in_one_piece() -> None:
    cut, whole = (
        clause("I/1", "- Kinh tế số chiếm 20% GRDP của tỉnh;"),
        clause("I/2", "Tỷ trọng kinh tế số trên GRDP"),
    )
    targets = [
        target(cut, 20, 2025, "Kinh tế số GRDP của tỉnh"),
        target(whole, 20, 2025, "Tỷ trọng kinh tế số trên GRDP"),
    ]
    assert names(library([cut, whole], targets=targets)) == ["Tỷ trọng kinh tế số trên GRDP"]


@pytest.mark.parametrize(
    ("wording", "name"),
    [
        ("trong đó doanh nghiệp vừa và nhỏ có hợp tác", "Doanh nghiệp vừa và nhỏ có hợp tác"),
        ("Đồng thời, phát triển sản phẩm du lịch", "Phát triển sản phẩm du lịch"),
        ("thôn được phủ sóng băng rộng", "Thôn được phủ sóng băng rộng"),
    ],
)
def test_a_name_opens_like_a_name(wording: str, name: str) -> None:
    of = clause("I/1", wording)
    assert names(library([of], targets=[target(of, 1, 2025, wording)])) == [name]


def test_the_indicator_of_most_provinces_comes_first() -> None:
    found = indicators(five_plans())
    counts: Sequence[int] = [len(one.provinces) for one in found]
    assert counts == sorted(counts, reverse=True)
    assert found[0].name == "Tỷ trọng kinh tế số trên GRDP"
    assert found[0].provinces == ("Khánh Hòa", "Bình Thuận", "Hải Dương", "Nam Định")
    assert len({one.id for one in found}) == len(found)


def test_headings_tell_the_theme() -> None:
    themes = {one.name: one.theme.value for one in indicators(five_plans())}
    assert themes["Tỷ trọng kinh tế số trên GRDP"] == "economy"
    assert themes["Tỷ lệ người dân có hồ sơ sức khỏe điện tử"] == "society"
    assert themes["Tỷ lệ cấp kết quả giải quyết TTHC điện tử"] == "government"
