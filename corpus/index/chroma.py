"""How Chroma is reached: embedded in a generation's folder, or as a server; and what its failures mean."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

import chromadb
import httpx
from chromadb.api.client import Client
from chromadb.config import Settings
from chromadb.errors import ChromaError

from corpus.errors import IndexDamagedError, SettingsError, StorageError
from corpus.files import file_faults
from corpus.index.faults import REINGEST, mend_for

_REFUSED = ("readonly", "permission", "unable to open", "no space", "disk is full", "disk i/o", "too large")
"""In a message of Chroma: the files are sound, but the system refuses them."""


@dataclass(frozen=True)
class ChromaPlace:
    """Where the vectors of one generation are: in `folder`, or on the server at `url`, in one collection."""

    folder: Path
    url: str | None
    generation: str

    @property
    def collection(self) -> str:
        """The collection's name, which no other generation and no other data folder has."""
        return f"hoikehoach-{self.generation}"

    def __str__(self) -> str:
        return self.url or str(self.folder)


def connect(place: ChromaPlace) -> Client:
    """A client for this place; close it after use.

    Raises SettingsError, StorageError or IndexDamagedError.
    """
    # Chroma would otherwise take settings of its own from the `.env` of the working folder.
    settings = Settings(_env_file=None, anonymized_telemetry=False)
    if place.url is None:
        with chroma_faults(place):
            return cast(Client, chromadb.PersistentClient(path=str(place.folder), settings=settings))
    host, port, tls = _server(place.url)
    try:
        return cast(Client, chromadb.HttpClient(host=host, port=port, ssl=tls, settings=settings))
    except (ValueError, httpx.HTTPError) as error:
        raise _unreachable(place) from error


@contextmanager
def chroma_faults(place: ChromaPlace, *, writing: bool = False) -> Iterator[None]:
    """Turn what Chroma raises into a StorageError (disk, permissions, server) or an IndexDamagedError.

    When writing, Chroma's message often leaves the cause out: nothing can be damaged yet, so it is the disk.
    """
    with file_faults(place.folder):
        try:
            yield
        except httpx.HTTPError as error:
            raise _unreachable(place) from error
        except (ChromaError, ValueError) as error:
            if writing or any(sign in str(error).lower() for sign in _REFUSED):
                raise StorageError(f"{place}: Chroma failed ({error}).", mend_for(str(error))) from error
            raise IndexDamagedError(
                f"{place}: Chroma cannot read the vectors ({error}).", REINGEST
            ) from error


def _unreachable(place: ChromaPlace) -> StorageError:
    return StorageError(
        f"{place}: no Chroma server answers.",
        "Start it (chroma run), or unset HOIKEHOACH_CHROMA_URL to use the embedded one.",
    )


def _server(url: str) -> tuple[str, int, bool]:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if host is None or parts.scheme not in {"http", "https"}:
        raise SettingsError(f"HOIKEHOACH_CHROMA_URL: {url} is not a URL.", "Write it as http://host:8000.")
    tls = parts.scheme == "https"
    return host, port or (443 if tls else 80), tls
