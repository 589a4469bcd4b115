"""What is worked out once for something that lives long, when it is first asked for."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

_Of = TypeVar("_Of")
_Value = TypeVar("_Value")


class Once(Generic[_Of, _Value]):
    """A function of an object whose value is kept as long as that object is. For any thread."""

    def __init__(self, work_out: Callable[[_Of], _Value]) -> None:
        self._work_out = work_out
        self._known: WeakKeyDictionary[_Of, _Value] = WeakKeyDictionary()
        self._turn = Lock()

    def __call__(self, of: _Of) -> _Value:
        """The value; who asks while it is being worked out waits for it."""
        with self._turn:
            if of not in self._known:
                self._known[of] = self._work_out(of)
            return self._known[of]
