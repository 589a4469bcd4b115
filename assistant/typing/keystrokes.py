"""What keys were meant to make: Telex and VNI read as an input method reads them, letters held too long."""

import unicodedata
from collections.abc import Callable
from itertools import groupby

from corpus.vietnamese.syllables import fold, nfc
from corpus.vietnamese.tones import place_tone

_CIRCUMFLEX, _BREVE, _HORN, _STROKE = "\u0302", "\u0306", "\u031b", "-"
_TELEX_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_VNI_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_VNI_MARKS = {"6": ("aeo", _CIRCUMFLEX), "7": ("uo", _HORN), "8": ("a", _BREVE), "9": ("d", _STROKE)}
_TONES = frozenset(_TELEX_TONES.values())
_VOWELS = frozenset("aeiouy")


class _Syllable:
    """A syllable that grows key by key."""

    def __init__(self) -> None:
        self.letters: list[str] = []
        self.marks: list[str] = []
        self.tone = ""
        self.tone_typed = False

    def type(self, letter: str) -> None:
        """Add a letter, which may have its accents already."""
        parts = unicodedata.normalize("NFD", letter)
        base, accents = parts[0], parts[1:]
        stroke = _STROKE if base == "đ" else ""
        self.letters.append("d" if stroke else base)
        self.marks.append(stroke or "".join(one for one in accents if one not in _TONES))
        self.tone = next((one for one in accents if one in _TONES), self.tone)

    def mark(self, letters: str, mark: str) -> bool:
        """Mark the last of these letters that has no mark, both of "uo"; False where there is none."""
        for at in range(len(self.letters) - 1, -1, -1):
            if self.letters[at] in letters and not self.marks[at]:
                self.marks[at] = mark
                if mark == _HORN and at and self.letters[at - 1 : at + 1] == ["u", "o"]:
                    self.marks[at - 1] = mark
                return True
        return False

    def sound(self, tone: str) -> bool:
        """Give it the tone; False where it has no vowel yet, or has a tone by such a key already."""
        if _VOWELS.isdisjoint(self.letters) or self.tone_typed:
            return False
        self.tone, self.tone_typed = tone, True
        return True

    def written(self) -> str:
        """The syllable, its tone mark where the traditional spelling puts it."""
        last = max((at for at, letter in enumerate(self.letters) if letter in _VOWELS), default=None)
        parts = []
        for at, (letter, mark) in enumerate(zip(self.letters, self.marks, strict=True)):
            base = "đ" if mark == _STROKE else letter + mark
            parts.append(base + self.tone if at == last else base)
        return place_tone(nfc("".join(parts)))


def telex(typed: str) -> str:
    """What a word in small letters is by the rules of Telex: "ddooir" is "đổi"; else itself."""
    return _read(typed, _telex_key)


def vni(typed: str) -> str:
    """What a word in small letters and figures is by the rules of VNI: "d9o63i" is "đổi"."""
    return _read(typed, _vni_key)


def without_held_keys(typed: str) -> str:
    """Each letter once where it was repeated, with its accents if one of them had some: "sốốố" is "số"."""
    runs = (tuple(run) for _, run in groupby(typed, key=fold))
    return "".join(max(run, key=lambda letter: len(unicodedata.normalize("NFD", letter))) for run in runs)


def _read(typed: str, press: Callable[[_Syllable, str], bool]) -> str:
    syllable = _Syllable()
    for key in typed:
        if not press(syllable, key):
            syllable.type(key)
    return syllable.written()


def _telex_key(syllable: _Syllable, key: str) -> bool:
    """Whether the key changed a letter or the tone, rather than being a letter."""
    if key in _TELEX_TONES:
        return syllable.sound(_TELEX_TONES[key])
    if key == "w":
        return syllable.mark("uo", _HORN) or syllable.mark("a", _BREVE)
    if key == "d":
        return syllable.letters[:1] == ["d"] and syllable.mark("d", _STROKE)
    return key in "aeo" and syllable.letters[-1:] == [key] and syllable.mark(key, _CIRCUMFLEX)


def _vni_key(syllable: _Syllable, key: str) -> bool:
    if key in _VNI_TONES:
        return syllable.sound(_VNI_TONES[key])
    return key in _VNI_MARKS and syllable.mark(*_VNI_MARKS[key])
