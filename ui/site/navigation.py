"""Where a visitor can go: the entries of the navigation, in their order."""

from dataclasses import dataclass

from ui.texts import say


@dataclass(frozen=True)
class Entry:
    """One section of the site: its name in the code, what it is called, its path beneath the sub-path."""

    name: str
    label: str
    path: str


_PATHS = {
    "chat": "/",
    "tasks": "/tasks",
    "targets": "/targets",
    "plans": "/plans",
    "officers": "/officers/",
}


def entries() -> tuple[Entry, ...]:
    """The sections, the chat first."""
    return tuple(Entry(name, say(f"site.{name}"), path) for name, path in _PATHS.items())
