"""Who reports and to whom, by the words of one sentence around its verb of reporting."""

import re
from collections.abc import Iterable, Sequence

from ingest.registers.plan_agencies import Mention
from ingest.registers.reporting_verbs import Reported

_TO = r"(?:gửi\s+về|gửi|về|cho|lên|với|trình)"
_STANDING = r"(?:cơ quan thường trực\s+)"
_SENT_TO = re.compile(rf"(?<!\w){_TO}\s+{_STANDING}?$", re.IGNORECASE)
_AIMED = re.compile(rf"\s*(?:kịp thời\s+)?(?:{_TO}\s+)?{_STANDING}?", re.IGNORECASE)
_STANDS_FOR = re.compile(rf"{_STANDING}$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\(\s*")
_JOINS = re.compile(
    r"(?:\s+(?:của\s+|cấp\s+)?(?:[Tt]ỉnh|[Tt]hành phố))?\s*(?:,|;|và|hoặc|,\s*và|\(\s*(?:qua|thông qua)?)\s*"
)
_NOT_SUBJECT = re.compile(
    r"(?<!\w)(?:với|của|tham mưu|giúp|theo|về|gửi|cho|tại|cùng|qua|từ|trình|bởi|do|báo cáo|nhu cầu|thuộc"
    r"|lãnh đạo"
    r"|đại diện|kiến nghị)\s*$",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?<!\w)(?:yêu cầu|đề nghị|giao)\s*:?\s+", re.IGNORECASE)
_GATHERS = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:để\s+|nhằm\s+)?(?:tổng hợp|theo dõi|tham mưu)[^.;]{0,60}$", re.IGNORECASE
)


def gatherer(before: str, mentions: Sequence[Mention]) -> Mention | None:
    """Who is sent something to report it on: "gửi Sở A để tổng hợp, báo cáo".

    `before`: the words up to the verb; `mentions`: the agencies of the whole sentence.
    """
    for one in reversed(mentions):
        inside = one.end <= len(before)
        if inside and _GATHERS.match(before, one.end) and _SENT_TO.search(before[: one.start]):
            return one
    return None


def subjects(before: str, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The agencies that the words up to a verb are about; whom they are asked by or help are none."""
    asked = [match.end() for match in _ASKED.finditer(before)]
    start = asked[-1] if asked else 0
    found: list[Mention] = []
    for one in mentions:
        if one.start < start or one.end > len(before):
            continue
        if found and _JOINS.fullmatch(before, found[-1].end, one.start):
            found.append(one)
        elif not found and not _NOT_SUBJECT.search(before[: one.start]):
            found = [one]
    return tuple(found)


def addressees(sentence: str, verb: Reported, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The agencies right behind the verb, else behind "gửi", "về"; one that goes between ("qua Sở …") too.

    "Cơ quan thường trực Ban Chỉ đạo (Sở A)" is Sở A.
    """
    following = [one for one in mentions if one.start >= verb.end]
    aimed = _AIMED.match(sentence, verb.end)
    straight = [one for one in following if aimed and one.start == aimed.end()]
    first = straight or [one for one in following if _SENT_TO.search(sentence[verb.end : one.start])]
    if not first:
        return ()
    chain = [first[0]]
    for one in following[following.index(first[0]) + 1 :]:
        if not _JOINS.fullmatch(sentence, chain[-1].end, one.start):
            break
        chain.append(one)
    stands_for = _STANDS_FOR.search(sentence[: chain[0].start])
    if stands_for and len(chain) > 1 and _IN_BRACKETS.fullmatch(sentence, chain[0].end, chain[1].start):
        return tuple(chain[1:])
    return tuple(chain)


def after_addressees(sentence: str, at: int, mentions: Iterable[Mention]) -> int:
    """Where the words behind a verb at `at` go on once those are over to whom it is aimed straight."""
    for one in mentions:
        if one.start >= at and (
            _AIMED.fullmatch(sentence, at, one.start) or _JOINS.fullmatch(sentence, at, one.start)
        ):
            at = one.end
    return at
