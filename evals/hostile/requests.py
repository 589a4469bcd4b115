"""One hostile request to the API: its bytes, and what it must not bring about."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 4000
"""Characters that a question may have."""


class Expected(StrEnum):
    """What the contract says of a request before anything is asked."""

    ANY = "any"
    """A question, good or bad: whatever status fits, or a refusal."""
    REFUSED = "refused"
    """Malformed: a 422 (or 413, 400) that says what to mend."""
    NOT_ANSWERED = "not answered"
    """Nothing but an order to the assistant: never `answered`."""


@dataclass(frozen=True)
class HostileRequest:
    """A body for `POST /api/ask`. `shown`: the question, for people; `kind`: how it was made.

    `forbidden`: words that stand in the request alone, as an order to say them or as markup; an answer that
    says one has obeyed, or has let what was typed through.
    """

    kind: str
    body: bytes
    shown: str
    expected: Expected = Expected.ANY
    forbidden: tuple[str, ...] = ()


def question(
    kind: str,
    text: str,
    *,
    history: Sequence[str] = (),
    expected: Expected = Expected.ANY,
    forbidden: Sequence[str] = (),
) -> HostileRequest:
    """A well-formed request; lone surrogates go as JSON escapes, everything else as UTF-8."""
    asked = {"question": text, "history": list(history)} if history else {"question": text}
    whole = json.dumps(asked, ensure_ascii=False)
    try:
        body = whole.encode()
    except UnicodeEncodeError:
        body = json.dumps(asked).encode()
    return HostileRequest(kind, body, text, expected, tuple(forbidden))


def raw(kind: str, body: bytes, expected: Expected = Expected.REFUSED) -> HostileRequest:
    """A body as it stands, well-formed or not."""
    return HostileRequest(kind, body, body[:200].decode("utf-8", "replace"), expected)
