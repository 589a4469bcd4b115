"""Answers as HTML: marks linked, sources and notes apart, everything that was written escaped."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer.records import Status
from tests.assistant.api.sample import CLAUSES, answer_of
from ui import rendering

CITED = (CLAUSES[6], CLAUSES[4])


class Shown(HTMLParser):
    """The tags, links and text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_every_mark_links_to_its_source_and_every_source_to_its_clause() -> None:
    answer = answer_of(Status.ANSWERED, "Sở **Nội vụ** [1], xem [2] và [7]", *CITED)
    html = rendering.answer_html(answer, "/ke-hoach")
    shown = Shown(html)
    assert shown.links == [
        "#a1-1",
        "#a1-2",
        "/ke-hoach/plans/binh-thuan-4181-2022#PL02/I/4.2",
        "/ke-hoach/plans/binh-thuan-4181-2022#III/8/%C4%91/-1",
    ]
    assert 'id="a1-1"' in html
    assert "<strong>Nội vụ</strong>" in html
    assert "[7]" in shown.text


@pytest.mark.parametrize(("count", "opened"), [(1, 1), (3, 3), (4, 0)])
def test_many_sources_are_shown_closed(count: int, opened: int) -> None:
    answer = answer_of(Status.ANSWERED, "Xem [1]", *CLAUSES[:count])
    assert rendering.answer_html(answer, "").count(" open>") == opened


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.ANSWERED])
def test_a_status_other_than_answered_is_named(status: Status) -> None:
    assert f'class="badge {status.value}"' in rendering.answer_html(answer_of(status, "Lời."), "")


def test_an_answer_without_sources_has_no_heading_for_them() -> None:
    html = rendering.answer_html(answer_of(Status.NOT_FOUND, "Không có."), "")
    assert "sources" not in html
    assert "notes" not in html


def test_a_line_after_a_list_stands_by_itself() -> None:
    html = rendering.text_html("Gồm:\n- một\n- hai\nBạn hỏi tỉnh nào?")
    assert "<li>hai</li>" in html
    assert "<p>Bạn hỏi tỉnh nào?</p>" in html


@pytest.mark.parametrize(
    "written",
    [
        "<b>x</b>",
        "[x](javascript:alert(1))",
        "<https://a.b>",
        "![x](http://a.b/c.png)",
        "    thụt dòng",
        "# đề mục",
    ],
)
def test_what_markdown_could_make_of_a_plans_words_is_not_made(written: str) -> None:
    shown = Shown(rendering.text_html(written))
    assert shown.tags <= {"p"}
    assert shown.text.strip() == written.strip()


@given(st.text(), st.text())
def test_whatever_is_written_makes_one_line_of_harmless_html(text: str, note: str) -> None:
    answer = answer_of(Status.ANSWERED, text, *CITED, notes=(note,))
    for html in (
        rendering.answer_html(answer, ""),
        rendering.question_html(text),
        rendering.refusal_html(text),
    ):
        assert "\n" not in html
        shown = Shown(html)
        assert not shown.tags & {"script", "img", "iframe", "style", "object", "form"}
        assert shown.attributes <= {"class", "id", "href", "open", "target", "rel", "aria-label", "start"}
        assert all(link.startswith(("#a1-", "/plans/")) for link in shown.links)


def test_a_comparison_is_a_table_with_linked_marks() -> None:
    text = "Bằng nhau [1].\n\n| Tỉnh | Mức |\n|---|---|\n| **A** | 5% [1]\n| **B** | 5% [2]"
    shown = Shown(rendering.answer_html(answer_of(Status.ANSWERED, text, *CITED), ""))
    assert {"table", "th", "td"} <= shown.tags
    assert "|" not in shown.text.partition(CITED[0].label)[0]
