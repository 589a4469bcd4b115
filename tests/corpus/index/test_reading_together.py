"""Several processes and threads that read one published index."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import corpus
from corpus.index import published_identity
from corpus.settings import CorpusSettings
from tests.corpus.index.factories import found, many_clauses, nearest, opened, published

READER = """
import sys
from pathlib import Path
from tests.corpus.index.factories import nearest, opened, settings_for

for _ in range(5):
    index = opened(settings_for(Path(sys.argv[1])))
    for clause in index.store.clauses()[::9]:
        assert clause.key in nearest(index, clause.passage), clause.key
    print(index.identity.generation)
    index.close()
"""


def test_processes_read_one_index_and_leave_it_sound(settings: CorpusSettings) -> None:
    name = published(settings, [many_clauses(90)]).identity.generation
    environment = {**os.environ, "PYTHONPATH": str(Path(corpus.__file__).parent.parent)}
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", READER, str(settings.data_dir.parent)],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for reader in readers:
        said, failed = reader.communicate(timeout=120)
        assert said.split() == [name] * 5, failed
    opened(settings).close()
    assert published_identity(settings).generation == name


def test_threads_search_one_index(settings: CorpusSettings) -> None:
    published(settings, [many_clauses(60)])
    index = opened(settings)
    clauses = index.store.clauses() * 3

    def search(number: int) -> tuple[str, bool, str]:
        clause = clauses[number]
        return (
            found(index, clause.text)[0],
            clause.key in nearest(index, clause.passage),
            nearest(index, clause.passage, plans=["nam-dinh-3"])[0],
        )

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(search, range(len(clauses))))
    index.close()
    assert answers == [(clause.key, True, clause.key) for clause in clauses]
