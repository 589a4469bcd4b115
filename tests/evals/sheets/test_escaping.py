import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.sheets.escaping import escaped, escaped_entry, lines, plain, split

TEXTS = st.text(alphabet=st.sampled_from("aĐ \\|;,:-\n\r\t\u2028\u00a0\x00\ufeffu0041'="), max_size=12)


@given(TEXTS)
def test_a_text_survives_as_a_cell(text):
    assert plain(escaped(text)) == text


@given(st.lists(TEXTS.filter(bool), max_size=4))
def test_entries_survive_on_lines(entries):
    assert [plain(line) for line in lines("\n".join(map(escaped_entry, entries)))] == entries


@pytest.mark.parametrize("mark", ["|", "; ", ","])
@given(entries=st.lists(TEXTS, min_size=1, max_size=4))
def test_entries_survive_between_marks(mark, entries):
    cell = mark.join(escaped_entry(entry, "|;,") for entry in entries)
    assert [plain(piece) for piece in split(cell, mark.strip())] == entries


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (r"a \| b", "a | b"),
        (r"C:\data", r"C:\data"),
        (r"\\|", r"\|"),
        ("hai\r\ndòng", "hai\ndòng"),
        (r"\u0020x", " x"),
        ("  x\n", "x"),
    ],
)
def test_what_a_cell_means(typed, meant):
    assert plain(typed) == meant
