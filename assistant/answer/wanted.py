"""What a question asks to be told, beyond its kind: who and when may both be asked in one sentence."""

import re
from dataclasses import dataclass

from assistant.question import Question, QuestionKind
from corpus.vietnamese.syllables import fold

_PATTERNS = {
    "lead": r"\b(ai|so nao|co quan nao|don vi nao|ben nao|noi nao|nganh nao|so gi|chu tri|phu trach|dau moi"
    r"|cung (mot )?(so|co quan|don vi)|giao (cho )?(ai|so|co quan|don vi)|who|which (department|agency|body|office)|in charge|responsible|lead(s|ing)?)\b",
    "coordinate": r"\b(phoi hop|cung (voi )?(ai|nhung ai|co quan)|coordinat\w*|cooperat\w*|support(s|ing)?)\b",
    "monitor": r"\b(theo doi|don doc|giam sat|monitor\w*)\b",
    "carry_out": r"\b(co quan thuc hien|don vi thuc hien|ai thuc hien|carr(y|ies) out|implement\w*)\b",
    "time": r"\b(khi nao|bao gio|chung nao|luc nao|thoi gian|thoi han|ky han|tien do|han chot|han den|xong"
    r"|nam nao|thang may|thang nao|ngay nao|giai doan nao|bao lau|when|deadline|by what|time ?(frame|line)|which year)\b",
    "product": r"\b(san pham|ket qua dau ra|dau ra|output|deliverable)\b",
    "baseline": r"\b(hien trang|hien nay|hien tai|thuc te|thong ke|uoc tinh|so lieu|baseline|current)\b",
    "names": r"\b(neu ten|ke ten|liet ke(?! (bao nhieu|may))|neu (ro )?(tung|cac|nhung)|nhung (nhiem vu|viec|dong|van ban|chi tieu)"
    r"|(nhiem vu|viec|van ban|chi tieu|muc tieu) (nao|gi)|list|name (them|each|the)|which tasks)\b",
    "number": r"\b(so (ky )?hieu|so hieu|so may|mang so|ke hoach so (may|bao nhieu)|document number|number of the plan)\b",
    "date": r"\b(ngay (ban hanh|ky|thang)|ban hanh (ngay|khi|luc|vao|nam)|ky ngay|issued|date)\b",
    "signer": r"\b(ai ky|nguoi ky|ky ban hanh)\b(?! [^?,]{0,20}(hop dong|giay|chung thu|don|cam ket))|\b(who signed|signatory)\b",
    "money": r"(bao nhieu tien|kinh phi|trieu dong|ty dong|bao nhieu (dong|ty|trieu)|\brot\b|\bvon\b|ngan sach|budget|fund)",
    "extreme": r"\b(cao (hon|nhat)|thap (hon|nhat)|lon (hon|nhat)|nhieu (hon|nhat)|it hon|higher|highest|lower|lowest)\b",
}
_COMPILED = {name: re.compile(pattern) for name, pattern in _PATTERNS.items()}
_OF_KIND = {
    QuestionKind.LEAD: "lead",
    QuestionKind.CROSSREF: "lead",
    QuestionKind.COORDINATE: "coordinate",
    QuestionKind.DEADLINE: "time",
}


@dataclass(frozen=True)
class Wanted:
    """Names of what is asked: `lead`, `coordinate`, `monitor`, `time`, `baseline`, `names`, `signer`, …"""

    aspects: frozenset[str]

    def __contains__(self, aspect: str) -> bool:
        return aspect in self.aspects


def wanted(question: Question) -> Wanted:
    """What the question asks to be told, its kind included."""
    folded = fold(question.standalone)
    found = {name for name, pattern in _COMPILED.items() if pattern.search(folded)}
    own = _OF_KIND.get(question.kind)
    return Wanted(frozenset(found | {own} if own else found))
