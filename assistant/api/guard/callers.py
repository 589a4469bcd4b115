"""Who sends a request: a key that holds, else the network address that it comes from.

Guarantees: a secret is looked at and passed on to nobody; a key that doesn't hold is as good as none, since
clients of chat completions send one whether it is asked for or not.
"""

import logging
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network

from fastapi.concurrency import run_in_threadpool
from fastapi.security.utils import get_authorization_scheme_param
from starlette.datastructures import Headers
from starlette.types import Scope

from assistant.access import Access, Key
from corpus.errors import StorageError

_log = logging.getLogger(__name__)

_FORWARDED = ("x-forwarded-for", "forwarded")
_SITE = 64
"""Leading bits of an IPv6 address that one household or office has to itself."""


@dataclass(frozen=True)
class Caller:
    """`name`: what requests are counted by, None where they aren't. `key`: the key that was shown."""

    name: str | None
    key: Key | None = None


async def caller_of(scope: Scope, access: Access) -> Caller:
    """The caller of an HTTP request; without a database in reach, by its address."""
    scheme, secret = get_authorization_scheme_param(Headers(scope=scope).get("authorization"))
    if scheme.lower() == "bearer" and secret:
        try:
            key = await run_in_threadpool(access.keys.known, secret)
        except StorageError as error:
            _log.error("a key could not be looked up: %s", error)
            key = None
        if key is not None:
            return Caller(f"key {key.id}", key)
    return Caller(counted_address(scope))


def counted_address(scope: Scope) -> str | None:
    """What requests from an address are counted by: IPv4 as it is, IPv6 by what one site has.

    None for whoever calls from the machine itself, and where there is no address. What a proxy passed on is
    somebody else's request, wherever the proxy is.
    """
    host = scope["client"][0] if scope.get("client") else ""
    forwarded = any(name in Headers(scope=scope) for name in _FORWARDED)
    try:
        address = ip_address(host)
    except ValueError:
        return host[:100] if forwarded else None
    if isinstance(address, IPv6Address):
        address = address.ipv4_mapped or address
    if address.is_loopback and not forwarded:
        return None
    if isinstance(address, IPv6Address):
        return str(ip_network((int(address), _SITE), strict=False))
    return str(address)
