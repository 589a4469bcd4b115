"""What is worked out once for an index, when it is first asked for."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from assistant.chain import Assistant

_Value = TypeVar("_Value")


class OncePerIndex(Generic[_Value]):
    """A function of an opened assistant whose value is kept as long as that is. For any thread."""

    def __init__(self, work_out: Callable[[Assistant], _Value]) -> None:
        self._work_out = work_out
        self._known: WeakKeyDictionary[Assistant, _Value] = WeakKeyDictionary()
        self._turn = Lock()

    def __call__(self, assistant: Assistant) -> _Value:
        """The value; who asks while it is being worked out waits for it."""
        with self._turn:
            if assistant not in self._known:
                self._known[assistant] = self._work_out(assistant)
            return self._known[assistant]
