"""Before there is an index, people are told so on every page, in words for people."""

from collections.abc import Iterator

import pytest

from assistant.api import create_app
from assistant.chain import open_assistant
from assistant.settings import AssistantSettings
from tests.assistant.api.serving import serving
from tests.ui.care.auditing import findings
from tests.ui.visiting import Visit

pytestmark = pytest.mark.real

SORRY = "Dịch vụ đang được chuẩn bị, chưa có kế hoạch nào để đọc. Mời bạn quay lại sau."


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site whose data folder is empty."""
    from ui.mounting import mount_chat

    settings = AssistantSettings(data_dir=tmp_path_factory.mktemp("empty"), model="hashed")
    with serving(mount_chat(create_app(lambda: open_assistant(settings), settings))) as address:
        yield address


@pytest.mark.parametrize("path", ["/tasks", "/targets", "/plans", "/plans/x", "/references/x"])
def test_a_page(visitor: Visit, empty: str, path: str) -> None:
    assert visitor.page.goto(empty + path).status == 503
    assert SORRY in visitor.page.locator("main").inner_text()
    assert findings(visitor.page) == []


def test_the_chat(visitor: Visit, empty: str) -> None:
    visitor.open_chat(empty)
    visitor.ask("Kinh tế số là gì?")
    assert SORRY in visitor.page.locator(".hkh-answer").inner_text()
    assert findings(visitor.page) == []
