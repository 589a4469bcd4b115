"""Reading any text: nothing is lost, addresses are unique and stable."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.report import unplaced_lines
from tests.ingest.reading_factories import read_with_report

OPENINGS = (
    "I. ",
    "II. ",
    "IV. ",
    "1. ",
    "2. ",
    "1.1. ",
    "a) ",
    "đ) ",
    "- ",
    "+ ",
    "* ",
    "(1) ",
    "",
    "",
    "## 3. ",
)
WORDS = (
    "Sở Y tế",
    "chủ trì",
    "Mục tiêu",
    "10%",
    "khoản 1 Mục I",
    "năm 2025",
    "và",
    ".",
    ";",
    ":",
    "TT",
    "với",
)
FIXED = (
    "", "Nơi nhận:", "KT. CHỦ TỊCH", "PHỤ LỤC", "PHỤ LỤC 02:", "TT", "STT", "1", "2.", "A", "I", "Sở Y tế",
    "TT\tNhiệm vụ\tChủ trì", "1\tViệc\tSở Y tế", "2\tViệc", "[1] Chú thích", "Số: 1/KH-UBND", "-", "KẾ HOẠCH",
)  # fmt: skip

line = st.one_of(
    st.sampled_from(FIXED),
    st.builds(lambda opening, words: opening + " ".join(words), st.sampled_from(OPENINGS),
              st.lists(st.sampled_from(WORDS), min_size=1, max_size=6)),
    st.text(alphabet="abđ10.-+*)( \t%Á", max_size=30),
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(line, max_size=40))
def test_nothing_is_lost_and_addresses_are_unique(lines):
    text = "\n".join(lines)
    reading, report = read_with_report(text)
    assert unplaced_lines(text, report) == []
    addresses = [clause.address for clause in reading.clauses]
    assert len(addresses) == len(set(addresses))
    assert read_with_report(text)[0] == reading
    for reference in reading.references:
        assert reference.target is None or reference.target in addresses
