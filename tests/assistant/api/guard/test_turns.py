"""Questions wait for their turn, in a bounded row and for a bounded time; everything else goes on meanwhile."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from assistant.api.guard.admission import Admissions
from assistant.api.guard.chat_turns import ChatTurns
from assistant.api.guard.places import MOST_STUCK, Places
from assistant.api.guard.turns import InTurn
from assistant.api.problems import Problem
from corpus.store import Store
from tests.assistant.api.guard.guarded import ASKING, CHAT_TURN, QUESTION
from tests.assistant.api.guard.slowly import BOUND_S, slow_service
from tests.assistant.api.sample import PLAN

CHAT = {"type": "http", "headers": []}
ALWAYS = ("/health", "/ready", "/api/tasks", "/api/plans", f"/plans/{PLAN.plan_id}")


class Everybody(Admissions):
    """Lets everybody in."""

    def __init__(self) -> None:
        pass

    async def admit_chat_question(self, scope: Any) -> None:
        pass


def in_time() -> float:
    return asyncio.get_running_loop().time() + BOUND_S


def test_beyond_the_row_one_is_sent_away_at_once_and_reading_goes_on(store: Store, tmp_path: Path) -> None:
    async def crowd() -> None:
        async with slow_service(store, tmp_path, at_once=2, queue=1) as service:
            inside = [service.post("/api/ask", QUESTION) for _ in range(3)]
            places = service.app.state.guard._places
            await service.until(lambda: service.answers.begun == 2 and places._waiting == 1)
            for address, body in ASKING.items():
                refused = await service.post(address, body)
                assert (refused.status_code, "busy" in refused.text) == (503, True), address
                assert refused.headers["retry-after"] == "5"
            with pytest.raises(Problem) as chat:
                await anext(service.app.state.guard.chat.answering(CHAT, iter(["never"])))
            assert chat.value.detail.code == "busy"
            assert {(await service.client.get(address)).status_code for address in ALWAYS} == {200}
            assert service.answers.begun == 2
            service.answers.go.set()
            assert [reply.status_code for reply in await asyncio.gather(*inside)] == [200] * 3
            assert (await service.post("/api/ask", QUESTION)).status_code == 200

    asyncio.run(crowd())


def test_as_many_questions_as_can_be_set_leave_threads_for_reading(store: Store, tmp_path: Path) -> None:
    async def crowd() -> None:
        async with slow_service(store, tmp_path, at_once=64, queue=0) as service:
            asked = [service.post("/api/ask", QUESTION) for _ in range(64)]
            await service.until(lambda: service.answers.begun == 64)
            async with asyncio.timeout(BOUND_S / 2):
                assert {(await service.client.get(address)).status_code for address in ALWAYS} == {200}
            service.answers.go.set()
            assert {reply.status_code for reply in await asyncio.gather(*asked)} == {200}

    asyncio.run(crowd())


@pytest.mark.parametrize("address", ["/api/ask", "/v1/chat/completions"])
def test_what_is_stuck_is_told_so_and_leaves_its_place(store: Store, tmp_path: Path, address: str) -> None:
    async def stuck() -> None:
        async with slow_service(store, tmp_path, at_once=1, queue=1, request_timeout=0.3) as service:
            first = service.post(address, ASKING[address])
            await service.until(lambda: service.answers.begun == 1)
            told = await first
            assert (told.status_code, "too_slow" in told.text) == (503, True)
            assert "0.3 giây" in told.text
            second = service.post("/api/ask", QUESTION)
            await service.until(lambda: service.answers.begun == 2)
            service.answers.go.set()
            assert (await second).status_code == 200

    asyncio.run(stuck())


def test_waiting_has_the_same_limit(store: Store, tmp_path: Path) -> None:
    async def waiting() -> None:
        async with slow_service(store, tmp_path, at_once=1, queue=1, request_timeout=0.3) as service:
            place = await service.app.state.guard._places.take(in_time())
            told = await service.post("/api/ask", QUESTION)
            assert (told.status_code, told.json()["detail"]["code"]) == (503, "busy")
            place.give_back()
            assert service.answers.begun == 0
            service.answers.go.set()
            assert (await service.post("/api/ask", QUESTION)).status_code == 200

    asyncio.run(waiting())


@pytest.mark.parametrize(
    ("address", "body", "beginning"),
    [
        ("/api/ask/stream", QUESTION, "event: error\ndata: "),
        ("/v1/chat/completions", {**CHAT_TURN, "stream": True}, "data: "),
    ],
)
def test_a_stream_that_was_begun_ends_with_the_reason(
    store: Store, tmp_path: Path, address: str, body: Any, beginning: str
) -> None:
    async def streamed() -> None:
        async with slow_service(store, tmp_path, at_once=1, request_timeout=0.3) as service:
            reply = await service.post(address, body)
            assert reply.status_code == 200
            *_, last = reply.text.strip().split("\n\n")
            assert last.startswith(beginning)
            said = json.loads(last.removeprefix(beginning))
            assert "too_slow" in (said.get("detail") or said.get("error"))["code"]
            assert "Cơ quan " in reply.text

    asyncio.run(streamed())


def test_too_many_that_are_stuck_stop_further_questions_until_they_end() -> None:
    async def stuck() -> None:
        places, end = Places(1, 0), asyncio.Event()

        async def work() -> None:
            await end.wait()

        for _ in range(MOST_STUCK):
            place = await places.take(in_time())
            place.give_up(asyncio.create_task(work()))
        with pytest.raises(Problem):
            await places.take(in_time())
        end.set()
        await asyncio.sleep(0.01)
        await places.take(in_time())

    asyncio.run(stuck())


def test_one_who_stops_waiting_leaves_a_free_place() -> None:
    async def leaving() -> None:
        places = Places(1, 1)
        first = await places.take(in_time())
        waiting = asyncio.create_task(places.take(in_time()))
        await asyncio.sleep(0)
        with pytest.raises(Problem):
            await places.take(in_time())
        waiting.cancel()
        await asyncio.wait([waiting])
        next_one = asyncio.create_task(places.take(in_time()))
        await asyncio.sleep(0)
        assert not next_one.done()
        first.give_back()
        first.give_back()
        await next_one
        with pytest.raises(Problem):
            await places.take(0)

    asyncio.run(leaving())


class StuckChat:
    """An answer of the chat whose second piece never comes in time."""

    def __init__(self) -> None:
        self.go = Event()

    def pieces(self) -> Iterator[str]:
        yield "first"
        self.go.wait(BOUND_S)
        yield "second"


def test_a_chat_that_is_stuck_is_told_so_and_leaves_its_place() -> None:
    async def stuck() -> None:
        chat, places = StuckChat(), Places(1, 0)
        turns = ChatTurns(Everybody(), places, 0.3)
        got = turns.answering(CHAT, chat.pieces())
        assert await anext(got) == "first"
        with pytest.raises(Problem) as told:
            await anext(got)
        assert told.value.detail.code == "too_slow"
        assert [piece async for piece in turns.answering(CHAT, iter(["a", "b"]))] == ["a", "b"]
        chat.go.set()
        await places.take(in_time())

    asyncio.run(stuck())


def test_a_chat_that_nobody_reads_on_leaves_its_place_in_time() -> None:
    async def left() -> None:
        places = Places(1, 1)
        got = ChatTurns(Everybody(), places, 0.3).answering(CHAT, iter(["a", "b"]))
        assert await anext(got) == "a"
        await places.take(in_time())

    asyncio.run(left())


@pytest.mark.parametrize("address", ["/api/tasks", "/plans/x", "/officers/"])
def test_reading_has_a_limited_time_and_needs_no_place(address: str) -> None:
    heard: list[str] = []

    async def stuck(_: Any, receive: Any, send: Any) -> None:
        await asyncio.sleep(0.2)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        heard.append((await receive())["type"])

    async def unreachable(_: Any = None) -> Any:
        raise AssertionError("nothing is said to a client that was answered already")

    async def reading() -> None:
        scope = {"type": "http", "method": "GET", "path": address, "headers": []}
        with pytest.raises(Problem) as told:
            await InTurn(stuck, Places(1, 0), 0.05)(scope, unreachable, unreachable)
        assert told.value.detail.code == "too_slow"
        await asyncio.sleep(0.3)
        assert heard == ["http.disconnect"]

    asyncio.run(reading())
