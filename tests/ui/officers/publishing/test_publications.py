"""Publishing, removing and bringing back, without a browser."""

from collections.abc import Sequence

import pytest

from corpus.collection import publishing, starting
from corpus.collection.history import History, manifest_text
from corpus.collection.publications import Publications
from corpus.collection.records import (
    Failure,
)
from tests.ui.officers.publishing.conftest import Publishing
from tests.ui.officers.publishing.handing_in import previewed, token
from tests.ui.officers.visitor import Visitor

pytestmark = pytest.mark.usefixtures("launched")


def test_publishing_is_begun_once(
    pages: Publishing, publisher: Visitor, launched: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = previewed(pages, publisher)
    monkeypatch.setattr(starting, "_PATIENCE_S", 0)
    address, form = f"/plans/drafts/{draft.id}/publish", {"form_token": token(publisher)}
    assert publisher.post(address, form).headers["location"] == "/officers/plans/publication"
    publication = Publications(pages.settings).last()
    assert publication is not None
    assert (publication.who, publication.change.act.value) == ("Chị Hoa", "add")
    assert launched[-1] == ["publish"]
    with Publications(pages.settings).turn.held():
        assert "Đang kiểm tra danh mục" in publisher.page("/plans/publication").text
        assert publisher.post(address, form).headers["location"].endswith("?notice=busy")
    assert len(launched) == 2
    failed = publisher.page("/plans/publication").text
    assert "bị ngắt giữa chừng" in failed
    assert "vẫn như trước" in failed


def test_a_publication_that_failed_is_told_in_plain_words(
    pages: Publishing, publisher: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "run_command", lambda *_: ("", Failure("model", "No <b>model</b>.")))
    draft = previewed(pages, publisher)
    publisher.post(f"/plans/drafts/{draft.id}/publish", {"form_token": token(publisher)})
    begun = Publications(pages.settings).last()
    assert begun is not None
    publishing.publish(pages.settings, begun)
    shown = publisher.page("/plans/publication")
    assert "Không mở được mô hình tìm kiếm" in shown.text
    assert "No <b>model</b>." in shown.text
    assert f"/officers/plans/drafts/{draft.id}" in shown.links


def test_a_plan_is_removed_and_brought_back(
    pages: Publishing, publisher: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "run_command", lambda *_: ("", None))

    def run() -> None:
        begun = Publications(pages.settings).last()
        assert begun is not None
        publishing.publish(pages.settings, begun)

    form = {"form_token": token(publisher)}
    assert "Gỡ kế hoạch này" in publisher.page("/plans/remove/nam-dinh-8-2025").text
    publisher.post("/plans/remove/nam-dinh-8-2025", form)
    run()
    assert "Đây là kế hoạch duy nhất" in publisher.page("/plans/remove/hai-duong-7-2025").text
    publisher.post("/plans/remove/hai-duong-7-2025", form)
    last = Publications(pages.settings).last()
    assert last is not None
    assert last.change.plan_id == "nam-dinh-8-2025"
    history = publisher.page("/plans/history").text
    assert "Gỡ Kế hoạch số 8/KH-UBND" in history
    assert "khóa Chị Hoa" in history
    assert "Có thêm: Kế hoạch số 8/KH-UBND" in publisher.page("/plans/history/1").text
    publisher.post("/plans/history/1/restore", form)
    run()
    assert "nam-dinh-8-2025" in manifest_text(pages.settings.manifest)
    assert "giống hệt phiên bản này" in publisher.page("/plans/history/1").text
    assert [one.change.act.value for one in History(pages.settings.manifest).versions()] == [
        "restore",
        "remove",
        "start",
    ]
