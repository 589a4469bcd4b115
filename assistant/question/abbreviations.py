"""Officers' abbreviations written out, so that cues and search meet the words."""

import re
import tomllib
from functools import cache
from pathlib import Path

from corpus.vietnamese.syllables import fold

_FILE = Path(__file__).with_name("abbreviations.toml")
_TOKEN = re.compile(r"(?<![\w/&.\-])(?:[bB]/[cC]|[^\W\d_]{1,6})(?![\w/&]|-\w|\.\w)")
_LONG = 4
_NAME_BEFORE = re.compile(r"(?:sở|so|tỉnh|tinh|phòng|phong|cục|cuc|bộ|bo|ubnd|vp)\s+$", re.IGNORECASE)


def written_out(text: str) -> str:
    """The text with known abbreviations in full: "CĐS" as "CĐS chuyển đổi số", "KH" as "kế hoạch".

    What belongs to a document number or an agency's short name ("867/KH-UBND", "Sở KH&ĐT") stays as it is.
    """
    return _TOKEN.sub(lambda match: _full(match, text), text)


def _full(match: re.Match[str], text: str) -> str:
    token = match[0]
    if token.islower() and token in _book():
        return _book()[token]
    if not token.isupper() and len(token) < _LONG and "/" not in token:
        return token
    if _NAME_BEFORE.search(text[: match.start()]):
        return token
    return _book().get(token.upper(), token).format(token)


@cache
def _book() -> dict[str, str]:
    """What stands for each abbreviation, `{}` being itself; also for one typed without its Đ."""
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    forms: dict[str, str] = {short: f"{{}} {full}" for short, full in content["beside"].items()}
    forms |= content["instead"]
    chat: dict[str, str] = content["chat"]
    return {fold(short).upper(): form for short, form in forms.items()} | forms | chat
