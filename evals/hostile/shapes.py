"""Bodies that are no question: wrong types, deep or broken JSON, bytes that are no text."""

import json
from random import Random
from typing import Any

from evals.hostile.orders import fair_question
from evals.hostile.requests import Expected, HostileRequest, raw

_DEEP = 20_000
_VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1.5,
    10**400,
    [],
    {},
    ["Hỏi?"],
    {"$ne": ""},
    {"__proto__": {"a": 1}},
    "",
    "   ",
    "\u200b",
    "\n",
)
"""What a question may not be. JSON has no end to its integers."""
_EMPTY_TO_PEOPLE = frozenset({"\u200b"})


def wrong_type(kind: str, rng: Random) -> HostileRequest:
    """A field of another type, left out, or unknown plans."""
    value = rng.choice(_VALUES)
    asked = fair_question(rng)
    bodies: tuple[Any, ...] = (
        {"question": value},
        {"question": asked, "history": rng.choice((None, "a", 1, {}, [1], [None], [[]], [{"role": "user"}]))},
        {"question": asked, "plans": rng.choice(("a", 1, [1], [None], ["khong-co"], ["../x"], ["' OR 1=1"]))},
        {"Question": asked},
        {"history": [asked]},
        value,
        [asked],
    )
    body = rng.choice(bodies)
    shown = body.get("question") if isinstance(body, dict) else None
    expected = Expected.ANY if isinstance(shown, str) and shown in _EMPTY_TO_PEOPLE else Expected.REFUSED
    return raw(kind, json.dumps(body).encode(), expected)


def deep(kind: str, rng: Random) -> HostileRequest:
    """JSON nested deeper than a program's stack."""
    depth = rng.choice((100, 5000, _DEEP))
    opening, closing = rng.choice((("[", "]"), ('{"a":', "}")))
    inside = rng.choice(("1", '""', ""))
    nested = opening * depth + (inside or "1") + (closing * depth if inside else "")
    frame = rng.choice(('{"question": %s}', '{"question": "Hỏi?", "history": %s}', "%s"))
    return raw(kind, (frame % nested).encode())


def broken(kind: str, rng: Random) -> HostileRequest:
    """A body cut, in another encoding, or bytes at random."""
    body = json.dumps({"question": fair_question(rng)}, ensure_ascii=False)
    return raw(
        kind,
        rng.choice(
            (
                body.encode()[: rng.randrange(len(body))],
                body.encode("utf-16"),
                b"\xff\xfe" + body.encode(),
                body.encode().replace(b"question", b"quest\x00ion"),
                body.replace('"', "'").encode(),
                b"question=" + body.encode(),
                f"<xml>{body}</xml>".encode(),
                rng.randbytes(rng.randint(1, 3000)),
                b'{"question": "\xc3\x28\xa0\xa1"}',
                b'{"question": NaN}',
                b'{"question": "a\nb" "c"}',
                b"",
            )
        ),
    )


def large(kind: str, rng: Random) -> HostileRequest:
    """More bytes than a question needs."""
    size = rng.choice((1, 2, 5)) * 1024 * 1024 + 1
    return raw(kind, b'{"question": "' + b"a" * size + b'"}')
