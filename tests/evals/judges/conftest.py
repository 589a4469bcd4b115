from collections.abc import Iterator

import pytest

from tests.assistant.phrasing.endpoint import Endpoint, serving


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with serving() as served:
        yield served
