"""Requests to the server that is evaluated: patient with a busy one, clear about one that isn't there."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from corpus.errors import EvaluationError, UnreachableError

_TIMEOUT = httpx.Timeout(60.0, connect=5.0)
_BUSY = (httpx.codes.TOO_MANY_REQUESTS, httpx.codes.SERVICE_UNAVAILABLE)
_ATTEMPTS = 5
_PAUSE = 1.0
_LONGEST_PAUSE = 60.0
_PATIENCE = 600.0
"""Seconds, as the time-outs are: so long is waited at once, and in all for one question."""


@dataclass(frozen=True)
class Told:
    """JSON that a server gave, and how long it took for it; waiting while it was busy doesn't count."""

    json: Any
    milliseconds: float


class Client:
    """Asks one server. May be used from several threads at once."""

    def __init__(self, http: httpx.Client) -> None:
        self._http = http

    def get(self, path: str, **params: object) -> Told:
        """What stands at this address. Raises UnreachableError, EvaluationError."""
        return self._told("GET", path, params=params)

    def post(self, path: str, body: object) -> Told:
        """What the server answers. Raises UnreachableError, EvaluationError."""
        return self._told("POST", path, json=body)

    def _told(self, method: str, path: str, **content: Any) -> Told:
        response = self._patiently(method, path, **content)
        if response.status_code != httpx.codes.OK:
            raise EvaluationError(
                f"{path}: the server replied {response.status_code}.", "Look into the server's log."
            )
        try:
            return Told(response.json(), response.elapsed.total_seconds() * 1000)
        except ValueError as error:
            raise EvaluationError(f"{path}: the server's reply is no JSON.", "Correct --url.") from error

    def _patiently(self, method: str, path: str, **content: Any) -> httpx.Response:
        """The response once the server isn't busy, or the last one; asked again when a connection fails."""
        failures, waited = 0, 0.0
        while True:
            try:
                response = self._http.request(method, path, **content)
            except httpx.ReadTimeout as error:
                raise EvaluationError(
                    f"{path}: no reply within {_TIMEOUT.read:.0f} seconds.", "Look into the server's log."
                ) from error
            except httpx.TransportError as error:
                failures += 1
                if failures == _ATTEMPTS:
                    raise UnreachableError(
                        f"{self._http.base_url}: the server cannot be reached ({error}).",
                        "Start it or correct --url; a run that has begun goes on with --resume.",
                    ) from error
                time.sleep(_PAUSE)
                continue
            pause = _pause(response)
            if pause is None or waited >= _PATIENCE:
                return response
            time.sleep(pause)
            waited += pause


@contextmanager
def open_client(url: str, key: str | None = None) -> Iterator[Client]:
    """A client of the server at this URL, with an API key. Raises EvaluationError for what is no URL."""
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    try:
        http = httpx.Client(base_url=url, timeout=_TIMEOUT, headers=headers)
    except httpx.InvalidURL as error:
        raise EvaluationError(f"--url {url}: {error}.", "Write it like http://127.0.0.1:8000.") from error
    with http:
        yield Client(http)


def _pause(response: httpx.Response) -> float | None:
    """Seconds that a busy server asks for, where it says so in seconds."""
    told = response.headers.get("Retry-After", "")
    if response.status_code not in _BUSY or not told.isdecimal():
        return None
    return min(float(told), _LONGEST_PAUSE)
