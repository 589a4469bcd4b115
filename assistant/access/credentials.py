"""Secrets: made from 256 random bits, stored as their SHA-256.

A slow hash (bcrypt, Argon2) protects passwords that people choose, because few of them need to be tried. Of
256 random bits nobody tries a noticeable part, however quick the hash; so it may be quick, and a key can be
checked at every request.
"""

import hashlib
import hmac
import re
import secrets

_BYTES = 32
_KEY = re.compile(r"hkh_(?P<id>[0-9a-f]{12})_[A-Za-z0-9_-]{43}")


def new_key() -> tuple[str, str]:
    """(id, secret) of a new key: the secret `hkh_<id>_<43 signs>` names its id, which is no secret."""
    id = secrets.token_hex(6)
    return id, f"hkh_{id}_{secrets.token_urlsafe(_BYTES)}"


def id_in(secret: str) -> str | None:
    """The id that a key's secret names; None for what hasn't the form of one."""
    found = _KEY.fullmatch(secret)
    return found["id"] if found else None


def new_token() -> str:
    """A session's token, fit for a cookie."""
    return secrets.token_urlsafe(_BYTES)


def digest(secret: str) -> str:
    """What is stored of a secret."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def agrees(secret: str, stored: str) -> bool:
    """Whether the secret is the one of that digest; takes as long whatever the two have in common."""
    return hmac.compare_digest(digest(secret), stored)
