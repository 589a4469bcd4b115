"""Duties to report → the register of reporting duties: who reports what to whom, and when.

Guarantees: any clauses are read; every entry points at a clause that there is, in the order of the clauses;
`what` and `when` stand in its text. "Chế độ báo cáo điện tử", "hệ thống thông tin báo cáo" are no duties.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from corpus.addresses import ancestors
from corpus.agencies import opens_agency
from corpus.records import Clause, ClauseKind
from corpus.registers import ReportingDuty
from corpus.vietnamese.syllables import nfc
from ingest.outline.markers import find_marker
from ingest.registers.plan_agencies import Mention, PlanAgencies
from ingest.registers.reporting_parties import addressees, after_addressees, gatherer, subjects
from ingest.registers.reporting_times import time_printed
from ingest.registers.reporting_verbs import Reported, reports_in
from ingest.registers.task_rows import cells_by_role, named

_MAYBE = re.compile(r"báo cáo|phản ánh", re.IGNORECASE)
_SENTENCE = re.compile(r"[^\n]{1,1000}?(?:[.;](?=\s)|(?=\n)|$)|[^\n]{1000}")
"""A sentence without an end is cut, so that reading stays linear in the length of a text."""
_REACH = 600
_BEFORE_DUTY = re.compile(
    r"(?P<who>.{5,200}?)\s+(?:xây dựng|thực hiện|triển khai|tổ chức|chủ động|có trách nhiệm|căn cứ|định kỳ"
    r"|kịp thời|tổng hợp|báo cáo|phối hợp|chủ trì|nghiêm túc)(?!\w)"
)
_HOW = re.compile(
    r"\s*(?:(?:kịp thời|(?:theo\s+)?định kỳ|(?:hàng|hằng)\s+(?:năm|quý|tháng))(?!\w)\s*)*", re.IGNORECASE
)
_IF_ANY = re.compile(r"(?<!\w)nếu (?:có|phát sinh)\s+(?P<what>[^,;.]{3,60}(?:, vướng mắc)?)")
_WHAT_ENDS = re.compile(
    r",?\s*(?<!\w)(?:(?<!không )gửi(?:\s+về)?|về(?=\s+(?:[A-ZĐỦ]|cơ quan))|(?:chậm nhất|trước|vào)\s+ngày|để"
    r"|(?:theo\s+)?định kỳ|(?:hàng|hằng)\s+(?:năm|quý|tháng)|xem xét|theo quy định|tối thiểu)(?!\w)|[.;(]|$"
)
_EDGES = " \t\n,.;:-()"


def read_reporting_duties(clauses: Iterable[Clause], agencies: PlanAgencies) -> tuple[ReportingDuty, ...]:
    """Every duty to report, in the plan's order."""
    all_clauses = tuple(clauses)
    by_address = {clause.address: clause for clause in all_clauses}
    return tuple(
        duty
        for clause in all_clauses
        if clause.kind not in (ClauseKind.FRAME, ClauseKind.FOOTNOTE) and _MAYBE.search(clause.text)
        for duty in _duties(clause, by_address, agencies)
    )


def _duties(
    clause: Clause, by_address: Mapping[str, Clause], agencies: PlanAgencies
) -> Iterator[ReportingDuty]:
    body = nfc(_body(clause))
    for sentence in _SENTENCE.finditer(body):
        words = sentence[0]
        for verb in reports_in(words):
            mentions = agencies.mentions(words)
            gathers = gatherer(words[: verb.start], mentions)
            spoken = (gathers,) if gathers else subjects(words[: verb.start], mentions)
            who = _names(spoken) or _in_charge(clause, body[: sentence.start()], by_address, agencies)
            to = _names(one for one in addressees(words, verb, mentions) if one.name not in who)
            heard = gathers.end if gathers else 0
            when = time_printed(words[heard:], verb.start - heard)
            if to or when or (who and verb.plain):
                yield ReportingDuty(
                    plan_id=clause.plan_id,
                    address=clause.address,
                    label=clause.label,
                    who=who,
                    what=_what(words, verb, mentions),
                    when=when,
                    to=to,
                )


def _names(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.name for one in mentions))


def _body(clause: Clause) -> str:
    """The words that can be a duty: not the title of a heading, of a row only what is to be done."""
    if clause.kind is ClauseKind.ROW:
        return clause.cells[0][1] if clause.cells else ""
    rest = clause.text.partition("\n")[2]
    return rest if clause.kind is ClauseKind.HEADING else find_marker(clause.text)[1]


def _in_charge(
    clause: Clause, earlier: str, by_address: Mapping[str, Clause], agencies: PlanAgencies
) -> tuple[str, ...]:
    """Who a clause is about: the lead of a row, whom its first words name, the agencies of the heading above.

    A paragraph that closes a section is about whom it names itself, wherever it does.
    """
    if clause.kind is ClauseKind.ROW:
        roles = cells_by_role(clause)
        return named(agencies.book, roles.get("lead") or roles.get("carry_out") or "")
    closing = clause.kind is ClauseKind.PARAGRAPH
    near = earlier[-_REACH:] if closing else earlier[:_REACH]
    spoken = subjects(near, agencies.mentions(near))
    if spoken and (closing or spoken[0].start == 0):
        return _names(spoken)
    return _titled_above(clause, by_address, agencies) or _opening_words(earlier, agencies)


def _titled_above(
    clause: Clause, by_address: Mapping[str, Clause], agencies: PlanAgencies
) -> tuple[str, ...]:
    for address in (clause.address, *reversed(ancestors(clause.address))):
        above = by_address.get(address)
        titled = agencies.titled(above.text) if above and above.kind is ClauseKind.HEADING else ()
        if titled:
            return titled
    return ()


def _opening_words(earlier: str, agencies: PlanAgencies) -> tuple[str, ...]:
    """The doer of a sentence that opens with one that no book knows: "Các trường cao đẳng … xây dựng …"."""
    opening = _BEFORE_DUTY.match(earlier) if opens_agency(earlier) else None
    return agencies.book.split(opening["who"]) if opening else ()


def _what(words: str, verb: Reported, mentions: Sequence[Mention]) -> str:
    """What is reported: behind the verb and its addressees; where nothing is, what stands before it."""
    if verb.what:
        return verb.what
    at = after_addressees(words, verb.end, mentions)
    manner = _HOW.match(words, at)
    at = manner.end() if manner else at
    end = _WHAT_ENDS.search(words, at)
    said = words[at : end.start() if end else len(words)].strip(_EDGES)
    if len(said.split()) > 1:
        return said
    condition = _IF_ANY.search(words, 0, verb.start)
    if condition:
        return condition["what"].strip(_EDGES)
    before = [part.strip(_EDGES) for part in re.split(r"[,;:]", words[: verb.start])]
    telling = (part for part in reversed(before) if len(part.split()) > 1)
    return next(
        (part for part in telling if not any(one.name in part for one in mentions)), words.strip(_EDGES)
    )
