"""Who may publish, which files are taken and which are refused, without a browser."""

from collections.abc import Sequence

import pytest

from assistant.access import Scope
from assistant.api.opening import Opening
from corpus.collection.drafts import MOST, Drafts
from corpus.collection.history import manifest_text
from tests.corpus.collection.little_plans import plan_text
from tests.ui.officers.publishing.conftest import Publishing
from tests.ui.officers.publishing.handing_in import hand_in, token
from tests.ui.officers.visitor import Visitor, visiting

pytestmark = pytest.mark.usefixtures("launched")

ADDRESSES = ["/plans", "/plans/new", "/plans/history", "/plans/publication", "/plans/remove/nam-dinh-8-2025"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_a_key_that_may_publish_opens_them(pages: Publishing, address: str) -> None:
    stranger, reviewer = visiting(pages.site), visiting(pages.site)
    assert stranger.get(address).headers["location"].startswith("/officers/sign-in?next=plans")
    reviewer.sign_in(pages.site.access.keys.issue("A", {Scope.REVIEW}).secret)
    refused = reviewer.get(address)
    assert refused.status_code == 403
    assert "không có quyền" in refused.text
    admin = visiting(pages.site)
    admin.sign_in(pages.site.access.keys.issue("A", {Scope.ADMIN}).secret)
    assert admin.get(address).status_code in {200, 404}


def test_a_key_that_may_only_publish_begins_at_the_plans_and_reviews_nothing(
    pages: Publishing, publisher: Visitor
) -> None:
    visitor = visiting(pages.site)
    reply = visitor.sign_in(pages.site.access.keys.issue("A", {Scope.PUBLISH}).secret)
    assert reply.headers["location"] == "/officers/plans"
    assert publisher.get("/").status_code == 403
    assert publisher.get("/missed").status_code == 403
    shown = publisher.page("/plans")
    assert "/officers/missed" not in shown.links
    assert publisher.post("/sign-out", {"form_token": token(publisher)}).status_code == 303


def test_the_list_tells_what_is_served(pages: Publishing, publisher: Visitor) -> None:
    shown = publisher.page("/plans").text
    for words in ("2 kế hoạch đang được dùng", "7/KH-UBND", "hai-duong-7-2025.txt", "Có từ đầu", "Không in"):
        assert words in shown
    text = manifest_text(pages.settings.manifest).replace('number = "7/KH-UBND"', 'number = "70/KH-UBND"')
    pages.settings.manifest.write_text(text, encoding="utf-8")
    assert "Thêm hoặc đổi: Kế hoạch số 70/KH-UBND" in publisher.page("/plans").text


def test_without_an_index_the_list_still_leads_to_a_first_plan(
    pages: Publishing, publisher: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages.site.app.state, "opening", Opening(lambda: None))
    shown = publisher.page("/plans")
    assert "Chưa có chỉ mục nào" in shown.text
    assert "/officers/plans/new" in shown.links


def test_a_file_is_kept_and_begun_to_be_read(
    pages: Publishing, publisher: Visitor, launched: list[Sequence[str]]
) -> None:
    reply = hand_in(publisher, "../../kế hoạch.TXT")
    (draft,) = Drafts(pages.settings).all()
    assert reply.headers["location"] == f"/officers/plans/drafts/{draft.id}"
    assert (draft.name, draft.who) == ("kế hoạch.TXT", "Chị Hoa")
    assert launched == [["describe", draft.id]]
    assert Drafts(pages.settings).file(draft).read_bytes() == plan_text().encode()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("", b"", "Hãy chọn một tệp"),
        ("a.doc", b"x", "lưu lại thành DOCX"),
        ("a.exe", b"x", "không thuộc loại được nhận"),
        ("a.txt", b"", "không có nội dung"),
        ("a.txt", b"x" * ((1 << 20) + 1), "lớn hơn 1 MB"),
    ],
)
def test_what_is_not_taken(
    pages: Publishing, publisher: Visitor, name: str, content: bytes, words: str
) -> None:
    reply = hand_in(publisher, name, content)
    assert reply.status_code == 422
    assert words in reply.text
    assert Drafts(pages.settings).all() == ()


def test_far_too_much_is_refused_while_it_is_read(publisher: Visitor) -> None:
    reply = hand_in(publisher, "a.txt", b"x" * (3 << 20))
    assert reply.status_code == 413
    assert "quá lớn" in reply.text


def test_a_form_from_elsewhere_or_a_stranger_is_refused(pages: Publishing, publisher: Visitor) -> None:
    files = {"file": ("a.txt", b"x")}
    forged = publisher.client.post(
        "/officers/plans/drafts", data={"form_token": token(publisher)}, files=files, headers={"Origin": "http://x"}
    )  # fmt: skip
    assert forged.status_code == 403
    stranger = visiting(pages.site).client.post(
        "/officers/plans/drafts", data={"form_token": "x"}, files=files
    )
    assert "/sign-in" in stranger.headers["location"]
    assert Drafts(pages.settings).all() == ()


def test_no_more_drafts_than_can_be_looked_after(pages: Publishing, publisher: Visitor) -> None:
    for _ in range(MOST):
        hand_in(publisher)
    assert f"Đang có {MOST} văn bản chờ công bố" in hand_in(publisher).text


def test_a_folder_that_cannot_be_written_is_told_first(
    pages: Publishing, publisher: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = pages.settings.data_dir.parent / "file"
    file.write_text("")
    settings = pages.settings.model_copy(update={"manifest": file / "plans.toml"})
    monkeypatch.setattr(pages.site.app.state, "settings", settings)
    for address in ("/plans", "/plans/new"):
        shown = publisher.page(address)
        assert str(file) in shown.text
        assert not any(tag == "input" and given.get("type") == "file" for tag, given in shown.tags)
