"""The list: filters, words, pages, and what it says while nothing is kept."""

from pathlib import Path

import pytest

from assistant.access import Scope
from assistant.chain import Assistant
from tests.ui.officers.conftest import build
from tests.ui.officers.visitor import Shown, Site, Visitor, kept_question, visiting
from ui.officers.question_list import PER_PAGE


def listed(page: Shown) -> list[str]:
    return [link.partition("?")[0].rpartition("/")[2] for link in page.links if "/questions/" in link]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", ["later", "gold", "hostile"]),
        ("?show=all", ["open-data", "later", "gold", "hostile"]),
        ("?show=right", ["open-data"]),
        ("?show=wrong", []),
        ("?show=unanswered", ["gold"]),
        ("?show=disliked", ["later"]),
        ("?show=all&words=GIA%20vang", ["gold"]),
        ("?show=nonsense", ["later", "gold", "hostile"]),
    ],
)
def test_a_list_holds_what_it_says_newest_first(officer: Visitor, query: str, ids: list[str]) -> None:
    officer.review("open-data", verdict="right")
    assert listed(officer.page(f"/{query}")) == ids


def test_every_list_shows_how_many_it_has(officer: Visitor) -> None:
    officer.review("open-data", verdict="right")
    text = " ".join(officer.page("/").text.split())
    for words in ("Chưa rà soát 3", "Đúng 1", "Sai 0", "Không trả lời được 1", "Không thích 1", "Tất cả 4"):
        assert words in text


def test_long_lists_come_in_pages(kept: Site, officer: Visitor) -> None:
    for n in range(PER_PAGE):
        kept.journal.keep(kept_question(f"more-{n}", f"Câu số {n} về dữ liệu mở?", age=10 + n))
    first, second = officer.page("/?show=all"), officer.page("/?show=all&page=2")
    assert len(listed(first)) == PER_PAGE
    assert len(listed(second)) == 4
    assert not set(listed(first)) & set(listed(second))
    assert "Trang 2 trong 2" in second.text


@pytest.mark.parametrize("number", ["0", "x", "99999999999"])
def test_a_page_that_is_none_is_refused_kindly(officer: Visitor, number: str) -> None:
    assert officer.get(f"/?page={number}").status_code == 422


def test_while_questions_are_not_kept_the_page_says_how_to_keep_them(
    opened: Assistant, tmp_path: Path
) -> None:
    site = build(opened, tmp_path, keeping=False)
    visitor = visiting(site)
    visitor.sign_in(site.access.keys.issue("A", {Scope.REVIEW}).secret)
    text = visitor.page("/").text
    assert "HOIKEHOACH_KEEP_QUESTIONS=true" in text
    assert "Chưa có câu hỏi nào được lưu." in text


def test_what_people_typed_is_text_on_every_page(officer: Visitor) -> None:
    for path in (
        "/?show=all",
        "/questions/hostile",
        "/questions/hostile/delete",
        '/?show=all&words="><script>',
    ):
        page = officer.page(path)
        assert sum(tag == "script" for tag, _ in page.tags) == 1
        assert not any(tag == "img" for tag, _ in page.tags)
    assert "<script>document.title='taken'</script>" in officer.page("/questions/hostile").text
