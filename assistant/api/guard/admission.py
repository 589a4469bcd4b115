"""Who is let in: the switches of the service, keys where they are needed, and how often one may ask."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Send
from starlette.types import Scope as Connection

from assistant.access import Access, Scope
from assistant.api.guard.addresses import Part, part_of
from assistant.api.guard.callers import Caller, caller_of, counted_address
from assistant.api.guard.counters import Counter
from assistant.api.guard.rates import Allowance, limits_of, spend
from assistant.api.problems import Problem
from assistant.settings import AssistantSettings

_PROGRAMS = frozenset({Part.QUESTIONS, Part.API})
_OPEN = frozenset({Part.WATCH, Part.FILES})
_LOADING = frozenset({"GET", "HEAD"})
_OFF = {"Retry-After": "3600"}
_CHALLENGE = {"WWW-Authenticate": "Bearer"}


class Admissions:
    """The rules of one service. Every method raises Problem for whoever isn't let in."""

    def __init__(self, settings: AssistantSettings, access: Access, counter: Counter) -> None:
        self._settings = settings
        self._access = access
        self._counter = counter
        self._asking = limits_of(settings.rate_limit)
        self._asking_by_key = limits_of(settings.key_limit)
        self._reading = limits_of(settings.reading_limit)

    async def admit(self, scope: Connection) -> Allowance | None:
        """Let an HTTP request in: what is left to its caller, where that is told."""
        part = part_of(scope)
        if part in _OPEN:
            return None
        self._check_switches(part)
        caller = await caller_of(scope, self._access)
        if self._settings.api_needs_key and part in _PROGRAMS:
            _check_key(caller, part)
        if part is Part.QUESTIONS:
            return await self._count_question(caller)
        if caller.name is not None and not (part is Part.CHAT and scope["method"] in _LOADING):
            await spend(self._counter, self._reading, f"reading {caller.name}")
        return None

    async def admit_chat_question(self, scope: Connection) -> None:
        """Let a question of the chat page in; it was sent with the request of that scope."""
        self._check_switches(Part.CHAT)
        await self._count_question(Caller(counted_address(scope)))

    async def _count_question(self, caller: Caller) -> Allowance | None:
        if caller.name is None:
            return None
        limits = self._asking if caller.key is None else self._asking_by_key
        return await spend(self._counter, limits, f"asking {caller.name}")

    def _check_switches(self, part: Part) -> None:
        if part in _PROGRAMS and not self._settings.api_enabled:
            raise Problem("api_off", status=503, headers=_OFF)
        if part is Part.CHAT and not self._settings.chat_enabled:
            raise Problem("chat_off", status=503, headers=_OFF)


class Admission:
    """Asks `Admissions` before every HTTP request, and tells what is left in the headers of the reply."""

    def __init__(self, app: ASGIApp, admissions: Admissions) -> None:
        self._app = app
        self._admissions = admissions

    async def __call__(self, scope: Connection, receive: Receive, send: Send) -> None:
        """Serve one connection. Raises Problem."""
        allowance = await self._admissions.admit(scope) if scope["type"] == "http" else None
        if allowance is None:
            await self._app(scope, receive, send)
            return

        async def send_with_allowance(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(allowance.headers)
            await send(message)

        await self._app(scope, receive, send_with_allowance)


def _check_key(caller: Caller, part: Part) -> None:
    if caller.key is None:
        raise Problem("key_needed", status=401, headers=_CHALLENGE)
    if part is Part.QUESTIONS and not caller.key.may(Scope.ASK):
        raise Problem("key_scope", status=403, scope=Scope.ASK.value)
