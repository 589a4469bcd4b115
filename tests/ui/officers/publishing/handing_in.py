"""What a visitor does to hand in a plan, and drafts as they stand after that."""

from dataclasses import replace
from typing import Any

from corpus.collection.drafts import Drafts
from corpus.collection.history import manifest_text, sha256_of
from corpus.collection.records import (
    Description,
    Draft,
    DraftState,
    Figure,
    FigureGroup,
    Preview,
    ReadFact,
)
from tests.corpus.collection.little_plans import plan_text
from tests.ui.officers.publishing.conftest import Publishing
from tests.ui.officers.visitor import HOSTILE, Visitor

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
