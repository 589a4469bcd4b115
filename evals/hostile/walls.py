"""Very much text: walls of words, long talks, and what is longer than may be asked."""

import tomllib
from functools import cache
from pathlib import Path
from random import Random

from evals.hostile.orders import fair_question
from evals.hostile.requests import LONGEST, Expected, HostileRequest, question

_TONGUES = Path(__file__).with_name("tongues.toml")
_TURNS = 100


def wall(kind: str, rng: Random) -> HostileRequest:
    """As many characters as may be asked: many questions, or words without an end."""
    text = "".join(fair_question(rng) + rng.choice((" ", "\n", "", " và ")) for _ in range(200))
    if rng.random() < 0.4:
        words = text.split()
        rng.shuffle(words)
        text = rng.choice((" ", "", ", ", "\n- ")).join(words)
    return question(kind, text[:LONGEST].strip())


def too_long(kind: str, rng: Random) -> HostileRequest:
    """Longer than may be asked."""
    text = (fair_question(rng) + " ") * 200
    return question(
        kind, text[: LONGEST + rng.choice((1, 50, 3000))].strip() + "?", expected=Expected.REFUSED
    )


def long_talk(kind: str, rng: Random) -> HostileRequest:
    """A question after many turns, up to 100 of 4,000 characters."""
    turns, length = rng.choice(((_TURNS, LONGEST), (_TURNS, 40), (5, LONGEST), (30, 500)))
    told = [(fair_question(rng) + " ") * (length // 40 + 1) for _ in range(turns)]
    asked = rng.choice(("Còn Nam Định thì sao?", "Khi nào xong?", fair_question(rng)))
    history = [one[:length].strip() for one in told]
    return question(kind, asked, history=history)


def too_much_talk(kind: str, rng: Random) -> HostileRequest:
    """More turns than may be sent, or one that is too long."""
    if rng.random() < 0.5:
        history = [fair_question(rng)] * (_TURNS + rng.randint(1, 900))
    else:
        history = ["a b " * (LONGEST // 4) + "c" * rng.randint(1, 4000)]
    return question(kind, fair_question(rng), history=history, expected=Expected.REFUSED)


def other_tongue(kind: str, rng: Random) -> HostileRequest:
    """A question in another language, at times beside one in Vietnamese."""
    text = rng.choice(_sentences())
    if rng.random() < 0.3:
        text = f"{text} {rng.choice((fair_question(rng), rng.choice(_sentences())))}"
    return question(kind, text)


@cache
def _sentences() -> tuple[str, ...]:
    return tuple(tomllib.loads(_TONGUES.read_text(encoding="utf-8"))["sentences"])
