"""How much money a plan speaks of, and where it comes from."""

import re
from dataclasses import replace

from assistant.answer.case import Case
from assistant.answer.draft import Draft, Source, Statement, answered
from assistant.answer.sentences import quotation, unnumbered
from assistant.answer.texts import say
from assistant.answer.topic import share, topic, words
from assistant.retrieval.headings import headings_of
from corpus.records import Clause
from corpus.registers import Money
from corpus.vietnamese.syllables import fold

SPEAKS_OF = 0.5
"""How much of what money is asked for the clause of an amount must name."""

_AMOUNT_ASKED = re.compile(
    r"\bbao nhieu\b|\bmay (?:ty|trieu|dong|tien|nghin)\b|how (?:much|many)"
    r"|tong (?:kinh phi|muc|so|du toan|von)|\btotal\b|so tien"
    r"|\b(?:muc|so|khoan) (?:von|kinh phi|chi|tien|ngan sach)\b"
    r"|nhu the nao|co cau|phan (?:bo|chia)|gom nhung|chia (?:ra|thanh)"
)
_SPLIT = re.compile(
    r"\bnguon nao|gom (?:nhung|cac)|co cau|phan (?:bo|chia)|chia (?:ra|thanh)|tung nguon|moi nguon"
)
_SOURCE_ASKED = re.compile(
    r"(?:tien|kinh phi|von|ngan sach|nguon)\b[^?.]{0,40}\b(?:dau|o dau|nao|tu dau|the nao|ra sao|gi)\b"
    r"|nguon (?:kinh phi|von|tien|luc tai chinh)|ai (?:tra|chi|bo) tien|lay tien|where does the money|fund\w*"
)
_HOW_MUCH = re.compile(r"\bbao nhieu\b|\bmay (?:ty|trieu|dong|tien|nghin)\b|how (?:much|many)")
_SPENT_ON = re.compile(r"\b(?:chi|dung|uu tien|danh|bo tri) (?:de |cho |vao )|\bdung chi\b|spent on")
_MONEY_SECTION = re.compile(r"\b(?:kinh phi|nguon von|tai chinh|ngan sach)\b")
_EACH = re.compile(r"\bmoi (?:loai|nguon|khoan|phan)|\btung (?:loai|nguon|khoan|phan)|\blan luot\b|\beach\b")
_YEAR = re.compile(r"\b20\d\d\b")
_PROJECTS = re.compile(r"\b(?:dự (?:án|toán)|du (?:an|toan))\b", re.IGNORECASE)
_ASKING_WORDS = (
    "kinh phi tien von nguon ngan sach tong muc tong so trieu ty dong chi tieu"
    " phan khoan cap rot dau danh bo tri du kien lay money budget funding how much total where come from"
    " billion million vnd planned allocate allocated spend spent"
    " khoan muc tat ca het tong cong bo ra cds"
    " cong nghe thong tin cntt chuyen doi so kinh te xa hoi cac nhiem vu phat trien"
    " information technology digital transformation economy society"
)


def funded(case: Case) -> Draft | None:
    """The amounts asked, by source; or the section on money; None where something else is asked."""
    return _amounts(case) or _section(case)


def is_amount_asked(clause: Clause, case: Case) -> bool:
    """False for a clause whose amounts are all registered, where an amount of something else is asked."""
    about = topic(_without_projects(case), [_ASKING_WORDS])
    held = case.library.entries_of(Money, clause)
    if not held or not _AMOUNT_ASKED.search(fold(case.question.standalone)):
        return True
    if not any(_is_of_years(one, case) for one in held):
        return False
    return share(about, "\n".join((clause.text, *clause.heading))) >= SPEAKS_OF


def _amounts(case: Case) -> Draft | None:
    """The amounts whose source is named; the total, with its split where that is asked, where none is."""
    asked = fold(case.question.standalone)
    plan_ids = [plan.plan_id for plan in case.plans]
    held = [one for one in case.library.entries(Money, plan_ids) if _is_of_years(one, case)]
    chosen = _named(held, fold(case.question.text)) or _named(held, asked)
    if not held or not (case.question.claim or _AMOUNT_ASKED.search(asked) or (chosen and _is_all(case))):
        return None
    told = " ".join(f"{one.source or ''} {one.purpose}" for one in held)
    if topic(_without_projects(case), [_ASKING_WORDS, _PROJECTS.sub(" ", told)]):
        return None
    if not chosen:
        chosen = [one for one in held if one.source is None]
        chosen += [one for one in held if one.source] if _SPLIT.search(asked) else []
    plans = {one.plan_id for one in chosen}
    return answered(_lines(chosen, case)) if len(plans) == 1 else None


