"""What a question asks to be told, beyond its kind: who and when may both be asked in one sentence."""

import re
from dataclasses import dataclass

from assistant.question.records import Question, QuestionKind
from corpus.vietnamese.syllables import fold

_CUES = {
    "lead": (
        r"ai|(?:so|co quan|don vi|ben|noi|nganh) nao|so gi|chu tri|phu trach|dau moi",
        r"cung (?:mot )?(?:so|co quan)",
        r"giao (?:cho )?(?:ai|so|co quan|don vi)|who|which (?:department|agency|body|office)|in charge",
        r"responsible|lead(?:s|ing)?",
    ),
    "coordinate": (
        r"phoi hop|cung (?:voi )?(?:ai|nhung ai|co quan)|coordinat\w*|cooperat\w*|support(?:s|ing)?",
        r"with whom|together with",
    ),
    "monitor": (r"theo doi|don doc|giam sat|monitor\w*",),
    "carry_out": (r"(?:co quan|don vi|ai) thuc hien|carr(?:y|ies) out|implement\w*",),
    "time": (
        r"khi nao|bao gio|chung nao|luc nao|thoi (?:gian|han)|ky han|tien do|han (?:chot|den)|xong|bao lau",
        r"(?:nam|thang|ngay|giai doan) nao|thang may|when|deadline|by what|time ?(?:frame|line)|which year",
    ),
    "product": (r"san pham|(?:ket qua )?dau ra|output|deliverable",),
    "baseline": (r"hien (?:trang|nay|tai)|thuc te|thong ke|uoc tinh|so lieu|baseline|current",),
    "names": (
        r"neu ten|ke ten|liet ke(?! (?:bao nhieu|may))|neu (?:ro )?(?:tung|cac|nhung)",
        r"nhung (?:nhiem vu|viec|dong|van ban|chi tieu)",
        r"(?:nhiem vu|viec|van ban|chi tieu|muc tieu) (?:nao|gi)",
        r"list|name (?:them|each|the)|which tasks",
    ),
    "number": (
        r"so (?:ky )?hieu|so may|mang so|ke hoach so (?:may|bao nhieu)|document number|number of the plan",
    ),
    "date": (r"ngay (?:ban hanh|ky|thang)|ban hanh (?:ngay|khi|luc|vao|nam)|ky ngay|issued|date",),
    "signer": (
        r"(?:ai ky|nguoi ky|ky ban hanh"
        r"|(?:ong|ba|vi|nguoi|lanh dao|dong chi)(?: \w+)? nao (?:da |dung ra )?ky)\b"
        r"(?! [^?,]{0,20}\b(?:hop dong|giay|chung thu|don|cam ket)\b)",
        r"who signed|signatory",
    ),
    "extreme": (
        r"(?:cao|thap|lon|nhieu) (?:hon|nhat)|nhieu (?:\w+ ){1,3}hon|it hon",
        r"higher|highest|lower|lowest",
    ),
}
_MACHINE_MIND = re.compile(r"\bAI\b")
"""Artificial intelligence; in small letters it is "who"."""

_COMPILED = {name: re.compile(rf"\b(?:{'|'.join(cues)})\b") for name, cues in _CUES.items()}
_OF_KIND = {
    QuestionKind.LEAD: "lead",
    QuestionKind.CROSSREF: "lead",
    QuestionKind.COORDINATE: "coordinate",
    QuestionKind.DEADLINE: "time",
}


@dataclass(frozen=True)
class Wanted:
    """Names of what is asked: `lead`, `coordinate`, `monitor`, `time`, `baseline`, `names`, `signer`, …

    `named`: those that the question's words ask for, without what only its kind says.
    """

    aspects: frozenset[str]
    named: frozenset[str] = frozenset()

    def __contains__(self, aspect: str) -> bool:
        return aspect in self.aspects


def wanted(question: Question) -> Wanted:
    """What the question asks to be told, its kind included."""
    asked = question.standalone
    folded = fold(asked if asked.isupper() else _MACHINE_MIND.sub(" ", asked))
    found = {name for name, pattern in _COMPILED.items() if pattern.search(folded)}
    own = _OF_KIND.get(question.kind)
    return Wanted(frozenset(found | {own} if own else found), frozenset(found))
