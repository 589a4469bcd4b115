"""Places of a plan quoted in a question: "điểm d khoản 8 Mục III", "Phụ lục 02", "II.2.a"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from assistant.question.records import Language
from assistant.question.wording import Wording
from corpus import addresses
from corpus.records import Span
from corpus.vietnamese.syllables import fold

_ROMAN = r"[ivxl]{1,6}"
_LABEL = rf"(?:\d{{1,2}}(?:\.\d{{1,2}})*|{_ROMAN}|[a-z])"
_RANKS = {
    "phụ lục": 0, "pl": 0, "appendix": 0, "annex": 0, "mẫu biểu": 0, "biểu mẫu": 0, "mẫu": 0, "điều": 0,
    "chú thích": 0,
    "phần": 1, "part": 1,
    "mục": 2, "section": 2, "chapter": 2,
    "khoản": 3, "clause": 3, "paragraph": 3,
    "tiểu mục": 4,
    "điểm": 5, "point": 5, "item": 5,
    "gạch đầu dòng": 6, "dòng": 6, "row": 6,
}  # fmt: skip
"""How deep each unit lies, outermost first."""
_UNITS = {fold(unit): unit for unit in _RANKS}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_LIST = rf"{_LABEL}(?:\s*(?:,|va|and)\s*{_LABEL}(?![\w/]))*"
_QUOTE = re.compile(
    rf"(?<!hop )(?<!hoat )(?<!lao )(?<!trieu )(?<!ty )\b(?P<unit>{_UNIT})(?:(?<=pl)|(?![a-z]))"
    rf"\s*(?:so\s*)?[\[(]?(?P<labels>{_LIST})[\])]?(?![\w%])"
)
_ALONE = re.compile(r"\b(?:phu luc|appendix|annex)\b")
_COMPACT = re.compile(r"(?<![\w.])(?P<path>[ivxl]{1,6}(?:[./]\d{1,2})+(?:[./][a-z])?)(?!\w)")
_JOINT = re.compile(r"\s*(?:,|/|-|(?:cua|thuoc|trong|tai|o|of|in)(?: the)?)?\s*")
_OTHER_ACT = re.compile(
    r"(?:\s*(?:,|cua)?\s*dieu \d+)?\s*(?:,|cua|tai|of)?\s*"
    r"(?:nghi dinh|nghi quyet|quyet dinh|(?:bo )?luat|hien phap|phap lenh|thong tu|chi thi|nd|nq|qd)\b"
)
_DOTTED_RANK = 4
_SMALL_WORDS = frozenset({"o", "y"})
"""Without accents they say "ở" and "ý" far oftener than they are a label: "thi diem o Hai Duong"."""
_HEADS = {"điều": "DIEU", "mẫu biểu": "MB", "biểu mẫu": "MB", "mẫu": "MB", "chú thích": "CT/"}
"""What stands in an address before the number of units that are only ever numbered."""


@dataclass(frozen=True)
class _Quote:
    rank: int
    segments: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class AddressMention:
    """A place quoted at [start, end); `patterns`: the addresses that it may mean, without levels unsaid."""

    patterns: tuple[str, ...]
    start: int
    end: int


def addresses_in(wording: Wording, own: Sequence[Span] = ()) -> tuple[AddressMention, ...]:
    """The places of a plan that a sentence quotes, in its order; places of laws and decrees are left out.

    `own`: where it names plans, [start, end); a plan may be a decision, and "Điều 3 Quyết định 617" of it.

    Neighbouring parts are one place, outermost first however they were said. A list ("điểm a, b khoản 3") is
    several patterns; in a sentence without accents, "d" may also mean "đ".
    """
    found = [*_runs(wording, own), *_compact(wording)]
    return tuple(sorted(found, key=lambda mention: mention.start))


def fits(pattern: str, address: str) -> bool:
    """Whether `address` is the quoted place: the last segments agree, the others stand above in that order.

    >>> fits("II/5.2", "II/5/5.2"), fits("PL2/6.2", "PL02/I/6.2"), fits("III/8", "III/8/d")
    (True, True, False)
    """
    wanted, given = pattern.split(addresses.SEPARATOR), address.split(addresses.SEPARATOR)
    if not _same(wanted[-1], given[-1]):
        return False
    above = iter(given[:-1])
    return all(any(_same(segment, other) for other in above) for segment in wanted[:-1])


def within(pattern: str, address: str) -> bool:
    """Whether `address` is the quoted place or stands under it."""
    return any(fits(pattern, place) for place in (*addresses.ancestors(address), address))


def _same(wanted: str, given: str) -> bool:
    given = given.partition("~")[0]
    if wanted == "PL":
        return given.startswith("PL")
    numbered = [re.fullmatch(r"(\D*)0*(\d+)", segment) for segment in (wanted, given)]
    if all(numbered):
        return numbered[0].groups() == numbered[1].groups()  # type: ignore[union-attr]
    return wanted == given


def _runs(wording: Wording, own: Sequence[Span]) -> list[AddressMention]:
    text, runs = wording.folded, list[list[_Quote]]()
    for quote in _quotes(wording):
        fresh = not runs or quote.rank in {one.rank for one in runs[-1]}
        if not fresh and _JOINT.fullmatch(text[runs[-1][-1].end : quote.start]):
            runs[-1].append(quote)
        else:
            runs.append([quote])
    return [_mention(run) for run in runs if not _of_another_act(text, run[-1].end, own)]


def _of_another_act(text: str, at: int, own: Sequence[Span]) -> bool:
    act = _OTHER_ACT.match(text, at)
    return act is not None and not any(start < act.end() <= end for start, end in own)


def _quotes(wording: Wording) -> list[_Quote]:
    text = wording.folded
    found = [_quote(match, wording) for match in _QUOTE.finditer(text) if _is_unit(match, wording)]
    taken = {quote.start for quote in found}
    found += [
        _Quote(0, ("PL",), match.start(), match.end())
        for match in _ALONE.finditer(text)
        if match.start() not in taken
    ]
    return sorted(found, key=lambda quote: quote.start)


def _is_unit(match: re.Match[str], wording: Wording) -> bool:
    """ "mức 4" folds to "mục 4" but is no place of a plan; nor is "đê điều ở", "thí điểm ở"."""
    unit = _UNITS[match["unit"]]
    if unit in _HEADS and not match["labels"][0].isdigit():
        return False
    first = wording.lower[match.start("labels")]
    small = not wording.accented and match["labels"] in _SMALL_WORDS
    if small or first not in {match["labels"][0], "đ"}:
        return False
    printed = wording.lower[match.start("unit") : match.end("unit")]
    return printed in {match["unit"], unit}


def _quote(match: re.Match[str], wording: Wording) -> _Quote:
    unit = _UNITS[match["unit"]]
    start, end = match.span("labels")
    labels = re.split(r"\s*(?:,|\bvà\b|\bva\b|\band\b)\s*", wording.lower[start:end])
    rank = _RANKS[unit]
    if "." in labels[0]:
        rank = _DOTTED_RANK if rank else rank
    segments = [
        form for label in labels for form in _forms(label, unit, letters_told=_tells_letters(wording))
    ]
    return _Quote(rank, tuple(segments), match.start(), match.end())


def _tells_letters(wording: Wording) -> bool:
    """Whether a "d" is a d: in Vietnamese without accents it may be a "đ"."""
    return wording.accented or wording.language is Language.ENGLISH


def _forms(label: str, unit: str, *, letters_told: bool) -> list[str]:
    if _RANKS[unit] == 0:
        return [_HEADS.get(unit, "PL") + label.upper()]
    if _RANKS[unit] == 1 or (_RANKS[unit] == 2 and re.fullmatch(_ROMAN, label)):
        return [label.upper()]
    if unit == "gạch đầu dòng":
        return [f"-{label}"]
    return [label, "đ"] if label == "d" and not letters_told else [label]


def _mention(run: list[_Quote]) -> AddressMention:
    ordered = sorted(run, key=lambda quote: quote.rank)
    patterns = tuple(addresses.join(*parts) for parts in product(*(quote.segments for quote in ordered)))
    return AddressMention(patterns, run[0].start, run[-1].end)


def _compact(wording: Wording) -> list[AddressMention]:
    """As officers write it, "VII.1.i"; two numbers in a row are one dotted number: "III.1.4"."""
    found = []
    for match in _COMPACT.finditer(wording.folded):
        if not wording.text[match.start()].isupper():
            continue
        roman, *rest = re.split(r"[./]", wording.lower[match.start() : match.end()])
        tail = [part for part in rest if part.isalpha()]
        number = ".".join(part for part in rest if not part.isalpha())
        letters = [
            form for part in tail for form in _forms(part, "điểm", letters_told=_tells_letters(wording))
        ] or [""]
        patterns = tuple(addresses.join(*filter(None, (roman.upper(), number, letter))) for letter in letters)
        found.append(AddressMention(patterns, match.start(), match.end()))
    return found
