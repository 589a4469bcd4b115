"""The long form of an abbreviation: the words before its bracket whose initials it is.

"cán bộ, công chức, viên chức (CBCCVC)". The abbreviation of foreign words has no such initials: there the
long form is the name in quotation marks, the name or the noun phrase right before the bracket.
"""

import re

from corpus.vietnamese.syllables import fold

_WORD = re.compile(r"[^\W_]+(?:/[^\W_]+)*")
_JOINING = frozenset({"và", "của", "về", "trong", "các"})
_QUOTED = re.compile(r"[“\"]([^“”\"]{3,120})[”\"]\s*$")
_NOUNS = re.compile(
    r"(?<!\w)(?:bộ chỉ số|chỉ số|trung tâm|nền tảng|hệ thống|chương trình|khóa học|dịch vụ|giao thức"
    r"|cơ sở dữ liệu"
    r"|cổng|trạm|khung|trục|mạng lưới|công cụ|bộ tiêu chí|mô hình)(?!\w)",
    re.IGNORECASE,
)
"""Nouns that open the name of a thing: it goes on over commas ("Trung tâm giám sát, điều hành …")."""
_NAME = re.compile(r"(?<!\w)(?:Trung tâm|Nền tảng|Hệ thống|Chương trình|Bộ chỉ số|Cổng|Khung|Trục)(?!\w)")
_LEAVES_NAME = re.compile(r"\s(?:trên|trong|cho|về|theo|của các|tại|như|đáp ứng)\s|,\s+[A-Z][a-z]+\s")
_STOPS = frozenset(
    [
        "và",
        "của",
        "với",
        "về",
        "các",
        "những",
        "trên",
        "trong",
        "tại",
        "cho",
        "bằng",
        "là",
        "có",
        "theo",
        "như",
    ]
)
_VERBS = re.compile(
    r"(?:triển khai|xây dựng|phát triển|cung cấp|sử dụng|ứng dụng|tổ chức|vận hành|nâng cao|hoàn thành"
    r"|kết nối"
    r"|thuộc|hình thức|áp dụng|thực hiện|thúc đẩy|lựa chọn|thông qua|hướng|một|hợp tác xã,|doanh nghiệp)\s+",
    re.IGNORECASE,
)
_LONGEST = 8
_REACH = 130


def by_initials(before: str, short: str) -> str | None:
    """The words at the end of `before` whose initials are `short`; joining words may be left out of it."""
    letters = [letter for letter in fold(short) if letter.isalnum()]
    words = list(_WORD.finditer(before, max(0, len(before) - _REACH)))
    at = len(words) - 1
    for letter in reversed(letters):
        while at >= 0 and fold(words[at][0])[:1] != letter and words[at][0].lower() in _JOINING:
            at -= 1
        if at < 0 or fold(words[at][0])[:1] != letter:
            return None
        at -= 1
    return before[words[at + 1].start() :].strip() if len(letters) > 1 else None


def by_phrase(before: str) -> str | None:
    """The name or the noun phrase at the end of `before`."""
    quoted = _QUOTED.search(before, max(0, len(before) - _REACH))
    if quoted:
        return quoted[1].strip()
    sentence = re.split(r"[;:.()“”\n]", before[-_REACH:])[-1]
    names = [match.start() for match in _NAME.finditer(sentence)]
    nouns = names or [match.start() for match in _NOUNS.finditer(sentence)]
    if nouns and not _LEAVES_NAME.search(sentence, nouns[-1]):
        return sentence[nouns[-1] :].strip()
    words = sentence.rpartition(",")[2].split()
    while words and not any(letter.isalnum() for letter in words[0]):
        words = words[1:]
    return _last_phrase(words)


def _last_phrase(words: list[str]) -> str | None:
    """The last of some words: behind the last joining word; from a capital there, else behind a verb."""
    stops = [at for at, word in enumerate(words) if word.lower() in _STOPS]
    opens = not stops
    words = words[stops[-1] + 1 :] if stops else words
    capitals = [at for at, word in enumerate(words) if word[:1].isupper() and (at or not opens)]
    if capitals and len(words) - capitals[0] <= 2 * _LONGEST:
        words = words[capitals[0] :]
    rest = " ".join(words)
    for verb in reversed(list(_VERBS.finditer(rest))):
        if len(rest[verb.end() :].split()) > 1:
            rest = rest[verb.end() :]
            break
    return rest if 1 < len(rest.split()) <= _LONGEST else None
