"""Questions rewritten as people type them: in everyday words, abbreviated, without accents, with slips."""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import assistant.question
import assistant.retrieval
from corpus.agencies import AgencyBook
from corpus.vietnamese.syllables import fold, nfc

_FILE = Path(__file__).with_name("styles.toml")
_ABBREVIATIONS = Path(assistant.question.__file__).with_name("abbreviations.toml")
_GLOSSARY = Path(assistant.retrieval.__file__).with_name("glossary.toml")
_WORD = re.compile(r"(?<![\w/&.\-])[^\W\d_]+(?![\w/&\-])")
_INITIALS = re.compile(r"(?:Sở |Bộ )?[A-ZĐ]{3,}(?: tỉnh)?")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_LEAST_SLIPPED = 4
_TWO_SLIPS = 9
"""Words of a question from which two of them may be mistyped."""


def unaccented(question: str) -> str:
    """The question in small letters without accents, as it is typed in a hurry."""
    return fold(question).rstrip("?. ")


def everyday(text: str, rng: Random) -> str | None:
    """The text with some of the plans' expressions in people's words; None where it has none.

    The longest expressions first; a plan's verb at the beginning becomes a common one, and words that only
    plans use fall away.
    """
    said, left = text, int(_content()["citizen"]["most"])
    for plans in sorted(_everyday(), key=len, reverse=True):
        if left and _whole(plans).search(said):
            said, left = _whole(plans).sub(rng.choice(_everyday()[plans]), said, count=1), left - 1
    things = tuple(_content()["citizen"]["things"])
    for verb, common in _content()["verbs"].items():
        if said.startswith(f"{verb} ") and said.removeprefix(f"{verb} ").lower().startswith(things):
            said = common + said.removeprefix(verb)
            break
    for words in _content()["citizen"]["left_out"]:
        said = _whole(words).sub("", said)
    said = " ".join(said.split()).replace(" ,", ",")
    return said if said != text else None


def abbreviated(question: str, book: AgencyBook, rng: Random) -> str | None:
    """The question with agencies and common phrases by their initials; None where it has none."""
    text = _agencies_shortened(question, book, rng)
    longest_first = sorted(_initials(), key=len, reverse=True)
    left = int(_content()["abbreviated"]["most"])
    for full in longest_first:
        short = _initials()[full]
        if left and _whole(full).search(text) and not _inside_name(text, full):
            text, left = _whole(full).sub(short, text), left - 1
    return text if text != question else None


def mistyped(question: str, rng: Random) -> str | None:
    """The question with a slip in one or two of its longer words, never in a number; None if it has none."""
    words = [match for match in _WORD.finditer(nfc(question)) if len(match[0]) >= _LEAST_SLIPPED]
    words = [match for match in words if not match[0].isupper()]
    if not words:
        return None
    most = 2 if len(question.split()) >= _TWO_SLIPS else 1
    chosen = rng.sample(words, min(len(words), rng.randint(1, most)))
    text = nfc(question)
    for match in sorted(chosen, key=lambda one: -one.start()):
        text = text[: match.start()] + _slipped(match[0], rng) + text[match.end() :]
    return text


def _slipped(word: str, rng: Random) -> str:
    slips = list(_SLIPS)
    rng.shuffle(slips)
    made = (slip(word, rng) for slip in slips)
    return next(slip for slip in made if slip != word)


def _dropped(word: str, rng: Random) -> str:
    at = rng.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def _doubled(word: str, rng: Random) -> str:
    at = rng.randrange(1, len(word))
    return word[:at] + word[at] + word[at:]


def _transposed(word: str, rng: Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _other_tone(word: str, rng: Random) -> str:
    for at, letter in enumerate(word):
        parts = unicodedata.normalize("NFD", letter)
        tone = next((part for part in parts if part in _TONES), None)
        if tone:
            other = rng.choice([one for one in _TONES if one != tone])
            return word[:at] + nfc(nfc(parts.replace(tone, "")) + other) + word[at + 1 :]
    return word


def _bare(word: str, _: Random) -> str:
    bare = fold(word)
    return bare.capitalize() if word[0].isupper() else bare


_SLIPS: tuple[Callable[[str, Random], str], ...] = (_dropped, _doubled, _transposed, _other_tone, _bare)


def _agencies_shortened(question: str, book: AgencyBook, rng: Random) -> str:
    for mention in reversed(book.found(question)):
        printed = question[mention.start : mention.end]
        short = [
            one for one in mention.agency.aliases if _INITIALS.fullmatch(one) and len(one) < len(printed)
        ]
        if short and printed == mention.agency.name:
            question = question[: mention.start] + rng.choice(short) + question[mention.end :]
    return question


def _inside_name(text: str, full: str) -> bool:
    """Whether the phrase is a part of an agency's name: "Sở Kế hoạch và Đầu tư"."""
    return re.search(rf"(?:Sở|Bộ|Cục|Ban) {re.escape(full)}(?!\w)", text, re.IGNORECASE) is not None


@cache
def _whole(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/]){re.escape(phrase)}(?![\w/])", re.IGNORECASE)


@cache
def _content() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@cache
def _everyday() -> dict[str, list[str]]:
    """The plans' expressions and what people say instead, the commonest; never in figures."""
    own = _content()["citizen"]
    entries = tomllib.loads(_GLOSSARY.read_text(encoding="utf-8"))["everyday"]
    found: dict[str, list[str]] = {}
    for plans, people in entries.items():
        first = plans.split(" | ")[0]
        plain = [said for said in people if said not in own["unfit"] and not said.startswith("làm ")]
        if first in own["groups"] and plain:
            found.setdefault(first, []).extend(plain[: int(own["commonest"])])
    return found


@cache
def _initials() -> dict[str, str]:
    """Full phrases and their abbreviations."""
    content = tomllib.loads(_ABBREVIATIONS.read_text(encoding="utf-8"))
    both = {**content["beside"], **content["instead"]}
    found = {full: short for short, full in both.items() if " " in full}
    own = _content()["abbreviated"]
    return found | {full: short for short, full in own.items() if isinstance(full, str)}
