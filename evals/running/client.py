"""Requests to the server that is evaluated: patient with a busy one, clear about one that isn't there."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from corpus.errors import EvaluationError, UnreachableError

_TIMEOUT = httpx.Timeout(60.0, connect=5.0)
_BUSY = (httpx.codes.TOO_MANY_REQUESTS, httpx.codes.SERVICE_UNAVAILABLE)
_ATTEMPTS = 5
_PAUSE = 1.0
_LONGEST_PAUSE = 30.0
"""Seconds, as the time-outs are."""


class Client:
    """Asks one server. May be used from several threads at once."""

    def __init__(self, http: httpx.Client) -> None:
        self._http = http

    def get(self, path: str, **params: object) -> Any:
        """The JSON at this address. Raises UnreachableError, EvaluationError."""
        return self._json("GET", path, params=params)

    def post(self, path: str, body: object) -> Any:
        """The JSON that the server answers with. Raises UnreachableError, EvaluationError."""
        return self._json("POST", path, json=body)

    def _json(self, method: str, path: str, **content: Any) -> Any:
        response = self._patiently(method, path, **content)
        if response.status_code != httpx.codes.OK:
            raise EvaluationError(
                f"{path}: the server replied {response.status_code}.", "Look into the server's log."
            )
        try:
            return response.json()
        except ValueError as error:
            raise EvaluationError(f"{path}: the server's reply is no JSON.", "Correct --url.") from error

    def _patiently(self, method: str, path: str, **content: Any) -> httpx.Response:
        """The response once the server isn't busy, or the last one; asked again when a connection fails."""
        for left in reversed(range(_ATTEMPTS)):
            try:
                response = self._http.request(method, path, **content)
            except httpx.ReadTimeout as error:
                raise EvaluationError(
                    f"{path}: no reply within {_TIMEOUT.read:.0f} seconds.", "Look into the server's log."
                ) from error
            except httpx.TransportError as error:
                if not left:
                    raise UnreachableError(
                        f"{self._http.base_url}: the server cannot be reached ({error}).",
                        "Start it or correct --url; a run that has begun goes on with --resume.",
                    ) from error
                time.sleep(_PAUSE)
                continue
            if response.status_code not in _BUSY or not left:
                break
            time.sleep(_pause(response))
        return response


@contextmanager
def open_client(url: str) -> Iterator[Client]:
    """A client of the server at this URL. Raises EvaluationError for what is no URL."""
    try:
        http = httpx.Client(base_url=url, timeout=_TIMEOUT)
    except httpx.InvalidURL as error:
        raise EvaluationError(f"--url {url}: {error}.", "Write it like http://127.0.0.1:8000.") from error
    with http:
        yield Client(http)


def _pause(response: httpx.Response) -> float:
    """Seconds that a busy server asks for, where it says so in seconds."""
    told = response.headers.get("Retry-After", "")
    return min(float(told), _LONGEST_PAUSE) if told.isdecimal() else _PAUSE
