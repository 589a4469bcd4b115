"""The log: lines for people or JSON for programs, each with the id of its request."""

import logging
from typing import Literal

from pythonjsonlogger.json import JsonFormatter

from assistant.monitoring import request_id

_OWN = ("assistant", "corpus", "ui")
_TEXT = "%(asctime)s %(levelname)s %(name)s [%(request_id)s] %(message)s"
_FIELDS = ("levelname", "name", "message", "request_id")
_NAMES = {"levelname": "level", "name": "logger", "timestamp": "time"}


def log_to_terminal(form: Literal["text", "json"], level: str) -> None:
    """Write what this program says from `level` on, and its libraries' warnings, to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(formatter(form))
    handler.addFilter(_with_request)
    least = getattr(logging, level.upper())
    logging.basicConfig(level=max(least, logging.WARNING), handlers=[handler])
    for part in _OWN:
        logging.getLogger(part).setLevel(least)


def formatter(form: Literal["text", "json"]) -> logging.Formatter:
    """What makes a line of a record that has its `request_id`."""
    if form == "text":
        return logging.Formatter(_TEXT, defaults={"request_id": "-"})
    return JsonFormatter(_FIELDS, rename_fields=_NAMES, timestamp=True, json_ensure_ascii=False)


def _with_request(record: logging.LogRecord) -> bool:
    record.request_id = request_id.current() or "-"
    return True
