"""Who reports what to whom, and when, from the register of reporting duties."""

import re
from dataclasses import dataclass

from assistant.answer.case import Case
from assistant.answer.draft import Draft, Source, Statement, answered
from assistant.answer.naming import short_name
from assistant.answer.sentences import overlap, quotation
from assistant.answer.texts import say
from assistant.answer.topic import topic, words
from corpus.records import Clause, Plan
from corpus.registers import ReportingDuty
from corpus.vietnamese.syllables import fold

_REPORT = re.compile(r"\bbao cao\b|\breport(?:s|ing)?\b")
_EVERYBODY = re.compile(
    r"\b(?:cac|nhung|moi|tung) (?:so|ban|nganh|don vi|co quan|huyen|dia phuong|xa)\b"
    r"|\bso,? (?:ban,? )?nganh\b|\bubnd (?:cac )?huyen\b|\bdepartments\b|\bdistricts\b"
)
_TO = re.compile(r"\b(?:gui|nop|cho|ve|len|toi|den|to|voi)\s*$")
_BY = re.compile(r"\b(?:cua|do|tu|thi|by|of|from)\s*$")
_SENDS = re.compile(r"^\s*(?:phai |can |se |thi )?(?:gui|nop|bao cao|trinh|lam|thuc hien)\b")
_RECEIVER_ASKED = re.compile(
    r"\b(?:gui|nop|trinh|bao cao|dua)(?: (?:ve|cho|len|den|toi|voi))* "
    r"(?:ai|dau|(?:co quan|don vi|so|noi|ben) nao)\b"
    r"|\b(?:noi|ai|co quan|don vi|(?:co quan|don vi|so|noi|ben) nao)(?: tiep)? nhan\b|\b(?:to )?whom\b"
)
_PERIODS = tuple(
    re.compile(period)
    for period in (
        r"\b(?:hang|moi|theo|dinh ky) quy\b|quarter",
        r"\b(?:hang|moi) thang\b|\bmonthly",
        r"\b0?6 thang\b|sau thang",
        r"\b(?:hang|moi) nam\b|bao cao nam\b|annual|yearly",
    )
)
_ON_A_DAY = re.compile(r"\bngay \d")
_DAY = re.compile(r"\b(\d{1,2})/(\d{1,2})\b")
_FIRST_OR_LAST = re.compile(r"\b(?:som|muon|tre|cham|truoc|sau) (?:hon|nhat)\b|\b(?:earlier|later|first)\b")
_ASKING_WORDS = (
    "bao cao nop gui bat phai ve dinh ky ket qua hang hang nam quy thang han chot cham nhat som hon muon tre"
    " ngay luc dau nhan tong hop so ban nganh huyen thi xa thanh pho dia phuong don vi co quan ubnd khac nhau"
    " report reports when whom who departments send deadline earlier later annual yearly"
)
_ABOUT_DUTY = 2
"""Words that a question of several plans may have beside those of reporting."""


@dataclass(frozen=True)
class _Side:
    plan: Plan
    clause: Clause
    duty: ReportingDuty


def compare_reporting(case: Case) -> Draft | None:
    """When each plan has its agencies report, and who asks for it earlier; None where that isn't asked."""
    asked = fold(case.question.standalone)
    if not _REPORT.search(asked) or len(topic(case, [_ASKING_WORDS])) > _ABOUT_DUTY:
        return None
    sides = [side for plan in case.plans if (side := _side(plan, case)) is not None]
    if not sides or (len(sides) < 2 and not any(period.search(asked) for period in _PERIODS)):
        return None
    return answered([*_earlier(sides, case), *(_line(side, case) for side in sides)])


def report_duty(case: Case) -> Draft | None:
    """The duty of the plan that fits who is asked about and whom they report to; None where several fit."""
    if len({plan.plan_id for plan in case.plans}) > 1 and not case.question.plan_ids:
        return None
    reporters, receivers = _asked_agencies(case)
    if not reporters:
        return None
    asked = words(case.question.subject)
    fitting = [
        (len(receivers & set(duty.to)), duty.when is not None, overlap(duty.what, asked), duty)
        for duty in case.library.entries(ReportingDuty, [plan.plan_id for plan in case.plans])
        if reporters & set(duty.who) and (not receivers or receivers & set(duty.to))
    ]
    fitting.sort(key=lambda one: one[:3], reverse=True)
    if not fitting or (len(fitting) > 1 and fitting[0][:3] == fitting[1][:3]):
        return None
    duty = fitting[0][3]
    clause = case.library.at(duty.plan_id, duty.address)
    if clause is None:
        return None
    quote = _quote(clause, duty)
    return answered(
        [Statement(say("passage.quote", quote=quote, label=clause.label), (Source(clause, quote),))]
    )


