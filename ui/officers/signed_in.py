"""Who is signed in: the session in the cookie, and the proof that a form was sent from its own page."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Request

from assistant.access import Key, Scope

COOKIE = "hkh_officer"
TOKEN_FIELD = "form_token"


class SignInNeeded(Exception):  # noqa: N818 - sends one visitor to another page, no error of the program
    """The request comes without an open session."""


class ForgedForm(Exception):  # noqa: N818 - a refusal of one request, no error of the program
    """The form wasn't sent from a page of the session that it claims."""


@dataclass(frozen=True)
class Officer:
    """Whoever has shown `key` in this browser; `form_token` stands in every form of the session."""

    key: Key
    form_token: str


def _officer(request: Request) -> Officer:
    token = request.cookies.get(COOKIE, "")
    key = request.app.state.site.access.sessions.key_of(token, Scope.REVIEW) if token else None
    if key is None:
        raise SignInNeeded
    return Officer(key, form_token(token))


SignedIn = Annotated[Officer, Depends(_officer)]
"""A parameter of this type is the officer who is signed in; without one the visitor is sent to sign in."""


async def _sender(request: Request, officer: SignedIn) -> Officer:
    check_origin(request)
    given = (await request.form()).get(TOKEN_FIELD)
    if not isinstance(given, str) or not hmac.compare_digest(given.encode(), officer.form_token.encode()):
        raise ForgedForm
    return officer


Sender = Annotated[Officer, Depends(_sender)]
"""A parameter of this type is the officer who sent the form, from a page of the same session."""


def form_token(session: str) -> str:
    """The token of a session's forms: follows from the session's token, which it doesn't give away."""
    return hmac.new(session.encode(), b"officers' forms", hashlib.sha256).hexdigest()


def check_origin(request: Request) -> None:
    """Raise ForgedForm unless the browser says that the form was sent from this very site."""
    if request.headers.get("sec-fetch-site") == "same-origin":
        return
    origin = urlsplit(request.headers.get("origin", "")).netloc
    if not origin or origin != request.headers.get("host"):
        raise ForgedForm
