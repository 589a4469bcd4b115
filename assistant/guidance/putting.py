"""A question as it reads when it is put to another plan: the same words, another province and number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answer.naming import name_in_province
from assistant.chain import Assistant
from assistant.guidance.texts import say
from assistant.question import Language, Question
from assistant.question.naming import Named, named_in
from assistant.question.wording import Wording
from corpus.records import Plan

_DATED = re.compile(r"\s*,?\s*(?:(?:ban hanh|ky)\s+)?ngay\s+\d{1,2}\s*/\s*\d{1,2}\s*/\s*20\d\d\b")
_OF = re.compile(r"^\s*của\s+", re.IGNORECASE)
"""What a follow-up leaves of "Kế hoạch … của Khánh Hòa" where it took another province's place."""

_UNIT = re.compile(r"\b(?:tinh|thanh pho|tp\.?)\s+$")
_ORDINARY = re.compile(
    r"[^\W\d_][^\W\dA-ZĐ_]*(?=\s+[^\W\dA-ZĐ_])|(?=\w*[^\W\d_a-zA-Z])[^\W\d_][^\W\dA-ZĐ_]*\s"
)
"""A word with but one capital, its first, that has an accent or such a word behind it: no abbreviation."""


@dataclass(frozen=True)
class _Edit:
    start: int
    end: int
    words: str


def put_to(question: Question, plan: Plan, assistant: Assistant) -> str | None:
    """The standalone question asked of `plan`; None where it names several provinces or plans.

    The plan's province stands where one was named, else the question begins with it; so it does with the
    plan's number where the province has several plans.
    """
    wording = Wording(question.standalone)
    named = named_in(wording, assistant.plans, assistant.book)
    if len(named.provinces) > 1 or len(named.documents) > 1:
        return None
    if named.documents and plan.number is None and wording.text[named.documents[0].start].isdigit():
        return None
    edited = _edited(wording, named, plan, question.language)
    several = sum(one.province == plan.province for one in assistant.plans) > 1
    if named.documents or (named.places and not several):
        return edited
    by_number = "by_number_alone" if named.places else "by_number"
    return _according(edited, plan, question.language, assistant, by_number if several else "according")


def place_of(plan: Plan) -> str:
    """Whose plan it is, with its unit: "tỉnh Khánh Hòa", "thành phố Hà Nội"."""
    head, _, place = plan.issuer.partition(" ")
    return place if head == "UBND" and place else plan.province


def spoken_place(plan: Plan) -> str:
    """The province as it is called: "Khánh Hòa", "TP. Hồ Chí Minh"."""
    return say("put.city", name=plan.province) if place_of(plan).startswith("thành phố ") else plan.province


def _edited(wording: Wording, named: Named, plan: Plan, language: Language) -> str:
    text = wording.text
    edits = [*_of_documents(wording, named, plan, language), *_of_places(wording, named, plan)]
    for edit in sorted(edits, key=lambda one: -one.start):
        text = text[: edit.start] + edit.words + text[edit.end :]
    text = _OF.sub("", text)
    return text[:1].upper() + text[1:]


def _of_documents(wording: Wording, named: Named, plan: Plan, language: Language) -> Iterator[_Edit]:
    """The plan's name for that of the plan named; its mere number for a mere number."""
    for one in named.documents:
        dated = _DATED.match(wording.folded, one.end)
        words = name_in_province(plan) if plan.number else plan.kind.lower()
        if plan.number and wording.text[one.start].isdigit():
            words = plan.number
        if not named.places:
            words = say("put.document", language, plan=words, place=_called(plan, language))
        yield _Edit(one.start, dated.end() if dated else one.end, words)


def _of_places(wording: Wording, named: Named, plan: Plan) -> Iterator[_Edit]:
    for one in named.places:
        if any(document.start <= one.start < document.end for document in named.documents):
            continue
        unit = _UNIT.search(wording.folded[: one.start])
        if unit:
            yield _Edit(unit.start(), one.end, place_of(plan))
        else:
            yield _Edit(one.start, one.end, spoken_place(plan))


def _according(text: str, plan: Plan, language: Language, assistant: Assistant, key: str) -> str:
    """The text after "Theo kế hoạch của tỉnh …", its first letter small unless it opens a name."""
    names_first = any(one.start == 0 for one in assistant.book.found(text)) or text.startswith(
        spoken_place(plan)
    )
    if not names_first and _ORDINARY.match(text):
        text = text[:1].lower() + text[1:]
    kind = plan.kind if plan.number and key != "according" else plan.kind.lower()
    return say(
        f"put.{key}",
        language,
        kind=kind,
        number=plan.number,
        place=_called(plan, language),
        question=text,
    )


def _called(plan: Plan, language: Language) -> str:
    return plan.province if language is Language.ENGLISH else place_of(plan)
