"""Hostile requests by seed, of every kind by turns.

Guarantees: the same seed gives the same requests, and the first of many are those of few.
"""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from zlib import crc32

from evals.hostile import letters, orders, payloads, shapes, walls
from evals.hostile.requests import HostileRequest

_DRAWS = 10
"""How often another request is drawn for one that was made before; some kinds have few."""
_Maker = Callable[[str, Random], HostileRequest]


def _vietnamese(kind: str, rng: Random) -> HostileRequest:
    return orders.order_alone(kind, "vietnamese", rng)


def _english(kind: str, rng: Random) -> HostileRequest:
    return orders.order_alone(kind, "english", rng)


def _whole(section: str) -> _Maker:
    return lambda kind, rng: orders.whole_order(kind, section, rng)


def _syntax(section: str) -> _Maker:
    return lambda kind, rng: payloads.syntax(kind, section, rng)


KINDS: dict[str, _Maker] = {
    "order, Vietnamese": _vietnamese,
    "order, English": _english,
    "order, role play": _whole("role"),
    "order, secrets": _whole("secrets"),
    "order, dictated fact": _whole("dictated"),
    "order beside a question": orders.order_beside_a_question,
    "order as a follow-up": orders.order_as_a_follow_up,
    "order in the history": orders.order_in_the_history,
    "markup": payloads.markup,
    "SQL": _syntax("sql"),
    "search syntax": _syntax("search"),
    "paths, shell, headers": _syntax("shell"),
    "templates, formats": _syntax("templates"),
    "payloads of all kinds": payloads.several,
    "long runs": payloads.run,
    "combining marks": letters.combining,
    "directions": letters.directions,
    "invisible": letters.invisible,
    "controls": letters.controls,
    "surrogates": letters.surrogates,
    "odd letters": letters.odd,
    "emoji": letters.pictures,
    "punctuation": letters.punctuation,
    "huge numbers": letters.numbers,
    "wall of text": walls.wall,
    "too long": walls.too_long,
    "long talk": walls.long_talk,
    "too much talk": walls.too_much_talk,
    "other languages": walls.other_tongue,
    "wrong types": shapes.wrong_type,
    "deep JSON": shapes.deep,
    "broken bytes": shapes.broken,
    "too many bytes": shapes.large,
}
"""How the requests are made, by kind."""


def hostile(count: int, seed: int, kinds: Sequence[str] = tuple(KINDS)) -> Iterator[HostileRequest]:
    """So many requests of these kinds by turns."""
    made: set[int] = set()
    for number in range(count):
        name, rng = kinds[number % len(kinds)], Random(f"{seed} {number}")
        request = KINDS[name](name, rng)
        for _ in range(_DRAWS):
            if crc32(request.body) not in made:
                break
            request = KINDS[name](name, rng)
        made.add(crc32(request.body))
        yield request
