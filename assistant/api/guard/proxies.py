"""Proxies that are believed when they say who asks, and whether it is over TLS."""

from collections.abc import Iterable

from pydantic import IPvAnyNetwork
from starlette.types import ASGIApp
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware


def behind_proxies(app: ASGIApp, networks: Iterable[IPvAnyNetwork]) -> ASGIApp:
    """The application behind proxies of these networks: `X-Forwarded-For` and `-Proto` are read from them.

    From others they aren't; of the addresses that were forwarded, the last one that isn't a proxy's counts.
    """
    trusted = [str(network) for network in networks]
    return ProxyHeadersMiddleware(app, trusted) if trusted else app  # type: ignore[arg-type, return-value]
