"""The names that the files of plans get beside the manifest. A name is never given to other bytes."""

import hashlib
from pathlib import Path

from corpus.collection.records import Draft
from corpus.files import file_faults

_SUFFIX_OF_KIND = {"docx": ".docx", "pdf": ".pdf", "html": ".html"}
_TEXTS = (".txt", ".md")


def published_suffix(draft: Draft) -> str:
    """The ending of a published file: of the container that it is, whatever it was called."""
    kind = draft.description.kind if draft.description else ""
    return _SUFFIX_OF_KIND.get(kind, draft.suffix if draft.suffix in _TEXTS else _TEXTS[0])


def free_name(folder: Path, plan_id: str, suffix: str, sha: str) -> str:
    """The name that a plan's file gets in the folder: its id, with some of its checksum if that is taken."""
    plain = f"{plan_id}{suffix}"
    path = folder / plain
    with file_faults(path):
        free = not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() == sha
    return plain if free else f"{plan_id}.{sha[:12]}{suffix}"
