"""Stage 5: the frame of a plan: number, place and date, title, preamble, legal bases, recipients, signature.

Guarantees: every line given is in one draft; a line of unknown kind before the body is preamble.
"""

import re
from collections import Counter
from collections.abc import Iterable

from corpus.records import ClauseKind, Span
from ingest.drafts import Draft
from ingest.pieces import Piece
from ingest.zones import Zones

_NUMBER = re.compile(r"Số\s*:\s*\d*\s*/\s*\S+", re.IGNORECASE)
_PLACE_AND_DATE = re.compile(r"\D+,\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}", re.IGNORECASE)
_TYPE = re.compile(r"(KẾ HOẠCH|QUYẾT ĐỊNH)", re.IGNORECASE)
_MOTTO = re.compile(r"(CỘNG HÒA XÃ HỘI CHỦ NGHĨA|Độc lập\s*-\s*Tự do\s*-\s*Hạnh phúc)", re.IGNORECASE)


def head_drafts(pieces: Iterable[Piece]) -> list[Draft]:
    """The frame before the body, in the order of the text."""
    drafts: list[Draft] = []
    counts: Counter[str] = Counter()
    place = "quoc-hieu"
    for piece in pieces:
        place = _place(piece, place)
        if place in ("mo-dau", "can-cu"):
            counts[place] += 1
            drafts.append(_draft((place, str(counts[place])), piece.text, piece.spans))
        elif drafts and drafts[-1].segments == (place,):
            drafts[-1] = drafts[-1].followed_by(piece.text, piece.spans)
        else:
            drafts.append(_draft((place,), piece.text, piece.spans))
    return drafts


def _place(piece: Piece, before: str) -> str:
    text = piece.text
    if _NUMBER.fullmatch(text):
        return "so-ky-hieu"
    if _PLACE_AND_DATE.fullmatch(text):
        return "dia-danh-ngay"
    if _TYPE.fullmatch(text):
        return "ten"
    if before == "ten" and (text.isupper() or all(line.emphasised for line in piece.lines)):
        return "ten"
    if before not in ("ten", "mo-dau", "can-cu") and (text.isupper() or _MOTTO.match(text)):
        return "quoc-hieu"
    return "can-cu" if text.startswith("Căn cứ") else "mo-dau"


def tail_drafts(zones: Zones) -> list[Draft]:
    """Recipients and signature after the body."""
    drafts = []
    for address, lines in (("noi-nhan", zones.recipients), ("ky", zones.signature)):
        if lines:
            text = "\n".join(line.text for line in lines)
            drafts.append(_draft((address,), text, tuple(line.span for line in lines)))
    return drafts


def footnote_drafts(zones: Zones) -> list[Draft]:
    """The footnotes, by their printed numbers."""
    return [
        Draft(("CT", number), ClauseKind.FOOTNOTE, line.text, (line.span,))
        for number, line in zones.footnotes
    ]


def _draft(segments: tuple[str, ...], text: str, spans: tuple[Span, ...]) -> Draft:
    return Draft(segments, ClauseKind.FRAME, text, spans)
