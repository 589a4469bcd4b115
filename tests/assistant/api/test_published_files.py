"""The published file of a plan, as it was published."""

from dataclasses import replace
from hashlib import sha256

import numpy as np
import pytest
from fastapi.testclient import TestClient

from assistant.api import create_app
from assistant.settings import AssistantSettings
from corpus.records import PlanReading
from corpus.store import Store
from tests.assistant.api.sample import PLAN, SampleAssistant

CONTENT = b"\xef\xbb\xbfK\xe1\xba\xbe HO\xe1\xba\xa0CH\r\n<script>\x00\xff"
KINDS = {
    "kế hoạch.txt": "text/plain",
    "trang.HTML": "text/html",
    "van-ban.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "ban-quet.pdf": "application/pdf",
    "khac": "application/octet-stream",
}


def client_of(folder, name, sha):
    store = Store.create(folder / "store.sqlite3")
    plan = replace(PLAN, source_file=name, sha256=sha)
    store.write_plan(PlanReading(plan, ()), [], np.zeros((0, 1), dtype=np.float32))
    settings = AssistantSettings(data_dir=folder / "unused", manifest=folder / "plans.toml")
    return TestClient(create_app(SampleAssistant(store, settings), settings))


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_it_is_given_byte_for_byte_to_be_kept(tmp_path, name, kind):
    (tmp_path / name).write_bytes(CONTENT)
    reply = client_of(tmp_path, name, sha256(CONTENT).hexdigest()).get(f"/plans/{PLAN.plan_id}/source")
    assert reply.status_code == 200
    assert reply.content == CONTENT
    assert reply.headers["content-type"] == kind
    assert reply.headers["content-disposition"].startswith("attachment; filename*=UTF-8''")
    assert "etag" in reply.headers


@pytest.mark.parametrize("there", [True, False])
def test_another_file_than_the_published_one_is_never_given(tmp_path, there):
    if there:
        (tmp_path / "plan.txt").write_bytes(b"mended by hand")
    reply = client_of(tmp_path, "plan.txt", sha256(CONTENT).hexdigest()).get(f"/plans/{PLAN.plan_id}/source")
    assert reply.status_code == 404
    assert PLAN.citation in reply.text


def test_there_is_none_of_a_plan_that_is_not_there(tmp_path):
    assert client_of(tmp_path, "plan.txt", "0").get("/plans/gone/source").status_code == 404
