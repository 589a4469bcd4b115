"""A review form checked: a review, or what is wrong with which field."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from assistant.answer.records import CITING, Answer
from assistant.chain import Assistant
from assistant.journal import Review, Verdict
from ui.officers.clauses import clauses_at, typed_key
from ui.officers.gold_words import bold_words, groups, lines, nothing_to_compare, printable
from ui.officers.review_fields import STYLES, TYPES, ReviewFields
from ui.texts import say

LONGEST = {"must": 4000, "must_not": 4000, "note": 2000}
"""Characters that a field may hold."""

_ON_THE_PAGE = (
    "verdict",
    "unanswerable",
    "must",
    "must_not",
    "evidence",
    "add_address",
    "add_plan",
    "type",
    "style",
    "note",
)
"""The fields that can be at fault, in the order in which they stand on the page."""

Errors = dict[str, str]
"""What is wrong, by the field's name."""


@dataclass(frozen=True)
class Checked:
    """The form with the typed address moved among the evidence, and what is wrong with it."""

    fields: ReviewFields
    errors: Errors = field(default_factory=dict)


def with_address(fields: ReviewFields, assistant: Assistant) -> Checked:
    """The form with the clause of the typed address in its evidence, or why there is none."""
    if not fields.add_address.strip():
        return Checked(fields)
    if not fields.add_plan:
        return Checked(fields, {"add_plan": say("officers.error_address_plan")})
    found, unknown = clauses_at(assistant, [typed_key(fields.add_plan, fields.add_address)])
    if unknown:
        return Checked(
            fields,
            {"add_address": say("officers.error_address", address=fields.add_address.strip()[:80])},
        )
    added = {"evidence": list(dict.fromkeys((*fields.evidence, found[0].key))), "add_address": ""}
    return Checked(fields.model_copy(update=added))


def check(fields: ReviewFields, status: str, assistant: Assistant) -> Checked:
    """The form with its address taken up, and everything that keeps it from being a review.

    `status`: how the question was answered, with which the verdict has to go together.
    """
    taken = with_address(fields, assistant)
    wrong = taken.errors | _wrong_choices(fields) | _wrong_words(fields) | _at_odds(fields, status)
    _, unknown = clauses_at(assistant, taken.fields.evidence)
    if unknown:
        wrong["evidence"] = say("officers.error_evidence", place=", ".join(unknown)[:200])
    return Checked(taken.fields, {name: wrong[name] for name in _ON_THE_PAGE if name in wrong})


def _wrong_choices(fields: ReviewFields) -> Errors:
    offered = {"type": TYPES, "style": STYLES}
    wrong = {
        name: say("officers.error_choice") for name in offered if getattr(fields, name) not in offered[name]
    }
    return wrong if fields.verdict in set(Verdict) else wrong | {"verdict": say("officers.error_verdict")}


def _at_odds(fields: ReviewFields, status: str) -> Errors:
    """A right answer says that the plans don't answer the question exactly where they don't."""
    refused = status not in CITING
    if fields.verdict != Verdict.RIGHT or refused == fields.unanswerable:
        return {}
    return {"unanswerable": say("officers.error_refused" if refused else "officers.error_answered")}


def _wrong_words(fields: ReviewFields) -> Errors:
    wrong: Errors = {}
    for name, limit in LONGEST.items():
        text: str = getattr(fields, name)
        empty = None if name == "note" else nothing_to_compare(text)
        if len(text) > limit:
            wrong[name] = say("officers.error_long", length=len(text), limit=limit)
        elif empty:
            wrong[name] = say("officers.error_must", line=empty[0], text=empty[1][:80])
    return wrong


def review_of(fields: ReviewFields, answer: Answer | None, reviewer: str) -> Review:
    """The review that a form without errors is. A right answer's bold words stand in where none are given."""
    must = groups(fields.must)
    if fields.verdict == Verdict.RIGHT and not must and not fields.unanswerable:
        must = tuple((words,) for words in bold_words(answer))
    return Review(
        verdict=Verdict(fields.verdict),
        answerable=not fields.unanswerable,
        reviewer=reviewer,
        reviewed_at=datetime.now(UTC),
        must=must,
        must_not=tuple(lines(fields.must_not)),
        evidence=tuple((plan_id, address) for plan_id, _, address in _parted(fields.evidence)),
        type=fields.type,
        style=fields.style,
        note=printable(fields.note).strip(),
    )


def _parted(keys: Iterable[str]) -> list[tuple[str, str, str]]:
    return [key.partition("#") for key in dict.fromkeys(keys)]
