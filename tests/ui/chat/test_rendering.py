"""Answers as HTML: marks and sources open clauses, notes apart, everything that was written escaped."""

import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer.records import AskedQuestion, Status
from assistant.guidance.records import Choice, Contact, ContactRole, Elsewhere, Examples, Guidance, Nearest
from tests.assistant.api.sample import CLAUSES, PLAN, UNNUMBERED, answer_of
from ui.chat import rendering
from ui.chat.beside import Beside
from ui.chat.markdown import text_html
from ui.chat.plan_choice import plan_choice_html
from ui.chat.welcome import welcome_html

CITED = (CLAUSES[6], CLAUSES[4])
ROW, BULLET = "binh-thuan-4181-2022#PL02/I/4.2", "binh-thuan-4181-2022#III/8/đ/-1"
ALLOWED = {"class", "id", "href", "open", "target", "rel", "aria-label", "start", "type"}
DATA = {"data-column", "data-clause", "data-answering", "data-cited", "data-do", "data-ask"}


class Shown(HTMLParser):
    """The tags, links and text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.clauses: list[str] = []
        self.asks: list[dict[str, object]] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        given = dict(attrs)
        self.links += [given["href"] or ""] if "href" in given else []
        self.clauses += [given["data-clause"] or ""] if "data-clause" in given else []
        self.asks += [json.loads(given["data-ask"] or "")] if "data-ask" in given else []

    def handle_data(self, data: str) -> None:
        self.text += data


def test_every_mark_and_every_source_opens_its_clause() -> None:
    answer = answer_of(Status.ANSWERED, "Sở **Nội vụ** [1], xem [2] và [7]", *CITED)
    shown = Shown(rendering.answer_html(answer, "/ke-hoach"))
    assert shown.clauses == [ROW, BULLET, ROW, BULLET]
    row, bullet = (f"/ke-hoach/plans/{PLAN.plan_id}#{one}" for one in ("PL02/I/4.2", "III/8/%C4%91/-1"))
    assert shown.links == [row, bullet, row, bullet]
    assert "strong" in shown.tags
    assert "[7]" in shown.text


@pytest.mark.parametrize(("count", "opened"), [(1, 1), (6, 1), (7, 0)])
def test_many_sources_are_shown_closed(count: int, opened: int) -> None:
    answer = answer_of(Status.ANSWERED, "Xem [1]", *CLAUSES[:count])
    assert rendering.answer_html(answer, "").count(" open>") == opened


def test_sources_name_their_plan_once() -> None:
    html = rendering.answer_html(answer_of(Status.ANSWERED, "Xem [1] [2]", *CITED), "")
    assert Shown(html).text.count(PLAN.citation) == 1


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.ANSWERED])
def test_a_status_other_than_answered_is_named(status: Status) -> None:
    assert f'class="badge {status.value}"' in rendering.answer_html(answer_of(status, "Lời."), "")


def test_an_answer_alone_has_nothing_to_press_and_no_empty_parts() -> None:
    html = rendering.answer_html(answer_of(Status.NOT_FOUND, "Không có."), "")
    assert not {"sources", "notes", "actions", "help", "understood"} & set(html.replace('"', " ").split())


@pytest.mark.parametrize(
    ("typed", "standalone", "told"),
    [
        ("Khi nào xong?", "Khi nào xong (Cổng dữ liệu mở)?", True),
        ("Khi nào xong?", "Khi nào xong", False),
        ("  khi nào\nxong ", "khi nào xong?", False),
        ("", "Khi nào xong?", False),
    ],
)
def test_the_question_as_understood_is_told_where_it_differs(typed: str, standalone: str, told: bool) -> None:
    answer = replace(answer_of(Status.ANSWERED, "Lời."), question=AskedQuestion(standalone, "deadline"))
    assert ("Hiểu là:" in rendering.answer_html(answer, "", Beside(typed=typed))) is told


def test_choices_are_buttons_that_ask() -> None:
    choice = Choice("Bình Thuận", 'Cổng dữ liệu mở "của" Bình Thuận?', (PLAN.plan_id,))
    html = rendering.answer_html(
        answer_of(Status.CLARIFY, "Tỉnh nào?"), "", Beside(guidance=Guidance(choices=(choice,)))
    )
    assert Shown(html).asks == [{"question": choice.question, "plans": [PLAN.plan_id]}]


def test_what_was_not_found_has_ways_on_each_with_its_clause() -> None:
    guidance = Guidance(
        nearest=(Nearest(CLAUSES[3], PLAN),),
        elsewhere=(Elsewhere(UNNUMBERED, "Nam Định thì sao?", CLAUSES[4]),),
        contacts=(Contact("Sở Nội vụ", CLAUSES[6], PLAN, ContactRole.STANDING, "Nay là sở khác."),),
    )
    html = rendering.answer_html(answer_of(Status.NOT_FOUND, "Không có."), "", Beside(guidance=guidance))
    shown = Shown(html)
    assert shown.asks == [{"question": "Nam Định thì sao?", "plans": [UNNUMBERED.plan_id]}]
    assert shown.clauses == [BULLET, CLAUSES[3].key, ROW]
    assert "Hỏi ở Nam Định" in shown.text
    assert '<span class="from-outside">Ngoài kế hoạch: Nay là sở khác.</span>' in html


@pytest.mark.parametrize("role", list(ContactRole))
def test_every_role_has_its_words(role: ContactRole) -> None:
    contact = Contact("Sở Nội vụ", CLAUSES[6], PLAN, role)
    beside = Beside(guidance=Guidance(contacts=(contact,)))
    assert PLAN.citation in rendering.answer_html(answer_of(Status.NOT_FOUND, "Không."), "", beside)


def test_out_of_scope_says_what_can_be_asked() -> None:
    beside = Beside(provinces=("Bình Thuận", "Nam Định"))
    html = rendering.answer_html(answer_of(Status.OUT_OF_SCOPE, "Không thuộc."), "", beside)
    assert "hỏi về kế hoạch của Bình Thuận, Nam Định" in html


def test_a_line_after_a_list_stands_by_itself() -> None:
    shown = Shown(text_html("Gồm:\n- một\n- hai\nBạn hỏi tỉnh nào?", {}, ""))
    assert {"li", "p"} <= shown.tags
    assert text_html("- hai\nTỉnh nào?", {}, "").endswith('<p data-answering="">Tỉnh nào?</p>\n')


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
    shown = Shown(text_html(written, {}, ""))
    assert shown.tags <= {"p"}
    assert shown.text.strip() == written.strip()


@given(st.text(), st.text())
def test_whatever_is_written_makes_one_line_of_harmless_html(text: str, note: str) -> None:
    answer = answer_of(Status.ANSWERED, text, *CITED, notes=(note,))
    guidance = Guidance(
        (Choice(text, note, (text,)),),
        (Nearest(replace(CLAUSES[3], text=text), PLAN),),
        (Elsewhere(replace(PLAN, province=text), note, CLAUSES[4]),),
        (Contact(text, CLAUSES[6], PLAN, ContactRole.GUIDES, note),),
    )
    for html in (
        rendering.answer_html(answer, "", Beside(text, {1: note}, guidance, (text,))),
        rendering.question_html(text),
        rendering.refusal_html(text),
        rendering.growing_html(text),
    ):
        assert "\n" not in html
        shown = Shown(html)
        assert not shown.tags & {"script", "img", "iframe", "style", "object", "form"}
        assert shown.attributes <= ALLOWED | DATA
        assert all(link.startswith("/plans/") for link in shown.links)


@given(st.text(), st.text())
def test_the_parts_around_the_talk_are_harmless_whatever_plans_are_called(name: str, title: str) -> None:
    plans = [replace(PLAN, province=name, number=title), replace(UNNUMBERED, province=name, title=title)]
    for html in (plan_choice_html(plans), welcome_html(plans, Examples((name,), (title,)))):
        assert not Shown(html).tags & {"script", "img", "iframe", "style", "object", "form"}
        assert not {one for one in Shown(html).attributes if one.startswith("on")}


def test_a_comparison_is_a_table_with_linked_marks() -> None:
    text = "Bằng nhau [1].\n\n| Tỉnh | Mức |\n|---|---|\n| **A** | 5% [1]\n| **B** | 5% [2]"
    shown = Shown(rendering.answer_html(answer_of(Status.ANSWERED, text, *CITED), ""))
    assert {"table", "th", "td"} <= shown.tags
    assert shown.clauses[:3] == [ROW, ROW, BULLET]
    assert "|" not in shown.text.partition(CITED[0].label)[0]
    html = text_html(text, {}, "")
    assert html.count('<td data-column="Tỉnh">') == html.count('<td data-column="Mức">') == 2
