"""What a run has to be told apart by: the questions asked, the program that answers, what it stands on."""

import hashlib
import platform
from collections.abc import Sequence
from importlib.metadata import distributions
from importlib.util import find_spec
from pathlib import Path

_ANSWERING = ("assistant", "corpus")
"""The packages that decide what is answered."""
_NOT_PROGRAM = ("__pycache__", "plans")
"""The plans are told by the index."""


def fingerprints(paths: Sequence[Path]) -> dict[str, str]:
    """SHA-256 of each readable file, by its path."""
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def versions() -> dict[str, str]:
    """Version of Python and of every installed package, by name."""
    packages = sorted((found.name.lower(), found.version) for found in distributions())
    return {"python": platform.python_version(), **dict(packages)}


def program() -> str:
    """SHA-256 over the files of the packages that answer: their code, texts and learned weights."""
    digest = hashlib.sha256()
    for package in _ANSWERING:
        spec = find_spec(package)
        for place in spec.submodule_search_locations or () if spec else ():
            root = Path(place)
            for path in sorted(root.rglob("*")):
                inside = path.relative_to(root)
                if path.is_file() and not set(_NOT_PROGRAM) & set(inside.parts):
                    digest.update(f"{package}/{inside.as_posix()}\0".encode())
                    digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
