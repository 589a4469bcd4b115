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
OPENING = (Scope.REVIEW, Scope.PUBLISH)
"""A key of one of these scopes opens the officers' pages; which of them, says the scope."""


class SignInNeeded(Exception):  # noqa: N818 - sends one visitor to another page, no error of the program
    """The request comes without an open session."""


class ForgedForm(Exception):  # noqa: N818 - a refusal of one request, no error of the program
    """The form wasn't sent from a page of the session that it claims."""


@dataclass(frozen=True)
class Officer:
    """Whoever has shown `key` in this browser; `form_token` stands in every form of the session."""

    key: Key
    form_token: str


class NotAllowed(Exception):  # noqa: N818 - a refusal of one request, no error of the program
    """The officer's key doesn't open this page."""

    def __init__(self, officer: Officer) -> None:
        super().__init__()
        self.officer = officer


def _officer(request: Request) -> Officer:
    token = request.cookies.get(COOKIE, "")
    key = request.app.state.site.access.sessions.key_of(token, *OPENING) if token else None
    if key is None:
        raise SignInNeeded
    return Officer(key, form_token(token))


AnyOfficer = Annotated[Officer, Depends(_officer)]
"""A parameter of this type is the officer who is signed in; without one the visitor is sent to sign in."""


def _reviewer(officer: AnyOfficer) -> Officer:
    return _allowed(officer, Scope.REVIEW)


def _publisher(officer: AnyOfficer) -> Officer:
    return _allowed(officer, Scope.PUBLISH)


def _allowed(officer: Officer, scope: Scope) -> Officer:
    if not officer.key.may(scope):
        raise NotAllowed(officer)
    return officer


SignedIn = Annotated[Officer, Depends(_reviewer)]
"""The officer who is signed in and may review questions."""

Publisher = Annotated[Officer, Depends(_publisher)]
"""The officer who is signed in and may publish plans."""


async def _any_sender(request: Request, officer: AnyOfficer) -> Officer:
    return await _checked(request, officer)


async def _sender(request: Request, officer: SignedIn) -> Officer:
    return await _checked(request, officer)


async def _publishing_sender(request: Request, officer: Publisher) -> Officer:
    return await _checked(request, officer)


async def _checked(request: Request, officer: Officer) -> Officer:
    """Nothing of the body is read before it is known who sends it, and that they may."""
    check_origin(request)
    given = (await request.form()).get(TOKEN_FIELD)
    if not isinstance(given, str) or not hmac.compare_digest(given.encode(), officer.form_token.encode()):
        raise ForgedForm
    return officer


AnySender = Annotated[Officer, Depends(_any_sender)]
"""A parameter of this type is the officer who sent the form, from a page of the same session."""

Sender = Annotated[Officer, Depends(_sender)]
"""The same, of an officer who may review questions."""

PublishingSender = Annotated[Officer, Depends(_publishing_sender)]
"""The same, of an officer who may publish plans."""


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
