"""Settings of answering: where the server listens, what is near enough, how much is shown."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import NoDecode

from assistant.steps import Step
from corpus.settings import CorpusSettings


class AssistantSettings(CorpusSettings):
    """What the assistant, its API and the chat read. See `corpus.settings` for the form of the variables."""

    host: str = Field(default="127.0.0.1", description="address to listen on")
    port: int = Field(default=8000, ge=1, le=65535, description="port to listen on")
    root_path: str = Field(
        default="", description="path under which a proxy serves the site, such as /ke-hoach"
    )
    question_limit: int = Field(default=4000, ge=1, description="longest question, in characters")
    candidates: int = Field(
        default=120, ge=1, description="clauses that each search contributes to a question"
    )
    cross_encoder: str | None = Field(
        default=None,
        description="name or folder of a sentence-transformers CrossEncoder that orders the best anew",
    )
    glossary: Path | None = Field(
        default=None,
        description="file like assistant/retrieval/glossary.toml with the office's own words, read behind it",
    )
    near_enough: float = Field(
        default=0.42,
        ge=0,
        le=1,
        description="relevance under which the best clause does not answer a question",
    )
    without: Annotated[frozenset[Step], NoDecode] = Field(
        default=frozenset(), description="steps of search that are left out, with commas between"
    )
    llm_url: str | None = Field(
        default=None,
        pattern=r"^https?://(?:[\w.-]+|\[[\da-fA-F:]+\])(?::\d{1,5})?(?:/\S*)?$",
        description="an OpenAI-compatible endpoint that words answers, http://host:port/v1; by default no"
        " language model is used",
    )
    llm_model: str | None = Field(default=None, description="name of the language model there")
    llm_key: SecretStr | None = Field(default=None, description="its key, where it asks for one")
    llm_timeout: float = Field(
        default=20, gt=0, description="seconds that it may take; it is tried twice at most"
    )
    llm_tokens: int = Field(default=800, ge=16, description="longest text that it may write, in tokens")

    @field_validator("without", mode="before")
    @classmethod
    def _parted(cls, value: object) -> object:
        return [one.strip() for one in value.split(",") if one.strip()] if isinstance(value, str) else value
