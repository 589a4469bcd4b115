"""Words that look like the name of an agency and aren't: "cơ sở y tế", "số tài chính", "cán bộ y tế"."""

from corpus.lexicon import Found, Syllable, syllables_of
from corpus.records import Span

_NUMBER_WORDS = frozenset({"số", "sổ"})
_DIGITAL = frozenset({
    "du lieu", "chuyen doi", "kinh te", "xa hoi", "nen tang", "ha tang", "cong nghe", "ky nang",
    "chinh quyen", "chinh phu", "thanh toan", "cong dan", "van hoa", "chu ky", "nhan luc", "doanh nghiep",
    "noi dung", "tai lieu", "hoc lieu", "ban do", "dia chi", "dich vu", "tai khoan", "danh tinh",
    "thuong mai",
})  # fmt: skip
"""Things that are "số" (digital): in text without accents, what follows them isn't a department."""
_OTHER_LEVEL = frozenset(
    {"xa", "phuong", "huyen", "thi", "quan", "cap", "vien", "nhan", "cac", "khu", "nghia"}
)
_MEMBER_OF = frozenset({"bo", "can", "si", "quan", "chien", "so", "truong"})
_ENDS_IN_BO = frozenset(
    {"can", "toan", "noi", "cong", "phan", "dong", "tien", "cuc", "so", "tuyen", "truyen"}
)
"""Before "bộ" these make another word: cán bộ, toàn bộ, nội bộ, công bố, phân bổ, đồng bộ, …"""


def only_sounds_alike(words: list[Syllable], found: Found) -> bool:
    """Tell "sở" from what folds to it: "cơ sở y tế", "số tài chính", "ban do so du lich", "so, giao duc".

    And "bộ" from the end of another word: "cán bộ y tế".
    """
    first = words[found.first]
    before = [word.bare for word in words[max(0, found.first - 2) : found.first]]
    if first.bare == "bo":
        return bool(_ENDS_IN_BO & set(before[-1:])) or first.printed.lower() in {"bố", "bỏ", "bổ"}
    if first.bare != "so":
        return False
    if first.printed.lower() in _NUMBER_WORDS or before[-1:] == ["co"]:
        return True
    if first.printed.lower() != "so":
        return False
    if found.last > found.first and not _adjoin(first, words[found.first + 1]):
        return True
    if any(word.bare.isdigit() for word in words[found.last + 1 : found.last + 2]):
        return True
    booklet = [word.bare for word in words[found.last + 1 : found.last + 3]] == ["dien", "tu"]
    return booklet or (" ".join(before) in _DIGITAL and _adjoin(words[found.first - 1], first))


def digital_words(text: str) -> tuple[Span, ...]:
    """Where a bare "so" makes digital what stands before it: "nen tang so gi" names no department."""
    words = syllables_of(text)
    return tuple(
        (word.start, word.end)
        for at, word in enumerate(words)
        if word.printed.lower() == "so"
        and " ".join(before.bare for before in words[max(0, at - 2) : at]) in _DIGITAL
        and _adjoin(words[at - 1], word)
    )


def of_another_body(words: list[Syllable], found: Found) -> bool:
    """Whether the next or the last word makes a name of speech that of another body: "công an xã"."""
    following = {word.bare for word in words[found.last + 1 : found.last + 2]}
    before = {word.bare for word in words[max(0, found.first - 1) : found.first]}
    return bool(following & _OTHER_LEVEL or before & _MEMBER_OF)


def _adjoin(left: Syllable, right: Syllable) -> bool:
    """Whether only one space stands between two words."""
    return right.start - left.end <= 1
