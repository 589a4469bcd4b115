"""The id of the request under way: taken from its header X-Request-ID, or made; on each of its log lines."""

import re
import uuid
from contextvars import ContextVar
from dataclasses import dataclass

HEADER = "X-Request-ID"
_SANE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@dataclass
class RequestId:
    """The id of one request. `ended`: what still runs in its context is no longer part of it."""

    text: str
    ended: bool = False


_UNDER_WAY: ContextVar[RequestId | None] = ContextVar("request_id", default=None)


def begin(given: str | None) -> RequestId:
    """The id of the request that this task serves: the given one, unless it could confuse a log."""
    id = RequestId(given if given is not None and _SANE.fullmatch(given) else uuid.uuid4().hex)
    _UNDER_WAY.set(id)
    return id


def current() -> str | None:
    """The id of the request under way, in its task and in the threads that it waits for; else None."""
    id = _UNDER_WAY.get()
    return None if id is None or id.ended else id.text