def _asked_agencies(case: Case) -> tuple[set[str], set[str]]:
    """Who reports and whom to: named before the word "report", and after it or after "to".

    "Báo cáo của Sở A" is what Sở A sends; where the receiver is asked for, who is named only sends.
    """
    text = case.question.standalone
    folded = fold(text)
    verb = _REPORT.search(folded)
    if verb is None or _EVERYBODY.search(folded[: verb.start()]) or len(folded) != len(text):
        return set(), set()
    receiver_asked = _RECEIVER_ASKED.search(folded) is not None
    reporters: set[str] = set()
    receivers: set[str] = set()
    for one in case.book.found(text):
        before, after = folded[: one.start], folded[one.end :]
        sends = receiver_asked or _BY.search(before) or _SENDS.search(after)
        is_receiver = _TO.search(before) or (one.start >= verb.end() and not sends)
        (receivers if is_receiver else reporters).add(one.agency.name)
    return reporters, receivers


def _side(plan: Plan, case: Case) -> _Side | None:
    """The plan's duty that fits best: of those who are asked about, with a time; None where it has none."""
    asked = fold(case.question.standalone)
    periods = [period for period in _PERIODS if period.search(asked)]
    duties = [
        duty
        for duty in case.library.entries(ReportingDuty, [plan.plan_id])
        if duty.when
        and _is_by_those_asked(duty, case)
        and (not periods or any(period.search(fold(duty.when)) for period in periods))
    ]
    terms = words(case.question.subject)
    best = max(duties, key=lambda duty: (_on_a_day(duty), overlap(" ".join(duty.who), terms)), default=None)
    clause = case.library.at(best.plan_id, best.address) if best else None
    return _Side(plan, clause, best) if best and clause else None


def _on_a_day(duty: ReportingDuty) -> bool:
    return _ON_A_DAY.search(fold(duty.when or "")) is not None


def _is_by_those_asked(duty: ReportingDuty, case: Case) -> bool:
    """Whether one who is asked about reports; agencies of a kind where no single one is named."""
    if _EVERYBODY.search(fold(case.question.standalone)):
        return any(case.book.is_collective(name) for name in duty.who)
    named = set(case.question.agencies)
    return not named or bool(named & set(duty.who))


def _quote(clause: Clause, duty: ReportingDuty) -> str:
    return quotation(clause.text, f"báo cáo {duty.when or ''} {duty.what}", limit=500)


def _line(side: _Side, case: Case) -> Statement:
    quote = _quote(side.clause, side.duty)
    text = say(
        "compare.line",
        case.question.language,
        province=side.plan.province,
        plan=short_name(side.plan),
        says=say("passage.quote", quote=quote, label=side.clause.label),
    )
    return Statement(text, (Source(side.clause, quote),))


def _earlier(sides: list[_Side], case: Case) -> list[Statement]:
    """Who has them report first, where every plan names a day of the year and that is asked."""
    asked = fold(case.question.standalone)
    days = [(_day(side), side) for side in sides]
    if not _FIRST_OR_LAST.search(asked) or any(day is None for day, _ in days):
        return []
    days.sort(key=lambda pair: pair[0] or (0, 0))
    if days[0][0] == days[-1][0]:
        return []
    first, last = days[0][1], days[-1][1]
    text = say(
        "reporting.earlier",
        case.question.language,
        province=first.plan.province,
        when=first.duty.when,
        other=last.plan.province,
        other_when=last.duty.when,
    )
    return [Statement(text, (Source(first.clause), Source(last.clause)), core=False)]


def _day(side: _Side) -> tuple[int, int] | None:
    """(month, day) of the time as printed."""
    found = _DAY.search(side.duty.when or "")
    return (int(found[2]), int(found[1])) if found else None
