"""What is asked of the further registers: terms, founding documents, reports, amounts."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from corpus.agencies import AgencyBook
from corpus.records import Clause
from corpus.registers import Definition, LegalBasis, Money, ReportingDuty
from corpus.vietnamese.syllables import syllables
from evals.generating import alternatives
from evals.generating.fact import Fact, Groups, topic_of
from evals.generating.naming import known_alone
from evals.generating.plan_texts import PlanTexts
from evals.generating.subjects import without_mark
from evals.question_set import Evidence, QuestionType

_SHORT_MEANING = 8
"""Words of a meaning that a right answer gives whole."""

_LONGEST_MEANING = 30
"""Words from the beginning of a meaning among which the telling ones are looked for."""

_FEWEST_TITLE, _MOST_TITLE = 4, 30
_NEAR = 160
_TOLD = 0.7
"""Characters behind a document's number, and the share of its title that has to stand there."""

_NUMBERED = re.compile(r"\d/")
_DATED = re.compile(r",?\s+ngày\s+\d")
_FURTHER = re.compile(r",\s+(?=định hướng|tầm nhìn|chủ động|hướng tới|phục vụ|phiên bản)")

_MOST_REPORTED = 12
_HALF_YEAR = ("06 tháng", "6 tháng", "sáu tháng")


def entry_facts(texts: PlanTexts, book: AgencyBook) -> Iterator[Fact]:
    """Facts of the types definition, legal_basis, reporting and budget."""
    yield from _definitions(texts)
    yield from _documents(texts)
    yield from _reports(texts, book)
    yield from _amounts(texts)


def _definitions(texts: PlanTexts) -> Iterator[Fact]:
    terms: dict[tuple[str, str], list[Definition]] = defaultdict(list)
    for one in texts.library.entries(Definition):
        terms[one.plan_id, topic_of(one.term)].append(one)
    for entries in terms.values():
        first, short = entries[0], _is_abbreviation(entries[0].term)
        alike = len({topic_of(one.meaning) for one in entries}) == 1
        if (
            not alike
            or _NUMBERED.search(first.term)
            or (not short and (not first.term[-1].islower() or first.term.isascii()))
        ):
            continue
        wording = "abbreviation" if short else "term"
        term = first.term if short else f"{first.term[0].lower()}{first.term[1:]}"
        fact = _fact(QuestionType.DEFINITION, wording, {"term": term}, entries, first.meaning, texts)
        yield from _with(fact, _meant(first.meaning, texts))


def _is_abbreviation(term: str) -> bool:
    return " " not in term and sum(letter.isupper() for letter in term) > 1


def _meant(meaning: str, texts: PlanTexts) -> Groups:
    """What a right answer has of a meaning: all of a short one, else the telling words of either half."""
    words = re.split(r"\.\s", meaning)[0].strip(" .").split()[:_LONGEST_MEANING]
    if len(words) <= _SHORT_MEANING:
        return ((" ".join(words),),)
    half = len(words) // 2
    return tuple((texts.telling(" ".join(part), 3),) for part in (words[:half], words[half:]))


def _documents(texts: PlanTexts) -> Iterator[Fact]:
    bases: dict[tuple[str, str], list[LegalBasis]] = defaultdict(list)
    for one in texts.library.entries(LegalBasis):
        if one.document.number and one.document.title:
            bases[one.plan_id, topic_of(one.document.number)].append(one)
    for entries in bases.values():
        document = entries[0].document
        title = _FURTHER.split(document.title or "")[0].strip()
        if document.number is None or not _FEWEST_TITLE <= len(title.split()) <= _MOST_TITLE:
            continue
        if title.count("“") != title.count("”"):
            continue
        slots = {
            "kind": document.kind.lower(),
            "title": title,
            "document": f"{document.kind} số {document.number}",
        }
        of = {**slots, "issuer": document.issuer} if document.issuer else slots
        number = tuple(dict.fromkeys((document.number, document.number.replace("/", "/ "))))
        told = _naming(entries[0], title, texts)
        by_title = _fact(QuestionType.LEGAL_BASIS, "basis", of, entries, document.title or "", texts, told)
        yield from _with(by_title, (number,))
        if document.issued:
            told = _naming(entries[0], "", texts)
            dated = _fact(
                QuestionType.LEGAL_BASIS, "basis_date", slots, entries, document.title or "", texts, told
            )
            yield from _with(dated, (_dates(document.issued),))


def _naming(basis: LegalBasis, title: str, texts: PlanTexts) -> tuple[Evidence, ...]:
    """Every clause of the plan that prints the document's number and, close behind it, its title.

    Without a title: and, close behind it, its date.
    """
    number = re.compile(re.escape(basis.document.number or "").replace("/", "/ ?").replace("-", "- ?"))
    wanted = set(syllables(title))
    found = []
    for clause in texts.library.under_plan(basis.plan_id):
        for match in number.finditer(clause.text):
            near = clause.text[match.end() : match.end() + _NEAR]
            told = len(wanted & set(syllables(near))) >= _TOLD * len(wanted) if title else _DATED.match(near)
            entry = texts.evidence(clause, clause.text[match.start() :]) if told else None
            found += [entry] if entry else []
    return tuple(found)