def _without_projects(case: Case) -> Case:
    """The case without "dự án", "dự toán": their syllables would pass for those of "an toàn"."""
    subject = _PROJECTS.sub(" ", case.question.subject)
    return replace(case, question=replace(case.question, subject=subject))


def _is_all(case: Case) -> bool:
    """Whether nothing is asked of a source beside what it is: "vậy vốn khác?"."""
    asked = fold(case.question.text)
    other = "lead" in case.wanted or "time" in case.wanted
    return not (other or _SOURCE_ASKED.search(asked) or _SPENT_ON.search(asked))


def _is_of_years(one: Money, case: Case) -> bool:
    """Whether the amount may be for a year that is asked: it says so itself, or its plan's title does."""
    plan = case.library.plan(one.plan_id)
    said = _YEAR.findall(one.purpose) or _YEAR.findall(plan.title if plan else "")
    years = [int(year) for year in said]
    return (
        not years
        or not case.question.years
        or any(min(years) <= year <= max(years) for year in case.question.years)
    )


def _named(held: list[Money], asked: str) -> list[Money]:
    """The amounts whose source the question names; of several only the most telling, unless each is asked."""
    named = [one for one in held if one.source and _is_named(one.source, asked)]
    if _EACH.search(asked):
        return named
    longest = max((len(words(one.source or "")) for one in named), default=0)
    return [one for one in named if len(words(one.source or "")) == longest]


def _is_named(source: str, asked: str) -> bool:
    """Whether the question names the source whole ("vốn khác"), or by its telling words ("chi thường xuyên").

    A single telling word ("khác") says nothing by itself.
    """
    whole = fold(source).strip()
    telling = re.sub(r"^(?:kinh phi|nguon|von)\s+|\bnguon\b", "", whole).strip()
    name = telling if " " in telling else whole
    return re.search(rf"\b{re.escape(name)}\b", asked) is not None


def _lines(chosen: list[Money], case: Case) -> list[Statement]:
    """One line for each amount."""
    lines = []
    for one in chosen:
        clause = case.library.at(one.plan_id, one.address)
        if clause is None:
            continue
        of = one.source or one.purpose
        text = say("funding.amount", of=of[:1].upper() + of[1:], printed=one.printed, label=clause.label)
        lines.append(Statement(text, (Source(clause, one.printed),)))
    return lines


def _section(case: Case) -> Draft | None:
    """What the section on money itself says, where the question is about the money of the plan as a whole."""
    asked = fold(case.question.standalone)
    if not _SOURCE_ASKED.search(asked) or _SPENT_ON.search(asked) or _HOW_MUCH.search(asked):
        return None
    if "lead" in case.wanted or topic(_without_projects(case), [_ASKING_WORDS]):
        return None
    sections = [one for plan in case.plans if (one := _money_section(plan.plan_id, case)) is not None]
    if not sections or (len(sections) > 1 and not case.question.plan_ids):
        return None
    return answered(line for section in sections for line in _said(section, case))


def _money_section(plan_id: str, case: Case) -> Clause | None:
    """The outermost heading of the plan whose title is about money, a whole section rather than a part."""
    titled = [
        clause
        for clause in case.library.under_plan(plan_id)
        if headings_of(clause)
        and _MONEY_SECTION.search(fold(_title(clause)))
        and headings_of(clause)[-1] == clause.text.partition("\n")[0]
    ]
    return min(titled, key=lambda clause: clause.address.count("/"), default=None)


def _title(clause: Clause) -> str:
    return unnumbered(clause.text.partition("\n")[0])


def _said(section: Clause, case: Case) -> list[Statement]:
    """The section's own sentences; where it has none, those right under it."""
    own = section.text.partition("\n")[2].strip()
    clauses = [section] if own else list(case.library.children(section))
    lines = []
    for clause in clauses:
        quote = quotation(own if clause is section else clause.text, case.question.subject)
        text = say("passage.quote", quote=quote, label=clause.label)
        lines.append(Statement(text, (Source(clause, quote),)))
    return lines
