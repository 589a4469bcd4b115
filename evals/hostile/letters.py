"""Letters that break programs: combining marks, directions, invisible and control characters, surrogates."""

from random import Random

from evals.hostile.orders import fair_question
from evals.hostile.requests import LONGEST, Expected, HostileRequest, question

_MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u0323\u031b\u0489\u20dd"
_DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
_INVISIBLE = (
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u3164\u115f\u2062\ufe0f"
    "\U000e0041\U000e0020\u00a0\u2028\u2029\u3000"
)
_CONTROLS = "".join(map(chr, [*range(9), 11, 12, *range(14, 32), 127, *range(128, 160)]))
_SURROGATES = "\ud800\udbff\udc00\udfff\ud83d"
_ODD = (
    "\ufffd\uffff\ufffe\U0010ffff\ue000\ufdd0"
    "\u0130\u0131\ufb03\u1e9e\u2126\u212a\u037e\uff1f\u01c4\u0149\ufdfa"
)
_PICTURES = "😀👨\u200d👩\u200d👧🏳️\u200d🌈🇻🇳👍🏿0️⃣🫠"
_PUNCTUATION = "?!.,;:-–—…'\"“”()[]{}<>/\\|@#$%^&*_+=~`§¶•°"


def combining(kind: str, rng: Random) -> HostileRequest:
    """A question whose letters carry up to 2,000 combining marks."""
    text = fair_question(rng)
    at = rng.randrange(1, len(text))
    marks = "".join(rng.choices(_MARKS, k=rng.choice((3, 50, 400, 2000))))
    return question(kind, text[:at] + marks + text[at:])


def strewn(kind: str, signs: str, rng: Random, expected: Expected = Expected.ANY) -> HostileRequest:
    """A question with such signs strewn in, or one of nothing else."""
    if rng.random() < 0.2:
        return question(kind, "".join(rng.choices(signs, k=rng.randint(1, 400))), expected=expected)
    letters = list(fair_question(rng))
    for _ in range(rng.choice((1, 5, 60))):
        letters.insert(rng.randrange(len(letters) + 1), rng.choice(signs))
    return question(kind, "".join(letters), expected=expected)


def directions(kind: str, rng: Random) -> HostileRequest:
    """Controls of the writing direction, never closed."""
    return strewn(kind, _DIRECTIONS, rng)


def invisible(kind: str, rng: Random) -> HostileRequest:
    """Signs without width, tags, fillers, odd spaces."""
    return strewn(kind, _INVISIBLE, rng)


def controls(kind: str, rng: Random) -> HostileRequest:
    """NUL and other control characters: no text, so refused."""
    return strewn(kind, _CONTROLS, rng, Expected.REFUSED)


def surrogates(kind: str, rng: Random) -> HostileRequest:
    """Halves of characters: no text, so refused."""
    return strewn(kind, _SURROGATES, rng, Expected.REFUSED)


def odd(kind: str, rng: Random) -> HostileRequest:
    """Letters that change their length with their case, private ones, those that are none."""
    return strewn(kind, _ODD, rng)


def pictures(kind: str, rng: Random) -> HostileRequest:
    """Emoji, joined and coloured."""
    return strewn(kind, _PICTURES, rng)


def punctuation(kind: str, rng: Random) -> HostileRequest:
    """Punctuation alone."""
    return question(kind, "".join(rng.choices(_PUNCTUATION, k=rng.choice((1, 7, 300, LONGEST)))))


def numbers(kind: str, rng: Random) -> HostileRequest:
    """Numbers that no machine holds, where a year, an address or an amount stands."""
    digits = "".join(rng.choices("0123456789", k=rng.choice((5, 19, 400, 3500))))
    frames = (
        "Mục tiêu kinh tế số năm {} là bao nhiêu?",
        "Khoản {0} Mục {0} nói gì?",
        "Phụ lục {} dòng {} của Bình Thuận",
        "Kế hoạch số {}/KH-UBND",
        "{} tỷ đồng",
        "1e{}",
        "-{}.{}",
        "Mục {} điểm đ",
        "trước ngày {}/{}/{}",
        "Có đúng là {}% không?",
        "IVXLC{}MDCLXVI khoản {}",
    )
    frame = rng.choice(frames)
    return question(kind, frame.replace("{0}", "{}").replace("{}", digits)[:LONGEST])
