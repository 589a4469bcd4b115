"""PDF files: paragraphs rejoined, columns apart, tables over pages, and pages that are pictures."""

from io import BytesIO

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Image as Picture
from reportlab.platypus import PageBreak, Paragraph, Spacer

from corpus.errors import PlanFileError
from ingest.containers.reading import read_text
from tests.ingest.containers.pdf_file import body, bold, printed, ruled, side_by_side

SENTENCES = (
    "Phát triển hạ tầng số đồng bộ, hiện đại trên địa bàn toàn tỉnh, bảo đảm an toàn thông tin mạng cho mọi cơ quan.",
    "- Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành và Ủy ban nhân dân cấp xã tổ chức thực hiện Kế hoạch này.",
    "b) Bố trí kinh phí (điểm a, khoản 2, mục I) từ ngân sách tỉnh và các nguồn hợp pháp khác theo quy định của Luật.",
)


def lines(*story, **options) -> list[str]:
    text = read_text("plan.pdf", printed(*story, **options))
    return [line for line in text.split("\n") if line]


def test_wrapped_lines_are_one_paragraph_and_short_ones_stay_apart():
    story = [body(text) for text in SENTENCES] + [body("a) Ngắn"), body("b) Ngắn")]
    assert lines(*story) == [*SENTENCES, "a) Ngắn", "b) Ngắn"]


def test_paragraphs_of_many_lines():
    long = " ".join(SENTENCES[0] for _ in range(9))
    assert lines(body(long), body(long)) == [long, long]


def test_a_raised_number_is_a_note_but_after_a_unit():
    raised = '<super rise="4" size="8">2</super>'
    assert lines(body(f"Diện tích 5 km{raised}, kinh tế số{raised}.")) == ["Diện tích 5 km2, kinh tế số[2]."]


def test_a_frame_around_words_is_no_table():
    assert lines(ruled([["Ký bởi: UBND tỉnh"]], [200]), body("I. MỤC TIÊU")) == [
        "Ký bởi: UBND tỉnh",
        "I. MỤC TIÊU",
    ]


def test_centred_titles():
    title = "Triển khai Chiến lược quốc gia phát triển kinh tế số và xã hội số đến năm 2025, định hướng đến năm 2030"
    assert lines(bold("KẾ HOẠCH", centred=True), bold(title, centred=True), body(SENTENCES[0])) == [
        "**KẾ HOẠCH**", f"**{title}**", SENTENCES[0],
    ]  # fmt: skip


def test_columns_side_by_side_are_read_one_after_the_other():
    left = [Paragraph(text, body("").style) for text in ("Nơi nhận:", "- Như trên;", "- Lưu: VT.")]
    right = [bold("CHỦ TỊCH"), Spacer(1, 90), bold("Nguyễn Văn A")]
    assert lines(side_by_side(left, right)) == [
        "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "**CHỦ TỊCH**", "**Nguyễn Văn A**",
    ]  # fmt: skip


def test_each_page_but_the_first_opens_with_a_form_feed():
    story = [body("Một."), PageBreak(), body("Hai."), PageBreak(), body("Ba.")]
    assert lines(*story) == ["Một.", "\fHai.", "\fBa."]
    assert lines(*story, page_numbers=True) == ["Một.", "\f2", "Hai.", "\f3", "Ba."]


ROWS = [["TT", "Nhiệm vụ", "Mục tiêu", ""], ["", "", "2024", "2025"]] + [
    [str(number), f"Nhiệm vụ {number}", "10%", "20%"] for number in range(1, 61)
]
SPANS = [("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (1, 1)), ("SPAN", (2, 0), (3, 0))]


@pytest.mark.parametrize("repeat", [0, 2])
@pytest.mark.parametrize("page_numbers", [False, True])
def test_a_table_over_pages_keeps_its_rows(repeat, page_numbers):
    read = lines(ruled(ROWS, [40, 240, 80, 80], *SPANS, repeat=repeat), page_numbers=page_numbers)
    header = ["TT", "Nhiệm vụ", "Mục tiêu - 2024", "Mục tiêu - 2025"]
    rows = [line.lstrip("\f").split("\t") for line in read if "\t" in line]
    assert rows[0] == header
    assert [row for row in rows if row != header] == ROWS[2:]
    assert rows.count(header) == (1 if repeat == 0 else sum("\f" in line for line in read) + 1)


def test_cells_of_a_ruled_table_are_joined_and_listed():
    rows = [["TT", "Nhiệm vụ"], ["1", SENTENCES[0]], ["2", "Gồm:<br/>- một;<br/>- hai"]]
    assert lines(ruled(rows, [40, 200])) == ["TT\tNhiệm vụ", f"1\t{SENTENCES[0]}", "2\tGồm:; - một; - hai"]


def picture(size: int = 300) -> Picture:
    content = BytesIO()
    Image.new("L", (8, 8), 200).save(content, "png")
    content.seek(0)
    return Picture(content, size, size)


@pytest.mark.parametrize(
    ("story", "words"),
    [
        ([picture()], r"scanned.*\(page 1\).*ocrmypdf -l vie"),
        ([body("I. MỤC TIÊU"), PageBreak(), picture()], r"scanned.*\(page 2\)"),
        ([Spacer(1, 10)], r"no text layer \(page all\)"),
    ],
)
def test_pictures_of_pages_are_refused(story, words):
    with pytest.raises(PlanFileError, match=words):
        lines(*story)


def test_a_stamp_beside_text_is_no_scan():
    assert lines(body("I. MỤC TIÊU"), picture(40)) == ["I. MỤC TIÊU"]


def test_a_locked_file():
    content = BytesIO()
    canvas = Canvas(content, encrypt=StandardEncryption("mật khẩu"))
    canvas.drawString(100, 700, "I. MUC TIEU")
    canvas.save()
    with pytest.raises(PlanFileError, match="locked by a password"):
        read_text("plan.pdf", content.getvalue())
