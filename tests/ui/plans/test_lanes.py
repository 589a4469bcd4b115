"""Arcs that never lie on each other, places that never touch, words that fit."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from ui.plans.lanes import Span, lanes, ports
from ui.plans.lettering import CUT, cut_to, width_of, wrapped
from ui.plans.spreading import spread

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=60)
TEXT = st.text("abcđêộ ỹWIm.,-0123 ", max_size=120)


def reach(span: Span) -> set[int]:
    """The gaps between rows that an arc passes; its row where it turns back."""
    low, high = min(span), max(span)
    return set(range(low, high)) or {-low - 1}


@given(SPANS)
def test_arcs_that_overlap_have_lanes_of_their_own(spans: list[Span]) -> None:
    found = lanes(spans)
    for (one, lane), (other, another) in combinations(zip(spans, found, strict=True), 2):
        if reach(one) & reach(other):
            assert lane != another


@given(SPANS)
def test_an_arc_within_another_is_nearer_to_the_rows(spans: list[Span]) -> None:
    found = lanes(spans)
    for (one, lane), (other, another) in combinations(zip(spans, found, strict=True), 2):
        if reach(one) < reach(other) and min(reach(one)) >= 0:
            assert lane < another


@given(SPANS.filter(bool))
def test_ends_of_one_row_stand_apart_and_within_it(spans: list[Span]) -> None:
    height = 18.0
    at_row: dict[int, list[float]] = {}
    for span, found in zip(spans, ports(spans, height), strict=True):
        at_row.setdefault(span[0], []).append(found.start)
        at_row.setdefault(span[1], []).append(found.end)
    for ends in at_row.values():
        assert len(set(ends)) == len(ends)
        assert max(map(abs, ends)) <= height / 2


def test_around_one_row_shorter_arcs_stand_within_longer_ones() -> None:
    up_far, up_near, down_far, down_near = ports([(5, 1), (5, 4), (5, 9), (5, 6)], 18)
    assert up_near.start < up_far.start < down_far.start < down_near.start


@given(
    st.lists(st.floats(0, 500), max_size=40).map(sorted),
    st.floats(1, 40),
    st.floats(0, 50),
    st.floats(0, 2000),
)
def test_places_keep_their_order_and_their_distance(
    wanted: list[float], apart: float, low: float, room: float
) -> None:
    found = spread(wanted, apart, low, low + room)
    assert len(found) == len(wanted)
    assert all(after - before >= apart * 0.999 for before, after in pairwise(found))
    if found:
        assert found[0] >= low - 1e-6
        assert found[-1] <= max(low + room, low + apart * (len(found) - 1)) + 1e-6


def test_what_has_room_stands_where_it_wants_to() -> None:
    assert spread([10, 50, 55], 10, 0, 200) == (10, 50, 60)


@given(TEXT, st.floats(40, 400))
def test_cut_words_fit_and_are_the_beginning(text: str, width: float) -> None:
    shown = cut_to(text, width, 14)
    assert width_of(shown, 14) <= width
    assert text.startswith(shown.removesuffix(CUT)) or shown == text


@given(TEXT, st.integers(1, 4))
def test_wrapped_lines_fit(text: str, most: int) -> None:
    lines = wrapped(text, 120, 13, most)
    assert 1 <= len(lines) <= most
    assert all(width_of(line, 13) <= 120 for line in lines)
    if CUT not in "".join(lines):
        assert " ".join(lines).split() == text.split()
