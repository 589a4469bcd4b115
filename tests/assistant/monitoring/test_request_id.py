import asyncio

import pytest
from anyio import to_thread

from assistant.monitoring import request_id


async def begun(given: str | None) -> str | None:
    request_id.begin(given)
    return request_id.current()


@pytest.mark.parametrize("given", ["7f3a", "req-01.a_B", "a" * 64])
def test_a_sane_id_is_taken(given: str) -> None:
    assert asyncio.run(begun(given)) == given


@pytest.mark.parametrize("given", [None, "", "a" * 65, "a b", 'a"}', "a\nGET", "-a", "số-1", "${jndi:ldap}"])
def test_what_could_confuse_a_log_is_replaced(given: str | None) -> None:
    made = asyncio.run(begun(given))
    assert made != given
    assert len(made or "") == 32


def test_it_is_known_in_the_threads_of_its_request_and_in_no_other() -> None:
    async def two() -> list[str | None]:
        async def one(given: str) -> str | None:
            request_id.begin(given)
            await asyncio.sleep(0.01)
            return await to_thread.run_sync(request_id.current)

        return await asyncio.gather(one("a"), one("b"))

    assert asyncio.run(two()) == ["a", "b"]
    assert request_id.current() is None


def test_after_its_end_it_is_on_no_line() -> None:
    async def ended() -> str | None:
        request_id.begin("a").ended = True
        return request_id.current()

    assert asyncio.run(ended()) is None
