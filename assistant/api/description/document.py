"""The completed OpenAPI document.

Guarantees: it is valid OpenAPI 3.1; every operation has an id that is its function's name, and examples of
what is asked and answered where `examples.json` has them; a failure is listed only where it can happen.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute

from assistant.api.problems import Problem, ProblemReply
from assistant.api.texts import text

Document = dict[str, Any]
Operation = dict[str, Any]

_METHODS = frozenset({"get", "post", "put", "patch", "delete"})
_NEVER_UNAVAILABLE = frozenset({"health"})
_NEVER_COUNTED = frozenset({"health", "ready"})

_NAMED: Mapping[str, Any] = {
    "plan_id": "binh-thuan-4181-2022",
    "address": "PL02/I/99",
    "plans": "/api/plans",
    "expected": "một số từ 0 đến 1000",
    "agency": "Sở Du lịch",
    "indicator": "ty-le-ho-ngheo",
    "scope": "review",
    "seconds": 20,
}
"""What the messages of the failures shown as examples name."""


def operation_id(route: APIRoute) -> str:
    """The name by which generated clients call an operation."""
    return route.name


def describe(app: FastAPI) -> None:
    """Give `app` the completed document in place of the derived one."""
    derive = app.openapi

    def openapi() -> Document:
        if app.openapi_schema is None:
            app.openapi_schema = _completed(derive())
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def operations(document: Mapping[str, Any]) -> Iterator[Operation]:
    """Every operation of a document."""
    for path in document["paths"].values():
        yield from (operation for method, operation in path.items() if method in _METHODS)


def _completed(document: Document) -> Document:
    words = _words()
    document["info"]["description"] = text("site.description") + "\n\n" + words["document"]["versions"]
    document["tags"] = [{"name": name, "description": said} for name, said in words["tags"].items()]
    for operation in operations(document):
        operation["summary"] = words["summaries"].get(operation["operationId"], operation.get("summary", ""))
        _mend_forms(operation)
        _list_failures(operation)
        _add_examples(operation, _examples().get(operation["operationId"], {}))
    return document


def _mend_forms(operation: Operation) -> None:
    """Pages are text; a stream has no schema in OpenAPI 3.1; what fails before its events is JSON."""
    for status, reply in operation["responses"].items():
        content = reply.get("content", {})
        for form in content.keys() & {"text/event-stream", "text/html"}:
            if status != "200" and form == "text/event-stream":
                content["application/json"] = content.pop(form)
            else:
                content[form] = {"schema": {"type": "string"}} if form == "text/html" else {}


def _list_failures(operation: Operation) -> None:
    """Leave out what can't happen; give the rest its example."""
    responses, name = operation["responses"], operation["operationId"]
    if not operation.get("parameters") and "requestBody" not in operation:
        responses.pop("422", None)
    if name in _NEVER_UNAVAILABLE:
        responses.pop("503", None)
    if name in _NEVER_COUNTED:
        responses.pop("429", None)
    words = _words()
    codes = {**words["failures"]["every"], **words["failures"].get(name, {})}
    for status, reply in responses.items():
        media = reply.get("content", {}).get("application/json", {})
        if status in codes and media.get("schema", {}).get("$ref", "").endswith("/ProblemReply"):
            code, _, field = codes[status].partition(" ")
            problem = Problem(code, status=int(status), field=field or None, **_NAMED)
            media["example"] = ProblemReply(detail=problem.detail).model_dump()


def _add_examples(operation: Operation, example: Mapping[str, Any]) -> None:
    """What is asked, by parameter or as a body, and what is answered, in each form."""
    for parameter in operation.get("parameters", ()):
        if parameter["name"] in example.get("parameters", {}):
            parameter["example"] = example["parameters"][parameter["name"]]
    if "body" in example:
        for media in operation["requestBody"]["content"].values():
            media["example"] = example["body"]
    for form, shown in example.get("replies", {}).items():
        operation["responses"]["200"]["content"][form]["example"] = shown


@cache
def _words() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def _examples() -> Mapping[str, Mapping[str, Any]]:
    found: Mapping[str, Mapping[str, Any]] = json.loads(
        files(__package__).joinpath("examples.json").read_text(encoding="utf-8")
    )
    return found
