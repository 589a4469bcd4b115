"""Several processes count together in a real Redis; each counts for itself while there is none."""

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from limits import parse
from pydantic import SecretStr

from assistant.api.guard import counters
from assistant.api.guard.counters import Counter, SharedCounter, open_counter
from corpus.errors import SettingsError
from corpus.store import Store
from tests.assistant.api.guard.guarded import QUESTION, guarding, settings_of
from tests.assistant.api.guard.redis_server import RedisServer, redis_in

LIMIT = parse("2/hour")


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisServer]:
    server = redis_in(tmp_path)
    server.start()
    yield server
    server.stop()


def shared(redis: RedisServer) -> Counter:
    return open_counter(SecretStr(redis.url))


async def within(counter: Counter, name: str = "somebody") -> bool:
    return (await counter.count(LIMIT, name))[0]


def test_two_processes_count_together_and_names_apart(redis: RedisServer) -> None:
    async def counting() -> None:
        one, another = shared(redis), shared(redis)
        assert [await within(one), await within(another), await within(one)] == [True, True, False]
        assert await within(another, "another")
        _, window = await one.count(LIMIT, "another")
        assert window.remaining == 0

    asyncio.run(counting())


def test_the_service_tells_what_is_left_over_all_processes(
    redis: RedisServer, store: Store, tmp_path: Path
) -> None:
    settings = settings_of(tmp_path, rate_limit="3/hour", rate_storage=redis.url)
    for left in ("2", "1"):
        with guarding(store, settings) as service, service.come_from() as client:
            reply = client.post("/api/ask", json=QUESTION)
            assert (reply.status_code, reply.headers["ratelimit-remaining"]) == (200, left)
            assert 3500 < int(reply.headers["ratelimit-reset"]) <= 3600


def test_without_redis_each_counts_for_itself_and_says_so_once_a_minute(
    redis: RedisServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    now = [100.0]
    monkeypatch.setattr(counters.time, "monotonic", lambda: now[0])

    async def counting() -> None:
        counter = shared(redis)
        assert await within(counter)
        redis.stop()
        assert [await within(counter) for _ in range(3)] == [True, True, False]
        assert len(caplog.records) == 1
        redis.start()
        now[0] += counters.PAUSE - 1
        assert not await within(counter)
        now[0] += 1
        assert await within(counter)
        redis.stop()
        assert not await within(counter)
        assert len(caplog.records) == 2

    with caplog.at_level(logging.WARNING):
        asyncio.run(counting())
    assert "HOIKEHOACH_RATE_STORAGE" in caplog.text
    assert redis.password not in caplog.text


def test_a_redis_that_hangs_is_given_up_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counters, "PATIENCE", 0.05)

    async def counting() -> None:
        silent = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
        port = silent.sockets[0].getsockname()[1]
        counter = SharedCounter(SecretStr(f"redis://127.0.0.1:{port}/0"))
        async with asyncio.timeout(10):
            assert [await within(counter) for _ in range(3)] == [True, True, False]
        silent.close()

    asyncio.run(counting())


@pytest.mark.parametrize("url", ["geheim", "http://:geheim@127.0.0.1/", "redis://:geheim@127.0.0.1:port/0"])
def test_what_is_no_address_of_redis_is_refused_without_being_named(url: str) -> None:
    with pytest.raises(SettingsError) as refused:
        open_counter(SecretStr(url))
    assert "geheim" not in str(refused.value)
    assert "HOIKEHOACH_RATE_STORAGE" in str(refused.value)
