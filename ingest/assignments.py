"""Duties in prose → the register of tasks: who leads what by the section on carrying out the plan.

An agency's heading ("5. Sở Nội vụ") or an inline name ("c) Sở Tài chính: …") leads the duties under it.
A duty that refers to other clauses ("nhiệm vụ tại điểm d khoản 8 Mục III") leads those; the more exact
reference wins, and "các nhiệm vụ còn lại tại Mục III" takes what no other names.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.addresses import ancestors
from corpus.agencies import AgencyBook
from corpus.records import Clause, ClauseKind
from corpus.registers import Reference, Task
from corpus.vietnamese.syllables import fold
from ingest.markers import find_marker

_CARRYING_OUT = re.compile(r"to chuc thuc hien|phan cong|trach nhiem thuc hien")
_DUTY_KINDS = (ClauseKind.HEADING, ClauseKind.POINT, ClauseKind.BULLET)
"""A paragraph after the duties of an agency is about all of them."""
_LONGEST_NAME = 250
_BRACKETS = re.compile(r"\([^)]*\)")
_INLINE = re.compile(r"(?P<agency>[^:.;]{3,250}):\s+(?P<duty>\S.*)", re.DOTALL)
_COORDINATES = re.compile(r"phoi hop")
_COLLECTIVE = re.compile(
    r"((thu truong )?cac (so|co quan|don vi|dia phuong|doanh nghiep|to chuc|ban|truong|vien|hoi|huyen|xa)"
    r"|ubnd|uy ban nhan dan|co quan|chu quan|nguoi dung dau)\b"
)
_WITH = re.compile(
    r"phối hợp (?:với )?(?P<who>.+?)\s*(?:\b(?:tham mưu|tổ chức|triển khai|xây dựng|đẩy mạnh|hướng dẫn|"
    r"thực hiện|cân đối|bố trí|rà soát|kiểm tra|đề xuất|lồng ghép|tuyên truyền|nghiên cứu)\b|[;.]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Duty:
    """What one clause makes an agency do. `leads` is False where it only coordinates."""

    clause: Clause
    text: str
    agencies: tuple[str, ...]
    leads: bool


def assign(
    clauses: Sequence[Clause], references: Iterable[Reference], agencies: AgencyBook
) -> tuple[Task, ...]:
    """The tasks that prose assigns: each duty itself, then the clauses that duties refer to."""
    duties = {duty.clause.address: duty for duty in _duties(clauses, agencies)}
    own = tuple(_own_task(duty, agencies) for duty in duties.values())
    pointing = [
        (reference.target, duties[reference.address])
        for reference in references
        if reference.target and reference.address in duties and duties[reference.address].leads
    ]
    pointing.sort(key=lambda pair: -pair[0].count("/"))
    assigned: dict[str, Task] = {}
    for target, duty in pointing:
        whole_section = "/" not in target
        for leaf in _leaves(clauses, target):
            # A clause that opens with its own doer isn't one of "the remaining tasks" of a whole Mục.
            if not (whole_section and _opens_with_agency(find_marker(leaf.text)[1], agencies)):
                assigned.setdefault(leaf.address, _assigned_task(leaf, duty, agencies))
    order = {clause.address: position for position, clause in enumerate(clauses)}
    return own + tuple(sorted(assigned.values(), key=lambda task: order[task.address]))


def _duties(clauses: Sequence[Clause], agencies: AgencyBook) -> list[_Duty]:
    by_address = {clause.address: clause for clause in clauses}
    found = []
    for clause in clauses:
        if clause.kind not in _DUTY_KINDS or not clause.heading:
            continue
        if not _CARRYING_OUT.search(fold(clause.heading[0])):
            continue
        named, text = _agency_and_duty(clause, by_address, agencies)
        if named and text:
            found.append(_Duty(clause, text, named, not _COORDINATES.match(fold(text))))
    return found


def _agency_and_duty(
    clause: Clause, by_address: dict[str, Clause], agencies: AgencyBook
) -> tuple[tuple[str, ...], str]:
    """Who must do what a clause says; an agency's heading alone is no duty."""
    title, _, rest = clause.text.partition("\n")
    body = find_marker(title)[1]
    own = _named(body, agencies)
    if clause.kind is ClauseKind.HEADING:
        return (own, rest) if own else ((), "")
    inline = _INLINE.fullmatch(body)
    if inline and _named(inline["agency"], agencies):
        return _named(inline["agency"], agencies), inline["duty"]
    for above in reversed(ancestors(clause.address)):
        heading = by_address[above].text.partition("\n")[0] if above in by_address else ""
        inherited = _named(find_marker(heading)[1], agencies)
        if inherited:
            return inherited, body
    return (), ""


def _named(title: str, agencies: AgencyBook) -> tuple[str, ...]:
    """The agencies that a title is, not merely mentions: it opens with one."""
    bare = _BRACKETS.sub("", title).strip(" :.")
    return agencies.split(bare) if len(bare) <= _LONGEST_NAME and _opens_with_agency(bare, agencies) else ()


def _opens_with_agency(text: str, agencies: AgencyBook) -> bool:
    folded = fold(text)
    names = (name for agency in agencies.mentions(text[:60]) for name in (agency.name, *agency.aliases))
    return bool(_COLLECTIVE.match(folded)) or any(folded.startswith(fold(name)) for name in names)


def _own_task(duty: _Duty, agencies: AgencyBook) -> Task:
    others = _coordinators(duty, agencies)
    return Task(
        plan_id=duty.clause.plan_id,
        address=duty.clause.address,
        label=duty.clause.label,
        task=duty.text,
        lead=duty.agencies if duty.leads else (),
        coordinate=others if duty.leads else duty.agencies,
    )


def _assigned_task(leaf: Clause, duty: _Duty, agencies: AgencyBook) -> Task:
    return Task(
        plan_id=leaf.plan_id,
        address=leaf.address,
        label=leaf.label,
        task=leaf.text,
        lead=duty.agencies,
        coordinate=_coordinators(duty, agencies),
        assigned_by=duty.clause.address,
    )


def _coordinators(duty: _Duty, agencies: AgencyBook) -> tuple[str, ...]:
    who = _WITH.search(duty.text)
    if who is None or len(who["who"]) > _LONGEST_NAME:
        return ()
    named: list[str] = []
    for part in agencies.split(who["who"]):
        known = [agency.name for agency in agencies.mentions(part)]
        named.extend([part] if _COLLECTIVE.match(fold(part)) else known)
    return tuple(dict.fromkeys(named))


def _leaves(clauses: Sequence[Clause], address: str) -> list[Clause]:
    """The clauses at or under an address that nothing stands under."""
    inside = [c for c in clauses if c.address == address or c.address.startswith(f"{address}/")]
    parents = {above for clause in inside for above in ancestors(clause.address)}
    return [clause for clause in inside if clause.address not in parents]
