"""How an official document cites a clause: innermost part first, then the plan by number, date and issuer.

Guarantees: every number that the address has stands in the citation; clauses of one plan never share one.
"""

import re

from corpus.addresses import FOOTNOTES, FRAME_LABELS, REPEAT, SEPARATOR, part_labels
from corpus.records import Clause, ClauseKind, Plan

_DECISIONS_OWN = "DIEU"
"""First segment of a decision's own articles, which aren't of what it issues."""
_ATTACHED = ("PL", "MB")
"""First segments of what follows the signature."""
_ISSUED = re.compile(
    r"(?:về việc )?(?:ban hành|phê duyệt) (kế hoạch|chương trình|đề án|chiến lược)\b", re.IGNORECASE
)
"""How the title of a decision says what it issues."""
_COUNTED = re.compile(r"(gạch đầu dòng|dấu cộng|dấu sao|đoạn) (\d+)")
"""Parts that print no number; they are counted, so officers name them by their turn."""
_TURNS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def formal_citation(clause: Clause, plan: Plan) -> str:
    """The clause as an officer cites it; what the plan doesn't print (number, date) is left out.

    "điểm d khoản 8 Mục III Kế hoạch số 2044/KH-UBND ngày 20/02/2025 của UBND tỉnh Khánh Hòa". What follows
    the signature is "kèm theo" the plan; what a decision issues is "ban hành kèm theo" the decision.
    """
    labels = part_labels(clause.address, row=clause.kind is ClauseKind.ROW)
    parts = [_COUNTED.sub(_in_turn, label) for label in reversed(labels)]
    first = clause.address.partition(SEPARATOR)[0].partition(REPEAT)[0]
    if first == FOOTNOTES:
        parts.reverse()
    place = " ".join(parts)
    if first in FRAME_LABELS:
        place = place.replace(labels[0], labels[0][:1].lower() + labels[0][1:])
    return " ".join((place, *_joint(first, plan), _named(plan)))


def _in_turn(label: re.Match[str]) -> str:
    kind, printed = label.groups()
    turn = int(printed)
    return f"{kind} thứ {_TURNS[turn - 1] if 0 < turn <= len(_TURNS) else printed}"


def _joint(first: str, plan: Plan) -> tuple[str, ...]:
    """The words between the place and the plan."""
    if first in FRAME_LABELS:
        return ("của",)
    if plan.kind != "Quyết định":
        return ("kèm theo",) if first.startswith(_ATTACHED) else ()
    if first.startswith(_DECISIONS_OWN):
        return ()
    return ("ban hành kèm theo",) if first.startswith(_ATTACHED) else (_issued(plan), "ban hành kèm theo")


def _issued(plan: Plan) -> str:
    """What a decision issues, as far as its title says so."""
    named = _ISSUED.match(plan.title)
    return named[1].capitalize() if named else "văn bản"


def _named(plan: Plan) -> str:
    if plan.number is not None:
        return plan.citation
    issued = f" ngày {plan.issued:%d/%m/%Y}" if plan.issued else ""
    return f"{plan.kind} “{plan.title}”{issued} của {plan.issuer}"
