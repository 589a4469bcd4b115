"""Whatever the OpenAPI document allows, and what it forbids: no failure of the server, the document kept."""

from contextlib import suppress
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

KEPT = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
    checks.response_headers_conformance,
    checks.negative_data_rejection,
]
BOUNDED = settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def described(searchable: FastAPI) -> Any:
    return schemathesis.openapi.from_asgi("/openapi.json", searchable)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_the_document_is_kept(described: Any, mode: GenerationMode) -> None:
    operations = [found.ok() for found in described.get_all_operations()]
    assert sum(keeps_its_description(operation, mode) for operation in operations) > len(operations)


def keeps_its_description(operation: Any, mode: GenerationMode) -> int:
    """How many requests were tried; those that the operation has no forbidden form of are none."""
    tried: list[str] = []

    @BOUNDED
    @given(case=operation.as_strategy(generation_mode=mode))
    def kept(case: Case) -> None:
        tried.append(case.path)
        case.call_and_validate(checks=KEPT)

    with suppress(Unsatisfiable):
        kept()
    return len(tried)
