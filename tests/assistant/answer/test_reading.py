"""What the parts of composing read: columns, sentences, what is asked, texts, notes."""

import re
import string
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import assistant.answer
from assistant.answer.columns import Column, is_empty, meaning, subject_of, years_of
from assistant.answer.noting import notes
from assistant.answer.sentences import quotation, sentences
from assistant.answer.texts import say
from assistant.answer.values import Value
from assistant.question import Language, QuestionKind
from assistant.question.wanted import wanted
from corpus.agencies import load_agencies
from tests.factories import plan, question, row

FOLDER = Path(assistant.answer.__file__).parent
TEXTS = tomllib.loads((FOLDER / "texts.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("TT", Column.ORDINAL),
        ("Nhiệm vụ", Column.SUBJECT),
        ("Tên văn bản", Column.SUBJECT),
        ("Cơ quan chủ trì thực hiện", Column.LEAD),
        ("Chủ trì thực hiện", Column.LEAD),
        ("Cơ quan chủ trì theo dõi, đơn đốc", Column.MONITOR),
        ("Cơ quan phối hợp thực hiện", Column.COORDINATE),
        ("Cơ quan thực hiện", Column.CARRY_OUT),
        ("Thời gian   thực hiện", Column.TIME),
        ("Thời gian trình UBND tỉnh", Column.TIME),
        ("Mục   tiêu   2025", Column.YEAR),
        ("Ước tính năm 2022 - Nguồn", Column.YEAR),
        ("Đơn vị đo lường", Column.MEASURE),
        ("Sản phẩm", Column.PRODUCT),
        ("Ghi chú", Column.OTHER),
    ],
)
def test_a_columns_name_tells_what_it_holds(name, expected):
    assert meaning(name) is expected


@pytest.mark.parametrize(
    ("value", "empty"), [("", True), (" - ", True), ("–", True), ("0", False), ("2023", False)]
)
def test_an_empty_cell_is_blank_or_a_dash(value, empty):
    assert is_empty(value) is empty


def test_years_of_a_column():
    assert years_of("Mục tiêu 2025 - 2030") == (2025, 2030)


def test_the_subject_of_a_row_is_its_task():
    assert subject_of(row("PL/1", "Cổng dữ liệu mở", "Sở Y tế", "", "2023")) == "Cổng dữ liệu mở"
    named = row("PL/1", "7", "Đề án A", columns=("TT", "Ghi chú"))
    assert subject_of(named) == "Đề án A"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Một. Hai; Ba", ["Một.", "Hai;", "Ba"]),
        ("Theo mục 5.2 của Kế hoạch", ["Theo mục 5.2 của Kế hoạch"]),
        ("Có (một. Hai) ba. Bốn", ["Có (một. Hai) ba.", "Bốn"]),
        ("Dòng\ntiếp", ["Dòng", "tiếp"]),
    ],
)
def test_sentences_are_not_cut_in_numbers_or_brackets(text, parts):
    assert sentences(text) == parts


LONG = (
    "a) "
    + " ".join(f"Câu {n} nói chuyện khác." for n in range(40))
    + " Cổng dữ liệu mở làm năm 2023. Hết rồi."
)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("d) Phát triển kênh tư vấn;", "Phát triển kênh tư vấn"),
        ("- Kinh tế số[1] là gì.", "Kinh tế số là gì"),
        ("5.2. Lĩnh vực giáo dục", "Lĩnh vực giáo dục"),
    ],
)
def test_a_quotation_leaves_out_number_footnote_mark_and_closing_punctuation(text, quoted):
    assert quotation(text, "gì") == quoted


def test_a_long_clause_is_quoted_where_it_speaks_of_the_subject():
    quote = quotation(LONG, "cổng dữ liệu mở", limit=200)
    assert "Cổng dữ liệu mở làm năm 2023" in quote
    assert len(quote) <= 200


