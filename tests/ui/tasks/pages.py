"""The pages of the tasks over the sample, without the chat around them."""

import html
import re
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.api import create_app
from tests.assistant.api.sample import SampleAssistant
from ui.tasks.routes import router

AS_A_BROWSER = {"accept": "text/html"}
_CLAUSE = re.compile(r'<a class="to-clause" href="([^"]*)" data-clause="([^"]*)">([^<]*)</a>')


def visitor(assistant: SampleAssistant, **settings: Any) -> TestClient:
    """Who opens the pages of an application with these settings."""
    changed = assistant.settings.model_copy(update=settings)
    app: FastAPI = create_app(assistant, changed)
    app.include_router(router)
    return TestClient(app, headers=AS_A_BROWSER)


def read(client: TestClient, path: str, **asked: Any) -> str:
    """The page at an address, its entities as the characters that they mean."""
    reply = client.get(path, params=asked or None)
    assert reply.status_code == 200, reply.text
    return html.unescape(reply.text)


def clauses(page: str) -> list[str]:
    """The clauses that the page links to, in its order, each checked to be linked to where it is opened."""
    found = _CLAUSE.findall(page)
    assert all(href.endswith(f"/plans/{key}") and label for href, key, label in found)
    return [key for _, key, _ in found]


def status(page: str) -> str:
    """What the page tells of how much it shows."""
    (told,) = re.findall(r'<p role="status">(.*?)</p>', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", "", told).split())
