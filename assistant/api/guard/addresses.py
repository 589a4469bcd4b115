"""Which part of the service an address belongs to; the guard treats each part in its own way."""

from enum import Enum, auto

from starlette.types import Scope


class Part(Enum):
    """A part of the service."""

    QUESTIONS = auto()
    """Addresses behind which a question is answered."""
    API = auto()
    """The other addresses for programs."""
    PAGES = auto()
    """Pages besides the chat: the plans, the documentation, the officers'."""
    CHAT = auto()
    """The chat page with everything behind it; it has the rest of the addresses."""
    UPLOADS = auto()
    """Where officers hand in plans: larger than all else, and read only once it is known who sends it."""
    FILES = auto()
    """Scripts and styles that never change while the service runs."""
    WATCH = auto()
    """For whoever watches over the server: never refused, never kept waiting."""


_QUESTIONS = frozenset(
    {"/api/ask", "/api/ask/stream", "/api/guidance", "/v1/chat/completions", "/mcp", "/mcp/"}
)
_WATCH = frozenset({"/health", "/ready", "/metrics"})
_UPLOADS = "/officers/plans/drafts"
_BEGINNINGS = (
    ("/api/", Part.API),
    ("/v1/", Part.API),
    ("/mcp", Part.API),
    ("/plans", Part.PAGES),
    ("/tasks", Part.PAGES),
    ("/targets", Part.PAGES),
    ("/references/", Part.PAGES),
    ("/officers", Part.PAGES),
    ("/docs", Part.PAGES),
    ("/openapi.json", Part.PAGES),
    ("/static-offline-docs/", Part.FILES),
    ("/widget", Part.FILES),
    ("/site/", Part.FILES),
)


def path_of(scope: Scope) -> str:
    """The path beneath the sub-path, without the version of the API."""
    path: str = scope["path"]
    return path.removeprefix(scope.get("root_path", ""))


def part_of(scope: Scope) -> Part:
    """The part that serves an HTTP request."""
    path = path_of(scope)
    if path == _UPLOADS and scope["method"] == "POST":
        return Part.UPLOADS
    if path in _QUESTIONS and scope["method"] == "POST":
        return Part.QUESTIONS
    if path in _WATCH:
        return Part.WATCH
    return next((part for beginning, part in _BEGINNINGS if path.startswith(beginning)), Part.CHAT)
