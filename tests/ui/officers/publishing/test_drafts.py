"""A draft: what was read of it, corrected, previewed, thrown away, without a browser."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from corpus.collection.drafts import Drafts
from corpus.collection.records import (
    Draft,
    DraftState,
)
from tests.ui.officers.publishing.conftest import Publishing
from tests.ui.officers.publishing.handing_in import READ, hand_in, previewed, read, token
from tests.ui.officers.visitor import HOSTILE, Shown, Visitor, visiting

pytestmark = pytest.mark.usefixtures("launched")


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
