import pytest

from assistant.phrasing.plainness import echoes, marks_in, plain
from assistant.phrasing.prompts import instructions


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Sở Y tế chủ trì [1][2].", "Sở Y tế chủ trì."),
        ("- **Sở Y tế** chủ trì", "Sở Y tế chủ trì"),
        ("Đạt <5% hoặc >= 20%", "Đạt <5% hoặc >= 20%"),
        ("“Trợ lý ảo” (2025–2030); 1.5 tỷ đồng…", "“Trợ lý ảo” (2025–2030); 1.5 tỷ đồng…"),
    ],
)
def test_a_sentence_is_left_without_marks_and_markup(written: str, text: str):
    assert plain(written) == text


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ** ",
        "Sở Y tế chủ trì<|im_end|>",
        "</s>Sở Y tế",
        "[INST] Sở Y tế [/INST]",
        "Sở Y tế\nchủ trì",
        "Xem https://example.org",
        "`Sở Y tế`",
        '{"text": "Sở Y tế"}',
        "卫生厅 chủ trì",
        "Sở Y tế чу trì",
        "Sở Y tế \x07chủ trì",
        "Sở Y tế 👍̈",
        "a" * 1501,
    ],
)
def test_what_is_no_plain_sentence_is_none(written: str):
    assert plain(written) is None


def test_marks_are_read():
    assert marks_in("A [1], B [12]. C (3)") == (1, 12)


def test_repeated_instructions_are_known():
    told = instructions("phrase")
    assert echoes("Được: giữ nguyên từng chữ số liệu, năm", told)
    assert not echoes("Sở Tài chính chủ trì, phối hợp với Sở Y tế.", told)
