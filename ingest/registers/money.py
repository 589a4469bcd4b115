"""Amounts of money → the register of money: how much, what for, from which source.

Guarantees: any clauses are read; every entry points at a clause that there is, and `printed` stands in its
text. Prices by unit ("triệu đồng/người") are targets, not amounts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from corpus.addresses import ancestors
from corpus.records import Clause, ClauseKind
from corpus.registers import Money
from corpus.vietnamese.syllables import fold, nfc
from ingest.outline.markers import find_marker
from ingest.registers.figures import NUMBER, number
from ingest.registers.money_columns import amounts_of_row

_UNITS = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_AMOUNT = re.compile(
    rf"(?<![\w.,/])(?P<number>{NUMBER})\s*(?P<unit>nghìn tỷ|ngàn tỷ|nghìn|ngàn|triệu|tỷ|tỉ)?\s*đồng"
    r"(?!\w|\s*/|\s(?:chí|bộ|thời|bào|đội|hồ|ý|loạt|phục)(?!\w))",
    re.IGNORECASE,
)
_LABEL_STARTS = re.compile(r"[;:(](?=\s|\D)\s*|\.\s+|đồng\)?,\s+|\n")
_TOTAL = re.compile(
    r"^(?:tổng\s+)?(?:kinh phí|dự toán|số tiền|vốn)\s+(?:(?:thực hiện|triển khai|cho|để)\s+)?", re.IGNORECASE
)
_LABEL_ENDS = re.compile(
    r"[\s:,(]*(?:(?<!\w)(?:dự kiến|ước tính|khoảng|là|gồm|tổng cộng|số tiền)[\s:,]*)*$", re.IGNORECASE
)
_SOURCE = re.compile(
    r"(?<!\w)(?:ngân sách|vốn|nguồn|xã hội hóa|kinh phí (?:chi|sự nghiệp))(?!\w)", re.IGNORECASE
)
_REACH = 400
_EDGES = " \t\n.;,:()-"


def read_money(clauses: Iterable[Clause]) -> tuple[Money, ...]:
    """Every amount, in the plan's order: from sentences, and from tables with a column of money."""
    all_clauses = tuple(clauses)
    by_address = {clause.address: clause for clause in all_clauses}
    return tuple(amount for clause in all_clauses for amount in _amounts(clause, by_address))


def _amounts(clause: Clause, by_address: Mapping[str, Clause]) -> Iterator[Money]:
    if clause.kind is ClauseKind.ROW and clause.cells:
        found = amounts_of_row(clause, _captions(clause, by_address))
        if found:
            yield from found
            return
    body = nfc(find_marker(clause.text)[1])
    for match in _AMOUNT.finditer(body):
        label = _label(body, match.start())
        from_source = _SOURCE.search(label) is not None and not label.lower().startswith("tổng")
        purpose = _purpose_above(clause, by_address) if from_source else _TOTAL.sub("", label)
        yield Money(
            plan_id=clause.plan_id,
            address=clause.address,
            label=clause.label,
            printed=match[0],
            dong=in_dong(match["number"], match["unit"]),
            purpose=purpose or label or body.strip(_EDGES),
            source=label if from_source else None,
        )


def in_dong(printed: str, unit: str | None) -> int:
    """The amount in đồng: "25.850" with "triệu" is 25 850 000 000."""
    times = 1
    for word in (unit or "").lower().split():
        times *= _UNITS[word]
    return round(number(printed) * times)


def _label(body: str, at: int) -> str:
    """The words that say what an amount is: those before it in its part of the sentence."""
    bare = _LABEL_ENDS.sub("", body[max(0, at - _REACH) : at])
    starts = [match.end() for match in _LABEL_STARTS.finditer(bare)]
    return bare[starts[-1] if starts else 0 :].strip(_EDGES)


def _purpose_above(clause: Clause, by_address: Mapping[str, Clause]) -> str:
    """What the amount above is for, of which a source pays its part; else what the heading is about."""
    for address in reversed(ancestors(clause.address)):
        above = by_address.get(address)
        total = _AMOUNT.search(nfc(above.text)) if above else None
        if above and total:
            return _TOTAL.sub("", _label(nfc(above.text), total.start()))
    return find_marker(clause.heading[-1])[1].strip(_EDGES) if clause.heading else ""


def _captions(clause: Clause, by_address: Mapping[str, Clause]) -> str:
    """What stands above a table: the headings and their last lines, where the unit of its amounts may be."""
    texts = [by_address[address].text for address in ancestors(clause.address) if address in by_address]
    return fold("\n".join([*clause.heading, *texts]))
