"""Stage 5: the frame of a plan: number, place and date, title, preamble, legal bases, recipients, signature.

Guarantees: every line given is in one draft; a line of unknown kind before the body is preamble.
"""

import re
from collections import Counter
from collections.abc import Iterable

from corpus.records import ClauseKind, Span
from ingest.capitals import in_capitals
from ingest.outline.drafts import Draft
from ingest.outline.zones import ATTACHED, DOCUMENT_TYPES, Zone, Zones
from ingest.pieces import Piece

_NUMBER = re.compile(r"Số\s*:\s*\d*\s*/\s*\S+", re.IGNORECASE)
_PLACE_AND_DATE = re.compile(r"\D+,\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}", re.IGNORECASE)
_TYPE = re.compile(f"QUYẾT ĐỊNH|{DOCUMENT_TYPES}", re.IGNORECASE)
_AUTHORITY = re.compile(r"(CHỦ TỊCH )?[ỦU][ỶY] BAN NHÂN DÂN (TỈNH|THÀNH PHỐ)\b.*|HỘI ĐỒNG NHÂN DÂN\b.*")
"""Who decides, printed once more between the title and the legal bases of a decision."""
_MOTTO = re.compile(r"(CỘNG HÒA XÃ HỘI CHỦ NGHĨA|Độc lập\s*-\s*Tự do\s*-\s*Hạnh phúc)", re.IGNORECASE)

MASTHEAD, TITLE = "quoc-hieu", "ten"
COUNTED_PLACES = ("mo-dau", "can-cu")


def head_drafts(pieces: Iterable[Piece], counts: Counter[str]) -> list[Draft]:
    """The frame before a body, in the order of the text. `counts`: paragraphs so far, by their place."""
    drafts: list[Draft] = []
    place, typed = MASTHEAD, False
    for piece in pieces:
        place = _place(piece, place, right_under=typed)
        typed = bool(_TYPE.fullmatch(piece.text))
        if place in COUNTED_PLACES:
            counts[place] += 1
            drafts.append(_draft((place, str(counts[place])), piece.text, piece.spans))
            continue
        # A letterhead in two columns comes apart: number and date stand between its lines.
        same = next((n for n, draft in enumerate(drafts) if draft.segments == (place,)), None)
        if same is not None and (place == MASTHEAD or same == len(drafts) - 1):
            drafts[same] = drafts[same].followed_by(piece.text, piece.spans)
        else:
            drafts.append(_draft((place,), piece.text, piece.spans))
    return drafts


def _place(piece: Piece, before: str, *, right_under: bool) -> str:
    """What a piece is, after a piece in place `before`; `right_under` the word KẾ HOẠCH stands the title."""
    text = piece.text
    if _NUMBER.fullmatch(text):
        return "so-ky-hieu"
    if _PLACE_AND_DATE.fullmatch(text):
        return "dia-danh-ngay"
    if _TYPE.fullmatch(text):
        return TITLE
    if before == TITLE and ATTACHED.match(text):
        return TITLE
    if before == TITLE and not _AUTHORITY.fullmatch(text) and (_is_title(piece) or right_under):
        return TITLE
    if before not in (TITLE, *COUNTED_PLACES) and (in_capitals(text) or _MOTTO.match(text)):
        return MASTHEAD
    return "can-cu" if text.startswith("Căn cứ") else "mo-dau"


def _is_title(piece: Piece) -> bool:
    return in_capitals(piece.text) or all(line.emphasised for line in piece.lines)


def tail_draft(zone: Zone) -> Draft:
    """Recipients or signature, whole."""
    text = "\n".join(line.text for line in zone.lines)
    return _draft((zone.kind.value,), text, tuple(line.span for line in zone.lines))


def footnote_drafts(zones: Zones) -> list[Draft]:
    """The footnotes, by their printed numbers."""
    return [
        Draft(("CT", number), ClauseKind.FOOTNOTE, line.text, (line.span,))
        for number, line in zones.footnotes
    ]


def _draft(segments: tuple[str, ...], text: str, spans: tuple[Span, ...]) -> Draft:
    return Draft(segments, ClauseKind.FRAME, text, spans)
