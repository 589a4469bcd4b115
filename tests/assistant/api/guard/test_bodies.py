"""What is sent is bounded, whether its size is announced or not, and hurried."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from assistant.api.guard.bodies import BoundedBody
from assistant.api.problems import Problem
from assistant.api.requests import BODY_LIMIT_KB
from tests.assistant.api.guard.guarded import Guarded

Serve = Callable[..., Guarded]
TOO_MUCH = BODY_LIMIT_KB * 1024 + 1


def in_pieces() -> Iterator[bytes]:
    for _ in range(TOO_MUCH // 1024 + 1):
        yield b"a" * 1024


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/ask", 422),
        ("/api/ask/stream", 422),
        ("/api/feedback", 422),
        ("/api/nothing", 422),
        ("/v1/chat/completions", 400),
        ("/mcp", 413),
        ("/elsewhere", 413),
    ],
)
@pytest.mark.parametrize("body", [b"a" * TOO_MUCH, in_pieces], ids=["announced", "streamed"])
def test_too_much_is_refused(guarded: Serve, address: str, status: int, body: Any) -> None:
    reply = guarded().come_from().post(address, content=body() if callable(body) else body)
    assert (reply.status_code, "body_too_large" in reply.text) == (status, True)
    assert f"{BODY_LIMIT_KB:,}".replace(",", ".") in reply.text


async def nothing_comes() -> dict[str, Any]:
    await asyncio.Event().wait()
    raise AssertionError


async def left() -> dict[str, Any]:
    return {"type": "http.disconnect"}


async def never_called(*_: Any) -> None:
    raise AssertionError("an application was asked without a request")


SCOPE = {"type": "http", "method": "POST", "path": "/api/ask", "headers": []}


def test_who_sends_nothing_is_not_waited_for() -> None:
    with pytest.raises(Problem) as refused:
        asyncio.run(BoundedBody(never_called, 0.01)(dict(SCOPE), nothing_comes, never_called))
    assert (refused.value.status, refused.value.detail.code) == (408, "body_too_slow")


def test_who_goes_away_gets_nothing() -> None:
    asyncio.run(BoundedBody(never_called, 10)(dict(SCOPE), left, never_called))


def test_the_application_gets_the_body_whole_and_then_what_follows() -> None:
    messages: list[dict[str, Any]] = [
        {"type": "http.request", "body": b"ab", "more_body": True},
        {"type": "http.request", "body": b"c", "more_body": False},
        {"type": "http.disconnect"},
    ]
    got: list[Any] = []

    async def receive() -> dict[str, Any]:
        return messages.pop(0)

    async def application(_: Any, receive: Any, __: Any) -> None:
        got.extend([await receive(), await receive()])

    asyncio.run(BoundedBody(application, 10)(dict(SCOPE), receive, never_called))
    assert got == [{"type": "http.request", "body": b"abc", "more_body": False}, {"type": "http.disconnect"}]


UPLOAD = {**SCOPE, "path": "/officers/plans/drafts"}
MB = b"x" * (1 << 20)


def uploading(chunks: int, *, end: bool = True) -> tuple[list[Any], Problem | None]:
    """What the application gets of so many megabytes where two are allowed, and why it got no more."""
    sent = 0
    got: list[Any] = []

    async def receive() -> dict[str, Any]:
        nonlocal sent
        sent += 1
        return {"type": "http.request", "body": MB, "more_body": sent < chunks or not end}

    async def application(_: Any, receive: Any, __: Any) -> None:
        while not got or got[-1]["more_body"]:
            got.append(await receive())

    try:
        asyncio.run(BoundedBody(application, 10, upload_mb=2)(dict(UPLOAD), receive, never_called))
    except Problem as problem:
        return got, problem
    return got, None


def test_a_file_is_handed_on_as_it_comes() -> None:
    got, problem = uploading(3)
    assert (len(got), problem) == (3, None)


@pytest.mark.parametrize(("chunks", "end"), [(4, True), (5, False)])
def test_a_file_beyond_the_bound_is_thrown_away_and_refused(chunks: int, end: bool) -> None:
    got, problem = uploading(chunks, end=end)
    assert len(got) == 3
    assert problem is not None
    assert (problem.status, problem.detail.code) == (413, "body_too_large")


def test_a_file_that_comes_too_slowly_is_refused() -> None:
    async def application(_: Any, receive: Any, __: Any) -> None:
        await receive()

    with pytest.raises(Problem) as refused:
        asyncio.run(BoundedBody(application, 0.01)(dict(UPLOAD), nothing_comes, never_called))
    assert refused.value.status == 408
