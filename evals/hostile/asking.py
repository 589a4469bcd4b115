"""The requests sent to a server, by several clients at once, and how each went."""

import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import islice

import httpx

from evals.hostile.checking import faults, outcome
from evals.hostile.requests import HostileRequest

CLIENTS = 4
PATIENCE = 15.0
"""Seconds after which a reply counts as hanging, however hostile the question."""
_BATCH = 64
"""Requests made beforehand; some are megabytes."""
_JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Met:
    """How one request went. `outcome`: the answer's status, the code of a refusal, or why there was none."""

    request: HostileRequest
    outcome: str
    milliseconds: float
    faults: tuple[str, ...]


def ask_all(url: str, requests: Iterable[HostileRequest], clients: int = CLIENTS) -> Iterator[Met]:
    """Send each to `POST {url}/api/ask`; how each went, in their order."""
    limits = httpx.Limits(max_connections=clients, max_keepalive_connections=clients)
    with (
        httpx.Client(base_url=url, timeout=PATIENCE, limits=limits, trust_env=False) as http,
        ThreadPoolExecutor(clients) as pool,
    ):
        left = iter(requests)
        while batch := list(islice(left, _BATCH)):
            yield from pool.map(partial(ask, http), batch)


def ask(http: httpx.Client, request: HostileRequest) -> Met:
    """Send one request."""
    began = time.perf_counter()
    try:
        reply = http.post("/api/ask", content=request.body, headers=_JSON)
    except httpx.TransportError as error:
        took = (time.perf_counter() - began) * 1000
        return Met(request, "no reply", took, (f"no reply: {type(error).__name__}",))
    took = (time.perf_counter() - began) * 1000
    found = tuple(faults(request, reply.status_code, reply.headers, reply.content))
    return Met(request, outcome(reply.status_code, reply.content), took, found)
