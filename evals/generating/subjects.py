"""The subject of a task, as somebody who asks about it would say it."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.agencies import AgencyBook
from corpus.vietnamese.syllables import nfc

_FILE = Path(__file__).with_name("subjects.toml")
_MARK = re.compile(r"^\s*(?:[-+*•–]|\(?(?:\d+(?:\.\d+)*|[a-zđ])[).])\s+")
_CHARGE = re.compile(
    r"^(?:Chủ trì(?:,|\s+và)?\s+)?(?:[Pp]hối hợp(?:\s+chặt chẽ)?(?:\s+(?:cùng|với))*\s+|(?=\S))"
)
_LED = re.compile(r"^(?:Chủ trì|Phối hợp)\b")
_CONCERNED = re.compile(
    r"^(?:,|\s+và)?\s*(?:các\s+)?(?:cơ quan|đơn vị|địa phương|ngành|sở|tổ chức|bên|doanh nghiệp)"
    r"[^.;]{0,40}?liên quan[\s,]*",
)
_A_PARTNER = "tổ chức, "
"""In a list of partners, an organisation; the verb has what it organises behind it."""

_JOINS = re.compile(r"^\s*(?:,\s*(?:và\s+)?|và\s+|;\s*)$")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_SENTENCE_END = re.compile(r"[;:\n]|\.(?=\s|$)")
_FEWEST, _MOST, _LONG, _CUT = 6, 28, 16, 10
"""Syllables of a subject; over `_LONG`, it may be cut to `_CUT` or more where only more about it follows."""


@dataclass(frozen=True)
class Subject:
    """`said`: as a question names it; `printed`: the same words as the plan prints them."""

    said: str
    printed: str


@dataclass(frozen=True)
class _Rules:
    verbs: re.Pattern[str]
    documents: dict[str, str]
    verb_last: re.Pattern[str]
    ends: re.Pattern[str]
    unclear: re.Pattern[str]


def subject_of(task: str, book: AgencyBook) -> Subject | None:
    """What a task is about, or None where its text has no clear and short subject."""
    text = _without_partners(without_mark(" ".join(nfc(task).split())), book)
    if text is None:
        return None
    printed = _shortened(_SENTENCE_END.split(text)[0].strip(" ,."))
    said = _said(_BRACKETS.sub("", printed).strip(" ,."))
    if said is None or not _FEWEST <= len(said.split()) <= _MOST or _rules().unclear.search(said):
        return None
    if said.count("“") != said.count("”") or said.count("(") != said.count(")") or said.count('"') % 2:
        return None
    return Subject(said, printed.split(" (")[0])


def without_mark(text: str) -> str:
    """The text without the dash, letter or number that it begins with."""
    return _MARK.sub("", text)


def _without_partners(text: str, book: AgencyBook) -> str | None:
    """The text behind "Chủ trì, phối hợp với …"; None where it doesn't show where the partners end."""
    if not _LED.match(text):
        return text
    rest = _CHARGE.sub("", text, count=1)
    end = 0
    for mention in book.named(rest):
        between = rest[end : mention.start]
        if mention.start and not (end and _JOINS.match(between)):
            break
        end = mention.end
    concerned = _CONCERNED.match(rest[end:])
    if concerned:
        end += concerned.end()
    rest = rest[end:].lstrip(" ,")
    return rest if _rules().verbs.match(rest) else None


def _said(text: str) -> str | None:
    """The text as it stands in the middle of a sentence, beginning with what is done; else None."""
    if not text:
        return None
    lowered = text[0].lower() + text[1:]
    if lowered.startswith(_A_PARTNER):
        return None
    if _rules().verbs.match(lowered):
        return lowered
    for kind, verb in _rules().documents.items():
        if lowered.startswith(f"{kind} "):
            return f"{verb} {text}"
    return None


def _shortened(text: str) -> str:
    """The text up to where only more about the same follows; never in the middle of a row of verbs."""
    if len(text.split()) <= _LONG:
        return text
    for match in _rules().ends.finditer(text):
        before = text[: match.start()].rstrip(" ,")
        if len(before.split()) >= _CUT and not _rules().verb_last.search(before):
            return before
    return text


@cache
def _rules() -> _Rules:
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    verbs = "|".join(content["verbs"])
    words, behind = "|".join(content["ends"]["words"]), "|".join(content["ends"]["behind_comma"])
    return _Rules(
        verbs=re.compile(rf"(?:{verbs})(?!\w)"),
        verb_last=re.compile(rf"(?<!\w)(?:{verbs})$"),
        documents=content["documents"],
        ends=re.compile(rf",\s+(?:{verbs}|{behind}|{words})(?!\w)|\s(?:{words})(?!\w)"),
        unclear=re.compile(rf"(?<!\w)(?:{'|'.join(content['unclear']['words'])})(?!\w)", re.IGNORECASE),
    )
