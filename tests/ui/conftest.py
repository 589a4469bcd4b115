"""The whole site on a free loopback port, and a browser to visit it with."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from assistant.api import create_app
from assistant.chain import Assistant
from assistant.settings import AssistantSettings
from corpus import runtime
from tests.assistant.api.sample import SampleAssistant, sample_store
from tests.assistant.api.serving import serving

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
Site = Callable[..., Any]


@pytest.fixture(scope="package")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SampleAssistant]:
    store = sample_store(tmp_path_factory.mktemp("sample"))
    yield SampleAssistant(store, AssistantSettings(data_dir=Path("unused")))
    store.close()


def site(assistant: Assistant | SampleAssistant, root: str = "") -> Any:
    """The application as `hoikehoach serve` builds it."""
    runtime.prepare()
    from ui.mounting import mount_chat

    return mount_chat(create_app(assistant, assistant.settings.model_copy(update={"root_path": root})))


@pytest.fixture(scope="package")
def address(assistant: SampleAssistant) -> Iterator[str]:
    with serving(site(assistant)) as served:
        yield served


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="package")
def browser(playwright: Playwright) -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.fail(f"{CHROMIUM} is missing: the browser tests need it (Debian: apt-get install chromium)")
    opened = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def five_address(five: Assistant) -> Iterator[str]:
    """The whole site over the five plans."""
    with serving(site(five)) as served:
        yield served
