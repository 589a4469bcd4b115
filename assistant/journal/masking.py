"""Personal data in what people typed, masked before any of it is written.

Masked: telephone numbers, e-mail addresses, numbers of documents and accounts, and names where somebody
says theirs. Guarantees: masking what is masked changes nothing; a text without such data comes back as it is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from assistant.journal.personal_cues import folded, table
from assistant.journal.personal_names import personal_names
from assistant.journal.personal_numbers import Found, personal_numbers
from assistant.journal.records import Feedback, KeptQuestion, Review
from corpus.vietnamese.syllables import nfc

_PUBLISHED = frozenset({"id", "citations", "timings_ms"})
"""The fields of an answer that hold nothing of the question: published texts, numbers."""
_NAMES = 20
"""More names than that one person doesn't say; they are still masked where they are said."""


def mask(text: str, names: Iterable[str] = ()) -> str:
    """The text with a mark in place of everything personal, and of `names` wherever they stand.

    A mark may part what hid something else, so it is looked over until nothing is found any more.
    """
    names, masked = set(names), text
    while (again := _masked_once(masked, names)) != masked:
        masked = again
    return masked


def _masked_once(text: str, names: set[str]) -> str:
    whole = nfc(text)
    found = [*_found(whole), *_repeated(whole, names | names_in(whole))]
    if not found:
        return text
    pieces, done = [], 0
    for start, end, mark in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= done:
            pieces += [whole[done:start], table("marks")[mark]]
        done = max(done, end)
    return "".join((*pieces, whole[done:]))


def names_in(text: str) -> set[str]:
    """The names that are said in the text, as they are written there: those of two syllables and more."""
    whole = nfc(text)
    found = (whole[start:end] for start, end in personal_names(whole, folded(whole)))
    return {name for name in found if " " in name}


def masked_question(kept: KeptQuestion) -> KeptQuestion:
    """The question with all that people typed masked, and what its answer repeats of it."""
    typed = (kept.question, *kept.history)
    said = (name for text in typed for name in sorted(names_in(text)))
    names = set(islice(said, _NAMES))
    return replace(
        kept,
        question=mask(kept.question, names),
        history=tuple(mask(turn, names) for turn in kept.history),
        feedback=kept.feedback and masked_feedback(kept.feedback),
        review=kept.review and masked_review(kept.review),
        answer={
            field: value if field in _PUBLISHED else _masked(value, names)
            for field, value in kept.answer.items()
        },
    )


def masked_feedback(given: Feedback) -> Feedback:
    """The feedback with its reason masked."""
    return replace(given, reason=mask(given.reason))


def masked_review(given: Review) -> Review:
    """The review with its note masked; the rest is about plans."""
    return replace(given, note=mask(given.note))


def _masked(value: Any, names: set[str]) -> Any:
    """A value of JSON with every text in it masked."""
    if isinstance(value, str):
        return mask(value, names)
    if isinstance(value, Mapping):
        return {key: _masked(inner, names) for key, inner in value.items()}
    return [_masked(inner, names) for inner in value] if isinstance(value, list) else value


def _found(whole: str) -> list[Found]:
    bare = folded(whole)
    names: list[Found] = [(start, end, "name") for start, end in personal_names(whole, bare)]
    return [*personal_numbers(whole, bare), *names]


def _repeated(whole: str, names: set[str]) -> list[Found]:
    lower = whole.lower()
    if len(lower) != len(whole):
        return []
    return [(at, at + len(name), "name") for name in names for at in _places(lower, name.lower())]


def _places(text: str, sought: str) -> Iterable[int]:
    at = text.find(sought)
    while at >= 0:
        yield at
        at = text.find(sought, at + len(sought))
