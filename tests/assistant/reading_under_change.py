"""A reader that asks without a pause while the index under it changes, in a process of its own.

Arguments: the data folder, how many indexes to read at least, and for how many seconds at least. Prints each
index that it read; ends with 1 where something was mixed.
"""

import sys
import time
from pathlib import Path

from assistant.api.opening import Opening
from assistant.api.reloading import Reloading
from assistant.chain import Assistant
from assistant.settings import AssistantSettings
from corpus.embedding.hashed import HashedEmbedder
from corpus.index import LexicalField, open_index, question_tokens

EMBEDDER = HashedEmbedder()


def check(assistant: Assistant) -> None:
    """All parts of the index are of one edition, which each clause names."""
    clauses = {(one.plan_id, one.address): one.text for one in assistant.index.store.clauses()}
    (edition,) = {text.partition(":")[0] for text in clauses.values()}
    field = LexicalField.SYLLABLES
    found = assistant.index.search_lexical(field, question_tokens(field, edition), 100, None)
    near = assistant.index.search_dense(EMBEDDER.embed_query(edition), 100, None)
    keys = {f"{plan}#{address}" for plan, address in clauses}
    assert {hit.key for hit in found} == keys, (edition, len(found), len(keys))
    assert len(near) == len(keys), (edition, len(near), len(keys))
    answer = assistant.ask("Sở Y tế chủ trì nhiệm vụ nào?")
    for citation in answer.citations:
        assert edition in citation.text, (edition, citation.text)


def main() -> None:
    """Read until as many indexes have been read and the time is over."""
    settings = AssistantSettings(data_dir=Path(sys.argv[1]), model="hashed", reload_seconds=0.05)
    opening = Opening(lambda: Assistant(settings, open_index(settings, EMBEDDER), EMBEDDER))
    opening.open()
    reloading = Reloading(opening, settings)
    reloading.start()
    seen: list[str] = []
    wanted, until = int(sys.argv[2]), time.monotonic() + float(sys.argv[3])
    while len(seen) < wanted or time.monotonic() < until:
        with opening.lent() as assistant:
            check(assistant)
            name = assistant.index.identity.generation
            if name not in seen[-1:]:
                seen.append(name)
                print(name, flush=True)
        time.sleep(0.05)
    reloading.stop()
    opening.close()


if __name__ == "__main__":
    main()
