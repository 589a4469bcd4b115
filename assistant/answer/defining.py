"""What a term means and what an abbreviation stands for, from the register of definitions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.answer.case import Case
from assistant.answer.clarifying import which_plan
from assistant.answer.draft import Draft, Source, Statement, answered
from assistant.answer.naming import short_name
from assistant.answer.passages import passage_statement
from assistant.answer.sentences import unended, unnumbered
from assistant.answer.texts import say
from assistant.answer.topic import topic
from assistant.question.abbreviations import written_out
from corpus.records import Clause
from corpus.registers import Definition
from corpus.vietnamese.syllables import fold

LEFT_OVER = 0.34
"""How much of what is asked may be neither a term nor in its meaning: "mục tiêu kinh tế số" is no term."""

_MEANING = re.compile(
    r"\bla (?:cai )?gi\b|\bnghia\b|(?<!thuong )(?<!so )(?<!ky )(?<!tin )\bhieu\b|viet (?:tat|gon|day du)"
    r"|\bthe nao la\b|day du\b(?! (?:cac|nhung))|\bde chi (?:gi|cai gi|dieu gi)\b"
    r"|khai niem|dinh nghia|thuat ngu|\bgiai (?:thich|nghia)|ten day du|\bkhac (?:gi|nhau|the nao|o cho nao)"
    r"|\bwhat (?:is|are|does)\b|\bmeans?\b|meaning|stands? for|short for|definition|defined?\b|abbreviat\w+"
)
_PARTS = re.compile(
    r"\b(?:bao )?gom\b|\bdac trung\b|\b(?:yeu to|thanh phan|bo phan|dac diem) (?:nao|gi)\b"
    r"|includes?|consists? of|made up of|features"
)
_BEFORE_TERM = (
    r"(?:(?<!\w)(?:(?<!dân )chữ|(?<!đầu )(?<!vật )(?<!riêng )từ|thuật ngữ|từ ngữ"
    r"|khái niệm|định nghĩa|viết (?:tắt|gọn)|(?<!chủ )nghĩa"
    r"|(?<!tín )(?<!số )(?<!ký )(?<!thương )hiểu|thế nào là|đầy đủ|giải (?:thích|nghĩa)"
    r"|term|abbreviation|acronym|meaning|definition)"
    r"(?: (?:của|về|cho|từ|chữ|cụm từ|là|viết tắt|giúp|giùm|hộ|of|for|the))*|what does)\s*[\"“'‘(:]*\s*$"
)
_AFTER_TERM = (
    r"^\s*[\"”'’)]*,?\s*(?:(?:có|được|thì|ở đây|trong (?:đó|đây)|tức) )*"
    r"(?:(?:là )?(?:chữ |từ |cụm từ )?viết (?:tắt|gọn)|(?:ý |có |tức )?nghĩa(?!\w)"
    r"|hiểu (?:là|như|thế|sao|ra)|định nghĩa|giải thích|(?:viết |đọc |ghi )?đầy đủ|để chỉ"
    r"|là (?:khái niệm|thuật ngữ) gì|stands? for|means?(?!\w))"
)
"""Words that stand beside a term when what it means is asked: "từ viết tắt …", "… nghĩa là gì"."""

_SHORTENED = re.compile(r"viet (?:tat|gon)|abbreviat\w+|short for")
_ASKING_WORDS = (
    "hieu nghia khai niem dinh nghia thuat ngu viet tat viet gon day du ten giai thich dac trung khac gi nhau"
    " cum tu chu goi bao gom loai thanh phan yeu to dac diem bo phan day du la theo stand short include"
    " includes consist consists mean meaning stands definition does"
    " abbreviation term difference between and"
)
_VERB = re.compile(r"^(?:phát triển|xây dựng|thúc đẩy)\s+", re.IGNORECASE)
_PLURAL = re.compile(r"[^\W\d_]{3,}")
_STEM = 3
"""An abbreviation of no more letters that ends in "s" is no plural ("DNS")."""

_CAPITALS = 2
"""Abbreviations of so few letters are words in small letters ("AI", "CA")."""


@dataclass(frozen=True)
class _Match:
    definition: Definition
    form: str


def define(case: Case) -> Draft | None:
    """The meaning of every defined term that the question asks about; None where it asks for something else.

    Of several plans each is told where they are named or say the same; otherwise which one is meant is asked.
    """
    folded = fold(case.question.standalone)
    asks_parts = _PARTS.search(folded) is not None
    if not asks_parts and not _MEANING.search(folded):
        return None
    matches = _longest(_matches(case))
    if asks_parts and not _MEANING.search(folded):
        matches = [one for one in matches if _PARTS.search(fold(_said_of(one.definition, case)))]
    if not matches or not _is_all(matches, case):
        return None
    told = _distinct(one.definition for one in matches)
    plans = {one.plan_id for one in told}
    statements = [_statement(one, case, of_plan=len(plans) > 1) for one in told]
    if len(plans) > 1 and not case.question.plan_ids:
        return which_plan(statements, case.question.language)
    return answered(statements)


def asks_meaning(case: Case) -> bool:
    """Whether the question asks what a term means, rather than what it is made up of."""
    return _MEANING.search(fold(case.question.standalone)) is not None


def says_what_it_is(clause: Clause, case: Case) -> bool:
    """Whether the clause says of the subject what it is: "X là …", "X gồm …", "X (…)", "… (X)"."""
    term = r"\s+".join(re.escape(word) for word in fold(case.question.subject).split())
    text = " ".join(fold(clause.text).split())
    follows = r"\W{0,3}\s*(?:\(|la\b|(?:bao )?gom\b|duoc hieu\b|nghia la\b)"
    return bool(term) and re.search(rf"\b{term}{follows}|\(\s*{term}\s*\)", text) is not None


def _matches(case: Case) -> list[_Match]:
    """The definitions whose term, or whose long form where its abbreviation is asked, the question has."""
    shortened = _SHORTENED.search(fold(case.question.standalone)) is not None
    plan_ids = [plan.plan_id for plan in case.plans]
    return [
        _Match(definition, form)
        for definition in case.library.entries(Definition, plan_ids)
        for form in (definition.term, _VERB.sub("", definition.term), definition.meaning if shortened else "")
        if form and _names(form, case)
    ]


def _names(form: str, case: Case) -> bool:
    """Whether the question has the words; with their accents where it has accents."""
    typed = f"{case.question.text}\n{case.question.standalone}\n{case.question.subject}"
    initials = _initials(form)
    if len(initials) > _CAPITALS and re.search(rf"(?<!\w){initials}(?!\w)", typed):
        return True
    if form.isupper() and len(form) <= _CAPITALS:
        exact = re.search(rf"(?<!\w){re.escape(form)}(?!\w)", typed) is not None
        bare = not case.question.accented and _SHORTENED.search(fold(typed)) is not None
        return exact or (bare and _is_term_asked(form, case))
    read = str.lower if case.question.accented else fold
    return re.search(_words(read(form)), read(typed)) is not None


def _words(form: str) -> str:
    """The pattern of a form; an abbreviation with and without the "s" of its plural."""
    words = r"\s+".join(re.escape(word) for word in form.split())
    if _PLURAL.fullmatch(form):
        words = rf"{words[:-1] if words.endswith('s') and len(words) > _STEM else words}s?"
    return rf"(?<!\w){words}(?!\w)"


def _is_term_asked(form: str, case: Case) -> bool:
    """Whether words that ask for a meaning stand right beside the form, or only its abbreviation's full
    words between ("từ viết tắt CNTT", "CNTT nghĩa là gì")."""
    initials = _initials(form)
    forms = [form, initials] if len(initials) > _CAPITALS else [form]
    read = str.lower if case.question.accented else fold
    before, after = re.compile(read(_BEFORE_TERM)), re.compile(read(_AFTER_TERM))
    return any(
        before.search(asked[: place.start()]) or after.search(asked[place.end() :])
        for asked in (read(case.question.text), read(case.question.standalone))
        for one in forms
        for place in re.finditer(_words(read(one)), asked)
    )


def _initials(form: str) -> str:
    """What the words of a term are shortened to: "KTS" of "kinh tế số"."""
    return "".join(word[0] for word in form.upper().split() if word[0].isalpha())


def _longest(matches: list[_Match]) -> list[_Match]:
    """Without those whose words are only a part of another's: "kinh tế số" in "kinh tế số nền tảng"."""
    return [
        one
        for one in matches
        if not any(
            len(fold(other.form)) > len(fold(one.form)) and f" {fold(one.form)} " in f" {fold(other.form)} "
            for other in matches
        )
    ]


