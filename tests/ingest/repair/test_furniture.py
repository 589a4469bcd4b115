"""Page numbers and running heads of a text that marks its pages."""

import pytest

from ingest.repair.furniture import PAGE_NUMBER, RUNNING_HEAD
from tests.ingest.reading_factories import by_address, read_with_report


def pages(*texts: str) -> str:
    return "\f".join(texts)


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2/12", "2/12"])
def test_a_page_number_is_dropped_and_the_sentence_goes_on(number):
    text = pages("I. MỤC TIÊU\n- Phát triển kinh tế\n", f"{number}\nsố của tỉnh.\n- Hai.")
    assert by_address(text)["I/-1"].text == "- Phát triển kinh tế số của tỉnh."
    assert [dropped.reason for dropped in read_with_report(text)[1].dropped] == [PAGE_NUMBER]


def test_a_running_head_is_dropped():
    body = (
        "I. MỤC TIÊU\n- Một.\n",
        "Kế hoạch số 1 - trang 2\n- Hai.\n",
        "Kế hoạch số 1 - trang 3\n- Ba.\n",
        "Kế hoạch số 1 - trang 4\n- Bốn.",
    )
    assert [clause.text for clause in by_address(pages(*body)).values()] == [
        "I. MỤC TIÊU",
        "- Một.",
        "- Hai.",
        "- Ba.",
        "- Bốn.",
    ]
    assert {dropped.reason for dropped in read_with_report(pages(*body))[1].dropped} == {RUNNING_HEAD}


def test_a_number_inside_a_page_or_a_text_without_pages_stays():
    table = "PHỤ LỤC\nTT\nNhiệm vụ\nChủ trì\n1\nViệc\nSở Y tế\n2\nKhác\nSở Nội vụ"
    assert "PL/2" in by_address("I. MỤC TIÊU\n" + table)
    assert "PL/2" in by_address(pages("I. MỤC TIÊU\n", table))