def _dates(day: date) -> tuple[str, ...]:
    forms = (f"{day:%d/%m/%Y}", f"{day:%d}/{day.month}/{day:%Y}", f"{day.day}/{day.month}/{day:%Y}")
    spelt = (f"{day.day} tháng {day.month} năm {day:%Y}", f"{day:%d} tháng {day:%m} năm {day:%Y}")
    return tuple(dict.fromkeys((*forms, *spelt)))


def _reports(texts: PlanTexts, book: AgencyBook) -> Iterator[Fact]:
    duties: dict[tuple[str, tuple[str, ...]], list[ReportingDuty]] = defaultdict(list)
    for one in texts.library.entries(ReportingDuty):
        duties[one.plan_id, one.who].append(one)
    for (_, who), entries in duties.items():
        of_results = [one for one in entries if one.what.startswith("kết quả")]
        if len(of_results) != 1 or not who:
            continue
        duty = of_results[0]
        clause = texts.library.at(duty.plan_id, duty.address)
        slots = {"who": _said(who, book), "what": _reported(duty.what)}
        if clause is None or len(slots["what"].split()) > _MOST_REPORTED:
            continue
        quoted = duty.what if topic_of(duty.what) in topic_of(clause.text) else clause.text
        if duty.when and (when := _when(duty.when)):
            told = {**slots, **({"to": duty.to[0]} if len(duty.to) == 1 else {})}
            wording = "report_day" if alternatives.day(duty.when) else "report_when"
            yield from _with(_fact(QuestionType.REPORTING, wording, told, of_results, quoted, texts), when)
        if duty.to:
            must = tuple(alternatives.agency(name, book, clause) for name in duty.to)
            also = [whole for each in entries if each.to == duty.to and (whole := _whole(each, texts))]
            fact = _fact(QuestionType.REPORTING, "report_to", slots, of_results, quoted, texts, also)
            yield from _with(fact, must)


def _whole(duty: ReportingDuty, texts: PlanTexts) -> Evidence | None:
    clause = texts.library.at(duty.plan_id, duty.address)
    return texts.evidence(clause, without_mark(clause.text)) if clause else None


def _said(who: Sequence[str], book: AgencyBook) -> str:
    names = [f"{name[0].lower()}{name[1:]}" if _is_common(name, book) else name for name in who]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} và {names[-1]}"


def _is_common(name: str, book: AgencyBook) -> bool:
    """Whether the name begins with a common word: "Các sở, ban, ngành", "Đơn vị khác liên quan"."""
    return name.startswith(("Các ", "Đơn vị ", "Cơ quan ")) and (
        book.is_collective(name) or "liên quan" in name
    )


def _reported(what: str) -> str:
    return re.sub(r"\s+(?:của Kế hoạch|Kế hoạch này)$", "", what.split(",")[0])


def _when(printed: str) -> Groups:
    day = alternatives.day(printed)
    if day:
        return (day,)
    return (_HALF_YEAR,) if "06 tháng" in printed else ()


def _amounts(texts: PlanTexts) -> Iterator[Fact]:
    for one in texts.library.entries(Money):
        clause = texts.library.at(one.plan_id, one.address)
        if clause is None:
            continue
        slots = {"purpose": one.purpose}
        if one.source:
            slots["source"] = f"{one.source[0].lower()}{one.source[1:]}"
        wording = "budget_source" if one.source else "budget_total"
        fact = _fact(
            QuestionType.BUDGET, wording, slots, [one], clause.text.split("\n")[-1].lstrip("-+ "), texts
        )
        yield from _with(fact, (_amount(one),))


def _amount(money: Money) -> tuple[str, ...]:
    """The amount as printed. None at all has to stand for itself, since "0 đồng" ends other amounts too."""
    if money.dong:
        return (money.printed,)
    none = (f"{before} {money.printed}" for before in (f"{money.source}:", money.source, "là", ":"))
    return (*none, "không bố trí")


def _fact(
    kind: QuestionType,
    wording: str,
    slots: dict[str, str],
    entries: Sequence[Definition | LegalBasis | ReportingDuty | Money],
    quoted: str,
    texts: PlanTexts,
    told: Sequence[Evidence] = (),
) -> Fact | None:
    """A fact of the first entry, which the others say too; None where no clause holds the quoted words.

    `told`: further evidence that is as good.
    """
    plan_id = entries[0].plan_id
    clauses: list[Clause] = [one for e in entries if (one := texts.library.at(plan_id, e.address))]
    evidence = texts.evidence(clauses[0], quoted, clauses[1:]) if clauses else None
    if evidence is None:
        return None
    evidence = replace(evidence, alt=(*evidence.alt, *told))
    topic = " ".join(slots[name] for name in ("term", "document", "source") if name in slots)
    return Fact(
        type=kind,
        wording=wording,
        of=(plan_id,),
        slots=slots,
        evidence=(evidence,),
        doc=(plan_id,),
        topic=topic_of(topic),
        alone=known_alone(plan_id, topic, texts),
    )


def _with(fact: Fact | None, must: Groups) -> Iterator[Fact]:
    """The fact with what its answer must hold, where both are there."""
    if fact is not None and must and all(group and all(group) for group in must):
        yield replace(fact, must=must)
