"""Officers' and phone typists' abbreviations written out, so that cues and search meet the words."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.vietnamese.syllables import fold

_FILE = Path(__file__).with_name("abbreviations.toml")
_TOKEN = re.compile(
    r"(?<![\w/&.\-])(?:[^\W\d_]/[^\W\d_]|[tT][pPxX]\.(?=\s)|H\.(?= [A-ZĐ])|[^\W\d_]{1,7})(?![\w/&]|-\w|\.\w)"
)
_LONG = 4
_NEAR = 80
"""Characters beside an abbreviation that tell what it stands for."""
_NAME_BEFORE = re.compile(
    r"(?:sở|so|tỉnh|tinh|phòng|phong|cục|cuc|bộ|bo|ubnd|vp)\s+$|(?:sở|so)\s+[A-ZĐ]{2,}\s+(?:và\s+|va\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Meaning:
    """What an abbreviation stands for, where the text before or behind it fits."""

    full: str
    after: re.Pattern[str] | None = None
    before: re.Pattern[str] | None = None

    def fits(self, left: str, right: str) -> bool:
        return (
            not (self.after or self.before)
            or (self.after is not None and self.after.search(left) is not None)
            or (self.before is not None and self.before.match(right) is not None)
        )


@dataclass(frozen=True)
class _Book:
    """Abbreviations in capitals and the meanings of each; `small`: those that count in small letters."""

    capitals: dict[str, tuple[_Meaning, ...]]
    small: frozenset[str]
    chat: dict[str, str]
    dialect: dict[str, str]
    dialect_words: re.Pattern[str]


def written_out(text: str, *, beside: bool = True) -> str:
    """The text with known abbreviations in full: "CĐS" as "CĐS chuyển đổi số", "KH" as "kế hoạch".

    What belongs to a document number or an agency's short name ("867/KH-UBND", "Sở KH&ĐT") stays as it is,
    and so do those that plans use too, where `beside` is False. Words of dialects become common ones. In a
    text without any accent the full words have none either, so that it stays what it is.
    """
    bare = fold(text) == text.lower()
    book = _book()
    common = book.dialect_words.sub(lambda match: _as_large(match[0], book.dialect[match[0].lower()]), text)

    def full(match: re.Match[str]) -> str:
        words = _full(match, common, beside)
        return fold(words) if bare and words != match[0] else words

    return _TOKEN.sub(full, common)


@cache
def short_forms() -> tuple[tuple[str, str], ...]:
    """(abbreviation, full words) of those that plans write both ways."""
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(content["beside"].items())


def full_forms() -> tuple[str, ...]:
    """The words in full of every abbreviation."""
    book = _book()
    meanings = (meaning.full for group in book.capitals.values() for meaning in group)
    return tuple(dict.fromkeys(full.replace("{}", "").strip() for full in (*meanings, *book.chat.values())))


def _as_large(old: str, new: str) -> str:
    return new[:1].upper() + new[1:] if old[0].isupper() else new


def _full(match: re.Match[str], text: str, beside: bool) -> str:
    token, book = match[0], _book()
    large = token.upper()
    if _NAME_BEFORE.search(text[max(0, match.start() - _NEAR) : match.start()]):
        return token
    meanings = book.capitals.get(large, ())
    if meanings and (token.isupper() or len(token) >= _LONG or "/" in token or large in book.small):
        left = fold(text[max(0, match.start() - _NEAR) : match.start()])
        right = fold(text[match.end() : match.end() + _NEAR])
        for meaning in meanings:
            if meaning.fits(left, right):
                return meaning.full.format(token) if beside or "{}" not in meaning.full else token
    return book.chat.get(token, token) if token.islower() else token


@cache
def _book() -> _Book:
    """The abbreviations; also as they are typed without their Đ."""
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    capitals: dict[str, tuple[_Meaning, ...]]
    capitals = {short: (_Meaning(f"{{}} {full}"),) for short, full in content["beside"].items()}
    capitals |= {short: (_Meaning(full),) for short, full in content["instead"].items()}
    capitals |= {one["short"]: tuple(map(_meaning, one["meanings"])) for one in content["between"]}
    without_d = {fold(short).upper(): meanings for short, meanings in capitals.items()}
    small = {*content["small"], *(one["short"] for one in content["between"] if one.get("small"))}
    dialect: dict[str, str] = content["dialect"]
    longest_first = sorted(dialect, key=len, reverse=True)
    return _Book(
        capitals=without_d | capitals,
        small=frozenset(small | {fold(short).upper() for short in small}),
        chat=content["chat"],
        dialect=dialect,
        dialect_words=re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", re.IGNORECASE),
    )


def _meaning(entry: dict[str, str]) -> _Meaning:
    after, before = entry.get("after"), entry.get("before")
    return _Meaning(
        entry["full"],
        re.compile(rf"(?:{after})$") if after else None,
        re.compile(before) if before else None,
    )
