"""The OpenAPI document: valid, complete, and true to the plans."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from assistant.api import create_app
from assistant.settings import AssistantSettings
from corpus.store import ClauseWords, Store
from tests.assistant.api.examples import EXAMPLES, SHOWN, answered, operations, shortened
from tests.assistant.api.sample import SampleAssistant
from tests.ingest.plans_read import read_corpus

ANSWERING = {"ask", "ask_stream", "guidance", "examples", "search", "chat_completions", "ready", "missed"}
"""What needs more than the store: a model, a published index, kept questions."""


@pytest.fixture(scope="module")
def document(client: TestClient) -> Any:
    return client.get("/openapi.json").json()


def test_it_is_valid(document: Any) -> None:
    validate(document)


def test_every_operation_has_a_name_of_its_own_and_vietnamese_words(document: Any) -> None:
    described = [operation for _, _, operation in operations(document)]
    names = [operation["operationId"] for operation in described]
    assert len(names) == len(set(names))
    assert {tag for operation in described for tag in operation["tags"]} <= {
        tag["name"] for tag in document["tags"]
    }
    vietnamese = set("ảãạắằẳẵặấầẩẫậẻẽẹếềểễệỉĩịỏõọốồổỗộớờởỡợủũụứừửữựỷỹỵđáàíìóòúùâêôơư")
    for operation in described:
        assert vietnamese & set(operation["summary"]), operation["operationId"]


def test_every_operation_shows_what_is_asked_and_what_is_answered(document: Any) -> None:
    for _, path, operation in operations(document):
        name = operation["operationId"]
        if "requestBody" in operation:
            assert operation["requestBody"]["content"]["application/json"]["example"], name
        for parameter in operation.get("parameters", []):
            assert "example" in parameter or not parameter.get("required"), (name, parameter["name"])
        for form, shown in operation["responses"].get("200", {}).get("content", {}).items():
            assert form not in SHOWN or "example" in shown or path.startswith("/v1/"), (name, form)


def test_every_failure_is_described_where_it_can_happen(document: Any) -> None:
    for _, path, operation in operations(document):
        replies = operation["responses"]
        name = operation["operationId"]
        assert ("503" in replies) == (name != "health"), name
        assert ("422" in replies) == bool(operation.get("parameters") or "requestBody" in operation), name
        assert ("404" in replies) or "{" not in path, name
        for status, reply in replies.items():
            if status >= "400" and not path.startswith("/v1/"):
                shown = reply["content"].get("application/json")
                assert shown is None or shown["example"]["detail"]["message"], (name, status)


def shown_values(document: Any) -> Iterator[tuple[str, Any, Any]]:
    for _, _, operation in operations(document):
        name = operation["operationId"]
        for parameter in operation.get("parameters", []):
            if "example" in parameter:
                yield f"{name} {parameter['name']}", parameter["schema"], parameter["example"]
        contents = [operation.get("requestBody", {}).get("content", {})]
        contents += [reply.get("content", {}) for reply in operation["responses"].values()]
        for content in contents:
            for form, shown in content.items():
                if "example" in shown:
                    yield f"{name} {form}", shown.get("schema", {}), shown["example"]


def test_every_example_is_as_its_schema_says(document: Any) -> None:
    checked = 0
    for where, schema, shown in shown_values(document):
        validator = Draft202012Validator({**schema, "components": document["components"]})
        errors = [error.message for error in validator.iter_errors(shown)]
        assert not errors, where
        checked += 1
    assert checked > len(EXAMPLES)


@pytest.fixture(scope="module")
def five_plans(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SampleAssistant]:
    folder = tmp_path_factory.mktemp("five")
    store = Store.create(folder / "store.sqlite3")
    for reading, _, _ in read_corpus().values():
        count = len(reading.clauses)
        store.write_plan(reading, [ClauseWords((), ())] * count, np.zeros((count, 1), dtype=np.float32))
    yield SampleAssistant(store, AssistantSettings(data_dir=Path("unused")))
    store.close()


def test_the_examples_are_what_the_plans_give(five_plans: SampleAssistant) -> None:
    app = create_app(five_plans, five_plans.settings)
    client = TestClient(app)
    for method, path, operation in operations(app.openapi()):
        name = operation["operationId"]
        for form, shown in EXAMPLES.get(name, {}).get("replies", {}).items():
            if name not in ANSWERING | {"data_dictionary"}:
                assert shortened(answered(client, method, path, operation, form)) == shown, (name, form)


def test_what_the_examples_cite_stands_there(five_plans: SampleAssistant) -> None:
    cited = [one for name in ("ask", "search") for one in cited_in(EXAMPLES[name]["replies"])]
    assert len(cited) == 2
    for one in cited:
        clause = five_plans.store.clause(one["plan_id"], one["address"])
        assert clause is not None
        assert (one["label"], one["text"]) == (clause.label, clause.text)


def cited_in(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        for one in value:
            yield from cited_in(one)
    elif isinstance(value, dict):
        if {"plan_id", "address", "text"} <= value.keys():
            yield value
        for one in value.values():
            yield from cited_in(one)
