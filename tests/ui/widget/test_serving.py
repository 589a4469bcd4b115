"""GET /widget.js: small, kept by browsers, asked for again with its tag."""

import re

import httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.assistant.api.sample import SampleAssistant
from tests.ui.widget.portal import widget_site
from ui.widget.script import widget_script

LIMIT = 30_000


@pytest.fixture(scope="module")
def app(assistant: SampleAssistant) -> FastAPI:
    return widget_site(assistant)


@pytest.fixture(scope="module")
def client(app: FastAPI) -> TestClient:
    return TestClient(app)


def test_it_is_a_script_that_any_page_may_load(client: TestClient) -> None:
    reply = client.get("/widget.js")
    assert reply.status_code == 200
    assert reply.headers["content-type"] == "text/javascript; charset=utf-8"
    assert reply.headers["cross-origin-resource-policy"] == "cross-origin"
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert reply.text == widget_script()


def test_it_is_kept_and_asked_for_again_with_its_tag(client: TestClient) -> None:
    first = client.get("/widget.js")
    assert re.search(r"max-age=[1-9]\d+", first.headers["cache-control"])
    tag = first.headers["etag"]
    for held in (tag, f"W/{tag}", f'"another", {tag}', "*"):
        again = client.get("/widget.js", headers={"If-None-Match": held})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
        assert again.headers["cache-control"] == first.headers["cache-control"]
    assert client.get("/widget.js", headers={"If-None-Match": '"another"'}).status_code == 200


def test_its_head_has_no_body(client: TestClient) -> None:
    reply = client.head("/widget.js")
    assert (reply.status_code, reply.content) == (200, b"")
    assert reply.headers["etag"]


@pytest.mark.parametrize(
    "path", ["/widget.js", "/ke-hoach/widget.js"], ids=["prefix stripped", "prefix kept"]
)
def test_it_is_served_under_a_sub_path(assistant: SampleAssistant, path: str) -> None:
    client = TestClient(widget_site(assistant, root="/ke-hoach"))
    assert client.get(path).text == widget_script()


def test_it_is_served_beside_the_chat(address: str) -> None:
    assert httpx.get(f"{address}/widget.js").text == widget_script()


def test_it_is_not_an_address_of_the_api(app: FastAPI) -> None:
    assert "/widget.js" not in app.openapi()["paths"]


def test_it_is_small() -> None:
    assert len(widget_script().encode()) <= LIMIT


def test_it_does_nothing_that_a_strict_page_forbids() -> None:
    """No HTML from strings, no code from strings, no style element, nothing from another address."""
    script = widget_script()
    forbidden = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(")
    assert not [word for word in forbidden if word in script]
    assert 'element("style"' not in script
    assert 'setAttribute("style"' not in script
    assert set(re.findall(r"https?://[^\s\"']+", script)) == {"http://www.w3.org/2000/svg"}
    assert "url(" not in script
    assert not re.search(r"localStorage|sessionStorage|cookie|indexedDB", script)
