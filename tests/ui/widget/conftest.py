"""The widget's server and the example portal, each on an origin of its own."""

from collections.abc import Iterator

import pytest

from tests.assistant.api.sample import SampleAssistant
from tests.assistant.api.serving import serving
from tests.ui.widget.portal import Portal, widget_site

ROOT = "/ke-hoach"


@pytest.fixture(scope="package")
def portal() -> Portal:
    return Portal()


@pytest.fixture(scope="package")
def portal_address(portal: Portal) -> Iterator[str]:
    with serving(portal.app) as served:
        yield served


@pytest.fixture(scope="package")
def server(assistant: SampleAssistant, portal_address: str) -> Iterator[str]:
    """The server that answers pages of the portal, under a sub-path."""
    with serving(widget_site(assistant, allowed=portal_address, root=ROOT)) as served:
        yield f"{served}{ROOT}"


@pytest.fixture
def page_address(portal: Portal, portal_address: str, server: str) -> str:
    """The portal's page with its script tag as in the example."""
    portal.server, portal.options = server, ""
    return portal_address