@given(
    st.lists(st.sampled_from(["Sở Y tế làm.", "(xem", "phụ lục).", "Kinh phí;", "Một"]), min_size=1),
    st.integers(5, 80),
)
def test_a_quotation_is_of_the_clause(parts, limit):
    text = " ".join(parts)
    assert quotation(text, "kinh phí", limit).strip() in text


@pytest.mark.parametrize(
    ("text", "aspects"),
    [
        ("Sở nào chủ trì và bao giờ xong?", {"lead", "time"}),
        ("so nao phoi hop", {"lead", "coordinate"}),
        ("Cơ quan nào theo dõi, đôn đốc?", {"lead", "monitor"}),
        ("Tỉnh nào đặt cao hơn?", {"extreme"}),
        ("liệt kê các nhiệm vụ", {"names"}),
        ("phụ lục liệt kê bao nhiêu văn bản", set()),
        ("Who is in charge, and by when?", {"lead", "time"}),
        ("Ai ký kế hoạch?", {"lead", "signer"}),
        ("Ai ký giấy phép?", {"lead"}),
        ("Ứng dụng công nghệ AI", set()),
        ("AI CHỦ TRÌ?", {"lead"}),
    ],
)
def test_all_that_is_asked_is_noticed(text, aspects):
    assert wanted(question(text)).aspects == aspects


def test_the_kind_of_a_question_is_wanted_too():
    assert "time" in wanted(question("hóa đơn", kind=QuestionKind.DEADLINE))


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (Value(20, 20, "%"), "20%"),
        (Value(13.32, 13.32, "%"), "13,32%"),
        (Value(15, 20, "%"), "15-20%"),
        (Value(3000, 3000, "trạm"), "3.000 trạm"),
    ],
)
def test_values_are_written_as_a_vietnamese_reader_writes_them(value, printed):
    assert value.printed == printed


def test_every_text_that_the_answers_ask_for_is_there():
    used = {
        key
        for path in FOLDER.glob("*.py")
        for key in re.findall(r'\bsay\(\s*"(\w+\.\w+)"', path.read_text(encoding="utf-8"))
    }
    assert len(used) > 20
    for key in used:
        table, name = key.split(".")
        assert name in TEXTS["vi"][table]


def test_english_texts_have_the_placeholders_of_the_vietnamese():
    for table, texts in TEXTS["en"].items():
        for name, wording in texts.items():
            own, vietnamese = (
                {field for _, field, _, _ in string.Formatter().parse(one) if field}
                for one in (wording, TEXTS["vi"][table][name])
            )
            assert own <= vietnamese, f"{table}.{name}"


def test_what_has_no_english_wording_is_said_in_vietnamese():
    assert say("passage.quote", Language.ENGLISH, label="A", quote="b") == "A: “b”"


BOOK = load_agencies()
IN_TIME = date(2025, 7, 2)


@pytest.mark.parametrize(
    ("answer", "province", "expected"),
    [
        (
            "**Sở Thông tin và Truyền thông** chủ trì",
            "Hải Dương",
            ["Sở Khoa học và Công nghệ, theo phân công", "Hải Phòng"],
        ),
        (
            "**Sở Kế hoạch và Đầu tư** chủ trì",
            "Bình Thuận",
            ["Sở Tài chính (Nghị định 45/2025/NĐ-CP", "Lâm Đồng"],
        ),
        ("UBND các huyện", "Nam Định", ["Ninh Bình", "không còn cấp huyện"]),
        ("**Sở Y tế** chủ trì", "Đồng Tháp", []),
    ],
)
def test_notes_tell_what_has_changed_since(answer, province, expected):
    noted = notes(answer, [plan(province=province)], BOOK, today=IN_TIME)
    assert len(noted) == len(expected)
    assert all(any(words in note for note in noted) for words in expected)


def test_a_note_gives_act_and_day():
    (note,) = notes("", [plan(province="Hải Dương", issued=date(2023, 12, 29))], BOOK, today=IN_TIME)
    assert "01/07/2025" in note
    assert "Nghị quyết 202/2025/QH15" in note
