import json
import logging
import sys

from assistant.monitoring.logs import formatter


def record(message: str, **extra: object) -> logging.LogRecord:
    return logging.makeLogRecord(
        {"name": "assistant.x", "levelname": "INFO", "msg": message, "request_id": "7f3a", **extra}
    )


def test_a_line_of_json_has_the_request_and_its_fields() -> None:
    line = formatter("json").format(record("GET /api/tasks 200", route="/api/tasks", status=200))
    said = json.loads(line)
    assert said.pop("time").endswith("+00:00")
    assert said == {
        "level": "INFO",
        "logger": "assistant.x",
        "message": "GET /api/tasks 200",
        "request_id": "7f3a",
        "route": "/api/tasks",
        "status": 200,
    }


def test_whatever_is_logged_stays_one_line_of_json() -> None:
    try:
        raise ValueError('một\ndòng "khác"')
    except ValueError:
        line = formatter("json").format(record("hỏng\nrồi", exc_info=sys.exc_info()))
    assert "\n" not in line
    assert "ValueError" in json.loads(line)["exc_info"]


def test_a_line_for_people_names_the_request() -> None:
    assert formatter("text").format(record("xong")).endswith("INFO assistant.x [7f3a] xong")
