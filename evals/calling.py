"""Calling what may fail in any way, without catching anything foreign by hand."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

_Result = TypeVar("_Result")


def called(work: Callable[[], _Result]) -> Future[_Result]:
    """The finished future of this call: it holds what came of it, or what was raised."""
    with ThreadPoolExecutor(max_workers=1) as calling:
        return calling.submit(work)