def _is_all(matches: list[_Match], case: Case) -> bool:
    """Whether the question is about these terms and hardly anything else; what stands in quotes always is."""
    if any(
        re.search(rf"[\"“'‘]\s*{re.escape(one.form)}", case.question.text, re.IGNORECASE) for one in matches
    ):
        return True
    if all(_is_term_asked(one.form, case) or _is_term_asked(one.definition.term, case) for one in matches):
        return True
    asked = topic(case, [_ASKING_WORDS])
    told = [
        f"{one.form} {_initials(one.form)} {written_out(one.definition.term)} {one.definition.meaning}"
        for one in matches
    ]
    left = topic(case, [_ASKING_WORDS, *told])
    return len(left) <= LEFT_OVER * len(asked)


def _distinct(definitions: Iterable[Definition]) -> list[Definition]:
    """Each term with each meaning once: the first place that says so."""
    kept: dict[tuple[str, str], Definition] = {}
    for one in definitions:
        kept.setdefault((fold(one.term), fold(unended(one.meaning))), one)
    return list(kept.values())


def _statement(definition: Definition, case: Case, *, of_plan: bool) -> Statement:
    clause = case.library.at(definition.plan_id, definition.address)
    assert clause is not None, "every entry names a clause of its plan"
    meaning = unended(" ".join(definition.meaning.split()))
    if meaning not in " ".join(clause.text.split()):
        return passage_statement(clause, definition.term)
    plan = case.library.plan(definition.plan_id)
    opening = (
        say("define.of_plan", case.question.language, province=plan.province, plan=short_name(plan))
        if of_plan and plan
        else ""
    )
    text = say("define.term", term=definition.term, meaning=meaning, label=clause.label)
    return Statement(f"{opening}{text}", (Source(clause, meaning),))


def _said_of(definition: Definition, case: Case) -> str:
    """The meaning, with the words that lead over to it."""
    clause = case.library.at(definition.plan_id, definition.address)
    before, _, _ = unnumbered(clause.text if clause else "").partition(definition.meaning[:40])
    return f"{before[-25:]} {definition.meaning}"
