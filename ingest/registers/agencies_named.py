"""Every agency that a clause names → the register of agencies, each under its canonical name.

Guarantees: any clauses are read; every entry points at a clause that there is, once for each agency of it;
the words in `printed` stand in that clause's text. Central agencies have no province.
"""

import re
from collections.abc import Iterable

from corpus.records import Clause, Plan
from corpus.registers import AgencyLevel, NamedAgency
from corpus.vietnamese.syllables import nfc
from ingest.registers.plan_agencies import PlanAgencies

_LEVELS = (
    (AgencyLevel.CENTRAL, re.compile(
        r"(?:Bộ (?!Chỉ huy|phận)|Chính phủ|Thủ tướng|Văn phòng Chính phủ|Quốc hội|Trung ương|Tổng cục"
        r"|.*\bTrung ương\b"
        r"|Ngân hàng Nhà nước Việt Nam$|.*(?<!\w)(?:bộ, ngành|bộ, cơ quan))"
    )),
    (AgencyLevel.PROVINCE, re.compile(
        r"(?:Sở\b|Các [Ss]ở\b|UBND (?:tỉnh|[Tt]hành phố$)|HĐND tỉnh|(?:Tỉnh|Thành) ủy|Tỉnh đoàn|Báo\b"
        r"|Đài\b|Kho bạc"
        r"|Cục\b|Chi cục\b|Bảo hiểm xã hội tỉnh|Văn phòng UBND|.*(?<!\w)tỉnh$)"
    )),
    (AgencyLevel.COMMUNE, re.compile(r".*(?:các xã|cấp xã|UBND xã|(?:UBND|các) phường|phường, xã)")),
    (AgencyLevel.DISTRICT, re.compile(r".*(?:các huyện|cấp huyện|UBND huyện|thị xã)")),
)  # fmt: skip


def read_agencies_named(
    plan: Plan, clauses: Iterable[Clause], agencies: PlanAgencies
) -> tuple[NamedAgency, ...]:
    """One entry for each agency of each clause, at its first mention there."""
    return tuple(
        _entry(plan, clause, agencies, name, start, end)
        for clause in clauses
        for name, (start, end) in _first_mentions(clause, agencies).items()
    )


def level_of(name: str) -> AgencyLevel | None:
    """Where an agency stands by its canonical name; None where the name doesn't say so."""
    return next((level for level, pattern in _LEVELS if pattern.match(name)), None)


def _first_mentions(clause: Clause, agencies: PlanAgencies) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for mention in agencies.mentions(clause.text):
        found.setdefault(mention.name, (mention.start, mention.end))
    return found


def _entry(
    plan: Plan, clause: Clause, agencies: PlanAgencies, name: str, start: int, end: int
) -> NamedAgency:
    level = level_of(name)
    local = level is not None and level is not AgencyLevel.CENTRAL
    return NamedAgency(
        plan_id=clause.plan_id,
        address=clause.address,
        name=name,
        printed=nfc(clause.text)[start:end],
        level=level,
        province=plan.province if local else None,
        collective=agencies.book.is_collective(name),
    )
