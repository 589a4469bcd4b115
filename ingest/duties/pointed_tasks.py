"""Whether a duty that points at a place leads what stands there, and which part of it.

"Chủ trì triển khai các nhiệm vụ tại khoản 2 Mục III" leads it; "báo cáo kết quả thực hiện nhiệm vụ tại Mục
III" doesn't; "nhiệm vụ về kinh tế số tại Mục III" leads the one part with that title. Guarantees: in doubt,
nothing.
"""

import re
from collections.abc import Sequence

from corpus.addresses import SEPARATOR, parent
from corpus.records import Clause, ClauseKind
from corpus.registers import Reference
from corpus.vietnamese.syllables import fold
from ingest.duties.duties import Duty

_DOES = re.compile(
    r"\b(?:chu tri|to chuc|trien khai|thuc hien|chiu trach nhiem|dam nhan|phu trach|cu the hoa)\b"
)
_OTHER_DUTY = re.compile(
    r"\b(?:kinh phi|nguon von|ngan sach|bao cao|tong hop|theo doi|don doc|kiem tra|giam sat|huong dan"
    r"|danh gia|tham dinh|tham gia|can cu|tren co so|ho tro|phuc vu|ra soat|gop y|cung cap|tuyen truyen"
    r"|pho bien)\b"
)
_EXCEPT = re.compile(r"\b(?:trừ|không bao gồm|không gồm)\b", re.IGNORECASE)
_OBJECTS = "nhiem vu|giai phap|noi dung|cong viec|du an|de an|chuong trinh|hoat dong|chi tieu|van ban"
_OBJECT = rf"(?:nhom\s+)?(?:{_OBJECTS})"
_FILLER = (
    r"(?:duoc|da|neu|giao|phan cong|quy dinh|xac dinh|tren|con lai|chu yeu|trong tam|cu the|sau|va|,|can"
    rf"|uu tien|{_OBJECT})"
)
_AT = r"(?:tai|o|trong|theo|thuoc|cua)\s+(?:cac\s+)?"
_POINTED = re.compile(rf"{_OBJECT}(?P<topic>(?:(?!{_OBJECT})[^;:.])*?)\s*{_AT}$")
_DIRECTLY = re.compile(r"(?:thuc hien|trien khai|chu tri)\s+(?:cac\s+)?$")
_OPENS_TOPIC = re.compile(r"^(?:(?:ve|thuoc|linh vuc|lien quan|den|cho|phat trien|nhom)\s+)+")
_PLACE_BEFORE_BRACKET = re.compile(
    r"\b(?:muc|phan|phu luc|khoan)\s+[\w.]+(?:\s+(?:cua\s+)?(?:ke hoach|quyet dinh)(?:\s+nay)?)?$"
)
_LONGEST = 20_000
"""A duty says within so many characters what it points at."""
_TOPIC_OPENING = re.compile(rf"^(?:doi voi\s+)?(?:cac\s+|nhung\s+)?{_OBJECT}\b")


class PointedTasks:
    """The clauses of one plan that duties may point at."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._by_address = {clause.address: clause for clause in clauses}
        self._headings: dict[str | None, list[Clause]] = {}
        for clause in clauses:
            if clause.kind is ClauseKind.HEADING:
                self._headings.setdefault(parent(clause.address), []).append(clause)

    def led_by(self, duty: Duty, reference: Reference) -> str | None:
        """The address that a duty leads by one of its references; None where it doesn't."""
        target, at = reference.target, duty.text.find(reference.text, 0, _LONGEST)
        if target is None or reference.target_plan or _inside(duty.clause.address, target):
            return None
        if at < 0 or is_excepted(duty, reference):
            return None
        text = fold(duty.text)
        before = _sentence_before(text, at)
        topic = _topic(before) if _is_done(before, text[at:]) else None
        return None if topic is None else self._about(topic, target)

    def _about(self, topic: str, target: str) -> str | None:
        """The target itself, or the one part of it that a topic is the title of."""
        if not topic or topic in fold(self._by_address[target].text):
            return target
        headings = self._headings.get(target, ())
        parts = [part for part in headings if topic in fold(part.text.partition("\n")[0])]
        return parts[0].address if len(parts) == 1 else None


def is_excepted(duty: Duty, reference: Reference) -> bool:
    """Whether a duty says of a place that it is not meant: "Mục III (trừ điểm b khoản 2)"."""
    before = duty.text[: max(0, duty.text.find(reference.text, 0, _LONGEST))]
    return _EXCEPT.search(re.split(r"[.\n]", before)[-1]) is not None


def _inside(address: str, target: str) -> bool:
    return address == target or address.startswith(target + SEPARATOR)


def _sentence_before(text: str, at: int) -> str:
    """What the sentence says before a place; of a list in brackets, before the bracket."""
    opened = text.rfind("(", 0, at)
    if opened > text.rfind(")", 0, at):
        at = opened
        while at and text[at - 1] in " (":
            at -= 1
        place = _PLACE_BEFORE_BRACKET.search(text[:at])
        at = place.start() if place else at
    start = max(text.rfind(mark, 0, at) for mark in (".", ";", "\n")) + 1
    return text[start:at].lstrip()


def _is_done(before: str, after: str) -> bool:
    """Whether what is pointed at is to be done, not reported on, paid for or watched over."""
    if _OTHER_DUTY.search(before):
        return False
    if _DOES.search(before):
        return True
    return _TOPIC_OPENING.match(before) is not None and _DOES.search(after) is not None


def _topic(before: str) -> str | None:
    """What narrows the tasks pointed at ("về kinh tế số"), empty where nothing does.

    None where it isn't tasks that are pointed at.
    """
    if _DIRECTLY.search(before):
        return ""
    pointed = _POINTED.search(before)
    if pointed is None:
        return None
    topic = re.sub(rf"(?:(?<!\w){_FILLER}(?!\w)[\s,]*)+", " ", pointed["topic"], count=0).strip(" ,")
    return _OPENS_TOPIC.sub("", f"{topic} ").strip(" ,")
