"""The pages on which plans are published, without a browser: who may, what is taken, what is refused."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from assistant.access import Scope
from corpus.collection import publishing, starting
from corpus.collection.drafts import MOST, Drafts
from corpus.collection.history import History, manifest_text, sha256_of
from corpus.collection.publications import Publications
from corpus.collection.records import (
    Description,
    Draft,
    DraftState,
    Failure,
    Figure,
    FigureGroup,
    Preview,
    ReadFact,
)
from tests.corpus.collection.little_plans import plan_text
from tests.ui.officers.publishing.conftest import Publishing
from tests.ui.officers.visitor import HOSTILE, Shown, Visitor, visiting

FACTS = {
    "number": ReadFact("12/KH-UBND", "Số ký hiệu", "Số: 12/KH-UBND"),
    "issued": ReadFact("2025-03-05", "Địa danh và ngày ban hành"),
    "province": ReadFact("Khánh Hòa", "Quốc hiệu"),
    "issuer": ReadFact("UBND tỉnh Khánh Hòa", "Quốc hiệu"),
    "title": ReadFact("Chuyển đổi số", "Tiêu đề", HOSTILE),
    "signer": None,
}
READ = Description("text", FACTS, "khanh-hoa-12-2025")
PREVIEW = Preview(
    (FigureGroup("Chỗ cần xem", (Figure("Số thứ tự lạ", 1234, "#ds-a", "look", HOSTILE),)),), 1, 2, 9, "p.html", None
)  # fmt: skip


@pytest.fixture(autouse=True)
def launched(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """The processes that would have been begun; none is."""
    begun: list[Sequence[str]] = []
    monkeypatch.setattr(starting, "_launch", lambda _, arguments, *__: begun.append(arguments))
    return begun


def token(visitor: Visitor) -> str:
    return visitor.page("/plans/new").fields["form_token"][0]


def hand_in(visitor: Visitor, name: str = "a.txt", content: bytes = plan_text().encode()) -> Any:
    return visitor.client.post(
        "/officers/plans/drafts",
        data={"form_token": token(visitor)},
        files={"file": (name, content)},
        headers={"Origin": "http://testserver"},
    )


def draft_of(pages: Publishing, visitor: Visitor, **known: Any) -> Draft:
    """A draft that was handed in, as far as it is said to have come."""
    id = hand_in(visitor).headers["location"].rpartition("/")[2]
    drafts = Drafts(pages.settings)
    draft = drafts.get(id)
    assert draft is not None
    draft = replace(draft, failure=None, **known)
    drafts.save(draft)
    return draft


def read(pages: Publishing, visitor: Visitor) -> Draft:
    return draft_of(pages, visitor, state=DraftState.READ, description=READ)


def previewed(pages: Publishing, visitor: Visitor, **facts: str) -> Draft:
    values = {field: fact.value if fact else None for field, fact in FACTS.items()}
    base = sha256_of(manifest_text(pages.settings.manifest))
    return draft_of(
        pages,
        visitor,
        state=DraftState.PREVIEWED,
        description=READ,
        facts=values | {"plan_id": "khanh-hoa-12-2025"} | facts,
        preview=PREVIEW,
        base=base,
    )


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


def test_a_draft_shows_what_was_read_where_and_what_is_not_printed(
    pages: Publishing, publisher: Visitor
) -> None:
    draft = read(pages, publisher)
    shown = publisher.page(f"/plans/drafts/{draft.id}")
    assert shown.fields["number"] == ["12/KH-UBND"]
    assert shown.fields["issued"] == ["05/03/2025"]
    assert shown.fields["signer"] == [""]
    assert "Đọc ở: Số ký hiệu" in shown.text
    assert "Không thấy in trong văn bản" in shown.text
    assert HOSTILE in shown.text
    assert not any(tag == "img" for tag, _ in shown.tags)


def confirmed(publisher: Visitor, draft: Draft, **changed: str) -> Any:
    fields = publisher.page(f"/plans/drafts/{draft.id}?step=facts").fields
    return publisher.post(f"/plans/drafts/{draft.id}/facts", fields | changed)


def test_confirmed_facts_are_previewed(
    pages: Publishing, publisher: Visitor, launched: list[Sequence[str]]
) -> None:
    draft = read(pages, publisher)
    assert confirmed(publisher, draft, signer=" Trần  B ").status_code == 303
    kept = Drafts(pages.settings).get(draft.id)
    assert kept is not None
    assert kept.facts is not None
    assert (kept.facts["signer"], kept.facts["issued"]) == ("Trần B", "2025-03-05")
    assert (kept.facts["plan_id"], kept.state) == ("khanh-hoa-12-2025", DraftState.PREVIEWING)
    assert launched[-1] == ["preview", draft.id]
    assert (
        publisher.post(f"/plans/drafts/{draft.id}/publish", {"form_token": token(publisher)})
        .headers["location"]
        .endswith(draft.id)
    )
    assert len(launched) == 2


@pytest.mark.parametrize(
    ("changed", "field", "words"),
    [
        ({"issued": "31/2/2025"}, "issued", "Không phải là ngày"),
        ({"title": " "}, "title", "Không được để trống"),
        ({"province": "Atlantis"}, "province", "Không có tỉnh"),
        ({"province": "Huế"}, "issuer", "nêu một tỉnh khác"),
        ({"plan_id": "../x"}, "plan_id", "chữ thường không dấu"),
        ({"plan_id": "nam-dinh-8-2025"}, "replaces", "mang mã này"),
        ({"replaces": "khong-co"}, "replaces", "không còn trong danh mục"),
    ],
)
def test_facts_that_cannot_be(
    pages: Publishing, publisher: Visitor, changed: dict[str, str], field: str, words: str
) -> None:
    draft = read(pages, publisher)
    reply = confirmed(publisher, draft, **changed)
    assert reply.status_code == 422
    shown = Shown(reply.text)
    assert shown.attributes(field)["aria-invalid"] == "true"
    assert words in shown.text
    assert shown.fields["number"] == ["12/KH-UBND"]


def test_a_file_that_is_there_already_is_told(pages: Publishing, publisher: Visitor) -> None:
    same = (pages.settings.manifest.parent / "nam-dinh-8-2025.txt").read_bytes()
    id = hand_in(publisher, "b.txt", same).headers["location"].rpartition("/")[2]
    drafts = Drafts(pages.settings)
    draft = drafts.get(id)
    assert draft is not None
    drafts.save(replace(draft, failure=None, state=DraftState.READ, description=READ))
    assert "giống hệt từng byte" in publisher.page(f"/plans/drafts/{id}").text
    assert "giống hệt tệp của Kế hoạch số 8/KH-UBND" in confirmed(publisher, draft).text
    nothing = {
        "replaces": "nam-dinh-8-2025",
        "number": "8/KH-UBND",
        "issued": "",
        "province": "Nam Định",
        "issuer": "UBND tỉnh Nam Định",
        "title": "Chuyển đổi số tỉnh Nam Định năm 2025",
    }
    assert "không có gì để công bố" in confirmed(publisher, draft, **nothing).text
    assert confirmed(publisher, draft, **nothing | {"signer": "Trần B"}).status_code == 303


def test_the_preview_and_its_report_run_nothing(pages: Publishing, publisher: Visitor) -> None:
    draft = previewed(pages, publisher)
    shown = publisher.page(f"/plans/drafts/{draft.id}")
    for words in ("Kế hoạch mới", "1.234", "2 dòng chưa được xếp", "Có 1 chỗ cần xem", HOSTILE):
        assert words in shown.text
    folder = Drafts(pages.settings).report(draft)
    folder.mkdir()
    (folder / "p.html").write_text("<script>1</script>", encoding="utf-8")
    (folder.parent / "other.html").write_text("x", encoding="utf-8")
    report = publisher.get(f"/plans/drafts/{draft.id}/report/p.html")
    policy = report.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "sandbox" in policy
    assert "script-src" not in policy
    for name in ("other.html", "..%2Fdraft.json", "index.html"):
        assert publisher.get(f"/plans/drafts/{draft.id}/report/{name}").status_code == 404
    assert visiting(pages.site).get(f"/plans/drafts/{draft.id}/report/p.html").status_code == 303


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


@pytest.mark.parametrize(
    "address",
    [
        "/plans/drafts/0000000000000000",
        "/plans/history/99",
        "/plans/publication",
        "/plans/remove/khong-co",
    ],
)
def test_what_is_not_there_is_told(publisher: Visitor, address: str) -> None:
    assert publisher.get(address).status_code == 404


def test_a_draft_is_thrown_away(pages: Publishing, publisher: Visitor) -> None:
    draft = read(pages, publisher)
    reply = publisher.post(f"/plans/drafts/{draft.id}/discard", {"form_token": token(publisher)})
    assert reply.headers["location"] == "/officers/plans?notice=discarded"
    assert Drafts(pages.settings).all() == ()
