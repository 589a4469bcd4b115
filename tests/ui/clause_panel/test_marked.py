"""Texts cut into marked and unmarked pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.clause_panel.marked import Piece, pieces_of


@pytest.mark.parametrize(
    ("spans", "pieces"),
    [
        ([], [Piece("abcdef")]),
        ([(0, 6)], [Piece("abcdef", marked=True)]),
        ([(1, 3), (4, 6)], [Piece("a"), Piece("bc", marked=True), Piece("d"), Piece("ef", marked=True)]),
    ],
)
def test_pieces(spans, pieces):
    assert list(pieces_of("abcdef", spans)) == pieces


def test_an_empty_text_has_none():
    assert list(pieces_of("", [])) == []


@given(text=st.text(max_size=20), cuts=st.sets(st.integers(0, 20)))
def test_the_text_stays_as_it_is(text, cuts):
    ends = sorted(cut for cut in cuts if cut <= len(text))
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    pieces = list(pieces_of(text, spans))
    assert "".join(piece.text for piece in pieces) == text
    assert [piece.text for piece in pieces if piece.marked] == [text[start:end] for start, end in spans]
