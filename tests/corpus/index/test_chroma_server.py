"""Vectors on a real `chroma run` server."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import chromadb
import pytest
from chromadb.config import Settings

from corpus.errors import StorageError
from corpus.index import published_identity
from corpus.settings import CorpusSettings
from tests.corpus.index.factories import (
    found,
    many_clauses,
    nearest,
    opened,
    published,
    reading,
    settings_for,
    two_plans,
)

pytestmark = pytest.mark.real


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def start(folder: Path, port: int) -> subprocess.Popen[bytes]:
    """A server on the loopback interface, answering."""
    command = [str(Path(sys.executable).with_name("chroma")), "run", "--path", str(folder)]
    server = subprocess.Popen(
        [*command, "--host", "127.0.0.1", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return server
        time.sleep(0.05)
    server.kill()
    raise AssertionError("the Chroma server does not start")


def stop(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    server.wait(timeout=30)


@pytest.fixture
def server_url(tmp_path: Path) -> Iterator[str]:
    port = free_port()
    server = start(tmp_path / "server", port)
    yield f"http://127.0.0.1:{port}"
    stop(server)


def collections(url: str) -> set[str]:
    host, port = url.removeprefix("http://").split(":")
    client = chromadb.HttpClient(host, int(port), settings=Settings(_env_file=None))
    return {collection.name for collection in client.list_collections()}


def forget(url: str, name: str) -> None:
    host, port = url.removeprefix("http://").split(":")
    chromadb.HttpClient(host, int(port), settings=Settings(_env_file=None)).delete_collection(name)


def on_server(settings: CorpusSettings, url: str | None) -> CorpusSettings:
    return settings_for(settings.data_dir.parent, chroma_url=url)


def test_the_server_serves_each_generation_from_its_own_collection(
    settings: CorpusSettings, server_url: str
) -> None:
    there = on_server(settings, server_url)
    names = [
        f"hoikehoach-{published(there, two_plans(), reader_version=str(n)).identity.generation}"
        for n in range(3)
    ]
    assert collections(server_url) == set(names[-2:])
    assert not any((settings.data_dir / "generations").glob("*/vectors"))
    index = opened(there)
    assert nearest(index, "hồ sơ sức khỏe điện tử")[0] == "khanh-hoa-1#I/2"
    assert nearest(index, "an toàn thông tin", plans=["hai-duong-2"])[0] == "hai-duong-2#A/1"
    index.close()


def test_a_collection_that_is_gone_is_rebuilt(settings: CorpusSettings, server_url: str) -> None:
    there = on_server(settings, server_url)
    name = published(there, [many_clauses(80)]).identity.generation
    forget(server_url, f"hoikehoach-{name}")
    index = opened(there)
    assert index.identity.generation > name
    assert nearest(index, "nhiệm vụ 7 của huyện 49 xã 91")
    index.close()


def test_vectors_move_to_the_server_and_back(settings: CorpusSettings, server_url: str) -> None:
    published(settings, two_plans())
    for url in (server_url, None):
        index = opened(on_server(settings, url))
        assert nearest(index, "hồ sơ sức khỏe điện tử")[0] == "khanh-hoa-1#I/2"
        index.close()


def test_other_collections_are_left_alone(settings: CorpusSettings, server_url: str, tmp_path: Path) -> None:
    other = settings_for(tmp_path / "other", chroma_url=server_url)
    kept = published(other, two_plans()).identity.generation
    for version in range(3):
        published(on_server(settings, server_url), two_plans(), reader_version=str(version))
    assert f"hoikehoach-{kept}" in collections(server_url)


def test_no_server_is_no_damage(settings: CorpusSettings, tmp_path: Path) -> None:
    port = free_port()
    there = on_server(settings, f"http://127.0.0.1:{port}")
    server = start(tmp_path / "server", port)
    old = published(there, two_plans()).identity
    index = opened(there)
    stop(server)
    with pytest.raises(StorageError, match="no Chroma server"):
        nearest(index, "hồ sơ")
    with pytest.raises(StorageError, match="chroma run"):
        opened(there)
    with pytest.raises(StorageError, match="no Chroma server"):
        published(there, [reading("c", {"1": "Mới"})])
    assert published_identity(there) == old
    server = start(tmp_path / "server", port)
    index = opened(there)
    assert index.identity == old
    assert found(index, "hồ sơ") == ["khanh-hoa-1#I/2"]
    index.close()
    stop(server)
