"""Damage is noticed at opening, and mended from the store."""

import shutil
from collections.abc import Callable
from pathlib import Path

import chromadb
import pytest
from chromadb.config import Settings

from corpus.errors import IndexDamagedError, IndexMissingError
from corpus.index import published_identity
from corpus.index.identity import FORM
from corpus.settings import CorpusSettings
from tests.corpus.index.factories import found, many_clauses, nearest, opened, published, two_plans

PLANS = [*two_plans(), many_clauses(100)]
Harm = Callable[[Path], object]


def graph_file(name: str) -> Callable[[Path], Path]:
    return lambda folder: next((folder / "vectors").glob(f"*/{name}"))


def lexical_file(ending: str) -> Callable[[Path], Path]:
    return lambda folder: next((folder / "lexical").glob(f"*.{ending}"))


def lost(file: Callable[[Path], Path]) -> Harm:
    return lambda folder: file(folder).unlink()


def cut(file: Callable[[Path], Path]) -> Harm:
    return lambda folder: file(folder).write_bytes(file(folder).read_bytes()[:100])


def one_bit(file: Callable[[Path], Path]) -> Harm:
    def flip(folder: Path) -> None:
        content = bytearray(file(folder).read_bytes())
        content[len(content) // 2] ^= 1
        file(folder).write_bytes(content)

    return flip


def rows_lost(folder: Path) -> None:
    client = chromadb.PersistentClient(str(folder / "vectors"), Settings(_env_file=None))
    collection = client.list_collections()[0]
    client.get_collection(collection.name, embedding_function=None).delete(ids=["nam-dinh-3#I/7"])
    client.close()


HARMS: dict[str, Harm] = {
    "graph links lost": lost(graph_file("link_lists.bin")),
    "graph header lost": lost(graph_file("header.bin")),
    "graph vectors lost": lost(graph_file("data_level0.bin")),
    "graph labels lost": lost(graph_file("index_metadata.pickle")),
    "graph cut": cut(graph_file("data_level0.bin")),
    "graph bit": one_bit(graph_file("data_level0.bin")),
    "graph folder lost": lambda folder: shutil.rmtree(graph_file("header.bin")(folder).parent),
    "vectors folder lost": lambda folder: shutil.rmtree(folder / "vectors"),
    "chroma database lost": lambda folder: (folder / "vectors" / "chroma.sqlite3").unlink(),
    "chroma database cut": cut(lambda folder: folder / "vectors" / "chroma.sqlite3"),
    "chroma rows lost": rows_lost,
    "postings lost": lost(lexical_file("idx")),
    "postings cut": cut(lexical_file("idx")),
    "terms bit": one_bit(lexical_file("term")),
    "lexical list lost": lambda folder: (folder / "lexical" / "meta.json").unlink(),
    "lexical folder lost": lambda folder: shutil.rmtree(folder / "lexical"),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder to be copied."""
    folder = tmp_path_factory.mktemp("sound")
    published(CorpusSettings(data_dir=folder / "data"), PLANS)
    return folder / "data"


def generation_folder(settings: CorpusSettings) -> Path:
    return settings.data_dir / "generations" / (settings.data_dir / "current").read_text().strip()


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_index_is_rebuilt_from_its_store(
    settings: CorpusSettings, sound: Path, harm: str, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copytree(sound, settings.data_dir)
    before = published_identity(settings)
    HARMS[harm](generation_folder(settings))
    index = opened(settings)
    assert index.identity.generation > before.generation
    assert (index.identity.plans, index.identity.clause_count) == (before.plans, before.clause_count)
    assert index.store.plans() == tuple(reading.plan for reading in PLANS)
    assert found(index, "hồ sơ sức khỏe điện tử")[0] == "khanh-hoa-1#I/2"
    for clause in index.store.clauses()[::10]:
        assert clause.key in nearest(index, clause.passage)
    index.close()
    assert "is damaged" in caplog.text
    assert "has been rebuilt" in caplog.text
    assert published_identity(settings).generation == index.identity.generation


@pytest.mark.parametrize("harm", ["graph links lost", "postings cut"])
def test_ingesting_unchanged_plans_mends_it_too(settings: CorpusSettings, sound: Path, harm: str) -> None:
    shutil.copytree(sound, settings.data_dir)
    HARMS[harm](generation_folder(settings))
    outcome = published(settings, PLANS)
    assert outcome.changed
    assert outcome.embedded == 0
    opened(settings).close()


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / "store.sqlite3").write_bytes(b"no database" * 999),
        lambda folder: (folder / "store.sqlite3").unlink(),
        lambda folder: (folder / "identity.json").write_text("{"),
        lambda folder: (folder / "identity.json").write_text("[]"),
        lambda folder: (folder / "identity.json").write_text(f'{{"form": {FORM}}}'),
        lambda folder: (folder / "identity.json").unlink(),
        shutil.rmtree,
        lambda folder: (folder.parent.parent / "current").write_text("../somewhere else"),
    ],
)
def test_what_the_store_cannot_mend_is_said_and_ingesting_mends_it(
    settings: CorpusSettings, sound: Path, harm: Harm
) -> None:
    shutil.copytree(sound, settings.data_dir)
    harm(generation_folder(settings))
    with pytest.raises(IndexDamagedError, match="hoikehoach ingest"):
        opened(settings)
    assert published(settings, PLANS).changed
    index = opened(settings)
    assert found(index, "hồ sơ sức khỏe điện tử")[0] == "khanh-hoa-1#I/2"
    index.close()


def test_the_index_of_another_version_has_to_be_made_anew(settings: CorpusSettings, sound: Path) -> None:
    shutil.copytree(sound, settings.data_dir)
    identity = generation_folder(settings) / "identity.json"
    identity.write_text(identity.read_text().replace(f'"form": {FORM}', '"form": 0'))
    with pytest.raises(IndexMissingError, match="another version"):
        opened(settings)
    assert published(settings, PLANS).changed
    opened(settings).close()
