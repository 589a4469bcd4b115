"""Which words of a clause are marked for what an answer says."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.answering_words import answering_words
from assistant.answering_words.runs import weight
from corpus.agencies import load_agencies
from corpus.vietnamese.syllables import syllables

BOOK = load_agencies()


def marked(said, *texts):
    spans = answering_words(said, texts, BOOK)
    return [[text[start:end] for start, end in of] for text, of in zip(texts, spans, strict=True)]


@pytest.mark.parametrize(
    ("said", "text", "expected"),
    [
        (
            "Tỉnh **phát triển hạ tầng số** [1].",
            "a) Phát triển hạ tầng số, bảo đảm an toàn.",
            ["Phát triển hạ tầng số"],
        ),
        ("Nêu rõ: an toàn thông tin [2]", "An toàn thông tin; an toàn giao thông", ["An toàn thông tin"]),
        ("trên địa bàn của tỉnh", "được triển khai trên địa bàn của tỉnh", ["trên địa bàn của tỉnh"]),
        ("do các sở của tỉnh", "giao các sở của tỉnh", []),
        ("theo các và của những", "theo các và của những", []),
        ("Mục tiêu đạt 20% [1]", "đạt 20% vào năm 2025", ["đạt 20%"]),
        ("Kinh phí 1.234,5 triệu đồng", "là 1.234,5 triệu đồng mỗi năm", ["1.234,5 triệu đồng"]),
        ("Tỷ lệ: 20% [1]", "đạt trên 15%, rồi 20%", ["20%"]),
        ("xong năm 2025", "trước năm 2024; trong 2025", ["2025"]),
        ("có 3 việc", "gồm 3 nhóm", []),
        ("Sở Khoa học và Công nghệ chủ trì", "Giao Sở KH&CN đầu mối.", ["Sở KH&CN"]),
        ("UBND tỉnh Khánh Hòa", "Tỉnh Khánh Hòa là", []),
        ("hoá đơn điện tử", "Hóa đơn điện tử.", ["Hóa đơn điện tử"]),
        ("", "Phát triển hạ tầng số", []),
        ("Phát triển hạ tầng số", "", []),
    ],
)
def test_words_figures_and_names_are_marked(said, text, expected):
    assert marked(said, text) == [expected]


def test_what_is_said_once_is_marked_where_the_clause_says_most_of_it():
    said = "Sở Nội vụ chủ trì bồi dưỡng kỹ năng số năm 2025"
    text = "Sở Nội vụ chủ trì bồi dưỡng kỹ năng số năm 2025. Năm 2025, Sở Nội vụ còn báo cáo."
    assert marked(said, text) == [["Sở Nội vụ chủ trì bồi dưỡng kỹ năng số năm 2025"]]
    assert marked(f"{said}; theo dõi: Sở Nội vụ", text) == [[said, "Sở Nội vụ"]]


def test_cells_that_the_answer_repeats_whole_are_marked():
    said = "Cơ quan chủ trì: Sở Y tế. Thời gian: Hằng năm. Sản phẩm: Báo cáo"
    cells = ("Xây dựng bệnh án điện tử", "Sở Y tế", "Hằng năm", "Báo cáo", "5", "")
    assert marked(said, *cells) == [[], ["Sở Y tế"], ["Hằng năm"], ["Báo cáo"], [], []]


def test_nothing_is_asked_of_a_clause_without_words():
    assert answering_words("Phát triển", (), BOOK) == ()


pieces = st.lists(
    st.sampled_from(
        ["Sở Nội vụ", "và", "của", "phát triển", "hạ tầng số", "20%", "2025", "[1]", "**", ".", "é"]
    ),
    max_size=12,
).map(" ".join)
texts = st.lists(st.one_of(pieces, st.text(max_size=30)), max_size=4)


@given(said=st.one_of(pieces, st.text(max_size=60)), texts=texts)
@example(said="a a a a a a", texts=["a a a a", "a a a"])
def test_spans_lie_inside_in_order_apart_and_say_something(said, texts):
    spans = answering_words(said, texts, BOOK)
    assert len(spans) == len(texts)
    for text, of in zip(texts, spans, strict=True):
        ends = [place for span in of for place in span]
        assert ends == sorted(set(ends))
        assert all(0 <= place <= len(text) for place in ends)
        assert all(weight(syllables(text[start:end])) for start, end in of)


@given(said=pieces.filter(lambda text: "[1]" not in text and weight(syllables(text)) > 1))
def test_a_text_that_is_said_whole_is_marked_whole(said):
    ((span,),) = answering_words(said, [said], BOOK)
    assert syllables(said[slice(*span)]) == syllables(said)
