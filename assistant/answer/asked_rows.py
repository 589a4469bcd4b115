"""Whether a question asks for rows of a register: an agency's tasks, how many there are, those of a time."""

import re

from assistant.answer.case import Case
from assistant.question import QuestionKind
from corpus.vietnamese.syllables import fold

_REGISTERED = re.compile(
    r"\b(?:may|bao nhieu|how many) (?:\w+ ){0,2}?"
    r"(nhiem vu|dau viec|van ban|de an|du an|hang muc|chi tieu|muc tieu|dong"
    r"|tasks?|targets?|documents?|rows?|items?)\b"
)
_JOBS = re.compile(r"\b(?:may|bao nhieu|so|dem) (?:cong |dau |phan )?viec\b")
_NUMBER_OF = re.compile(
    r"(?:^\s*|\b(?:cho (?:biet|hoi)|dem|giup|ho|hoi|co) )(?:so (?:luong )?|dem )"
    r"(?:nhiem vu|dau viec|van ban|de an|du an|hang muc|chi tieu|muc tieu)\b"
)
_ROWS = r"\b(?:nhiem vu|dau viec|(?:cong )?viec|van ban|hang muc|de an|du an)"
_DONE = r"\b(?:hoan thanh|xong|thuc hien|trinh|lam)\b"
_DONE_IN = rf"(?:{_DONE}|\b(?:thoi gian|thoi han|han|tien do|giai doan|thang|nam)\b)[^?]{{0,25}}\b20\d\d\b"
_TASKS_OF_A_TIME = re.compile(
    rf"{_ROWS} (?:nao|gi)\b[^?]{{0,60}}{_DONE}|{_ROWS} (?:nao|gi)\b[^?]{{0,140}}{_DONE_IN}"
    rf"|\b(?:liet ke|ke(?! hoach)|neu|cho biet|danh sach)\b[^?]{{0,30}}{_ROWS}\b[^?]{{0,40}}{_DONE_IN}"
    r"|\bwhich (?:tasks|documents|items)\b"
)


def asks_for_register(case: Case) -> bool:
    """A task of an agency, or a count of what registers hold; other counts stand in a clause's text."""
    question = case.question
    if question.kind is QuestionKind.AGENCY_TASKS:
        return bool(question.agencies)
    if question.kind is not QuestionKind.COUNT:
        return False
    folded = fold(question.standalone)
    jobs = bool(question.agencies) and _JOBS.search(folded) is not None
    return jobs or any(pattern.search(folded) for pattern in (_REGISTERED, _NUMBER_OF))


def asks_by_time(case: Case) -> bool:
    """Which tasks of a named plan are due, or done, when: no agency's, but those of a time."""
    question = case.question
    named = bool(question.plan_ids) and not question.agencies
    return named and _TASKS_OF_A_TIME.search(fold(question.standalone)) is not None
