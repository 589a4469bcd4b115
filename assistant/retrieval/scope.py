"""Which clauses may answer a question at all: the frame of a plan only when the frame is asked for."""

import re

from assistant.question import QuestionKind
from assistant.retrieval.asked import Asked
from corpus.records import Clause, ClauseKind

NUMBER, DATE, SIGNER, RECIPIENTS = "so-ky-hieu", "dia-danh-ngay", "ky", "noi-nhan"
OPENING = frozenset({"mo-dau", "can-cu", "ten"})
"""Frame pieces that say why and on what basis a plan is issued."""

_BASIS = re.compile(
    r"can cu|co so phap ly|thuc hien (quyet dinh|nghi quyet|chien luoc)|to trinh|de nghi|ban hanh"
    r"|trien khai quyet dinh|quyet dinh so|nghi quyet so|\d+\s*/\s*\w+-|ten (day du )?(cua )?ke hoach"
    r"|legal basis|issued under|decision"
)
RECIPIENTS_ASKED = re.compile(r"noi nhan|gui cho (ai|nhung ai)|ke hoach (nay )?gui|recipients")


def is_eligible(clause: Clause, asked: Asked) -> bool:
    """Whether the clause can answer: the body always, the opening for its basis, the rest of the frame never.

    Number, date and signer are looked up rather than searched for.
    """
    if clause.kind is not ClauseKind.FRAME:
        return True
    first = clause.address.split("/")[0]
    if first in OPENING:
        return asked.question.kind is QuestionKind.LEGAL_BASIS or _BASIS.search(asked.text) is not None
    return first == RECIPIENTS and RECIPIENTS_ASKED.search(asked.text) is not None
