"""Settings of answering: where the server listens, what is near enough, how much is shown."""

from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import NoDecode

from assistant.steps import Step
from corpus.settings import CorpusSettings

Origin = Annotated[str, Field(pattern=r"^(?:\*|https?://[^/\s,]+)$")]
"""Where a page comes from: scheme, host and port, without a path; * for anywhere."""


_LIMIT = r"[1-9]\d*/(?:[1-9]\d*)?(?:second|minute|hour|day)s?"
RateLimit = Annotated[str, Field(pattern=rf"^(?:{_LIMIT}(?:;{_LIMIT})*)?$")]
"""How often something may be done: `30/minute`, or several such with semicolons between."""


class AssistantSettings(CorpusSettings):
    """What the assistant, its API and the chat read. See `corpus.settings` for the form of the variables."""

    host: str = Field(default="127.0.0.1", description="address to listen on")
    port: int = Field(default=8000, ge=1, le=65535, description="port to listen on")
    workers: int = Field(
        default=1, ge=1, le=64, description="processes that serve; each has its own model in memory"
    )
    stop_seconds: int = Field(
        default=20, ge=1, description="seconds that requests under way may take to end when the server stops"
    )
    reload_seconds: float = Field(
        default=5,
        ge=0,
        description="seconds between two looks for a newly published index; 0: only at the signal SIGHUP",
    )
    log_format: Literal["text", "json"] = Field(
        default="text", description="lines of the log: text for people, or json for programs"
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="the least that is logged: debug, info, warning or error"
    )
    metrics_networks: Annotated[frozenset[IPv4Network | IPv6Network], NoDecode] = Field(
        default=frozenset({IPv4Network("127.0.0.0/8"), IPv6Network("::1/128")}),
        description="networks from which /metrics may be read without a key, with commas between; by default"
        " the machine itself",
    )
    root_path: str = Field(
        default="", description="path under which a proxy serves the site, such as /ke-hoach"
    )
    mcp_hosts: Annotated[frozenset[str], NoDecode] = Field(
        default=frozenset(),
        description="names under which /mcp is reached besides the loopback's, with commas between; * for"
        " any",
    )
    allowed_origins: Annotated[tuple[Origin, ...], NoDecode] = Field(
        default=(),
        description="sites whose pages may call the API and show the widget, https://portal.example.vn, with"
        " commas between; * for any",
    )
    frame_ancestors: Annotated[tuple[Origin, ...], NoDecode] = Field(
        default=(),
        description="sites that may show these pages in a frame, with commas between; by default only this"
        " one",
    )
    hsts: bool = Field(
        default=False, description="tell browsers to reach this host over TLS only, from now on for a year"
    )
    trusted_proxies: Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode] = Field(
        default=(),
        description="addresses or networks of proxies that are believed about who asks (X-Forwarded-For) and"
        " over TLS or not (X-Forwarded-Proto), with commas between",
    )
    api_enabled: bool = Field(default=True, description="serve /api, /v1 and /mcp; else they say 503")
    chat_enabled: bool = Field(default=True, description="serve the chat page; else it says 503")
    api_needs_key: bool = Field(
        default=False, description="serve /api, /v1 and /mcp to those with a key only"
    )
    rate_limit: RateLimit = Field(
        default="30/minute",
        description="questions from one network address; several limits with semicolons between; empty for"
        " none",
    )
    key_limit: RateLimit = Field(default="300/minute", description="questions with one key")
    reading_limit: RateLimit = Field(
        default="600/minute", description="other requests from one network address, or with one key"
    )
    rate_storage: SecretStr | None = Field(
        default=None,
        description="Redis in which several processes count together, redis://:password@host:6379/0; by"
        " default each counts in its memory",
    )
    at_once: int = Field(default=8, ge=1, le=64, description="questions answered at the same time")
    queue: int = Field(
        default=64, ge=0, description="questions that wait for their turn; the next are told to come again"
    )
    request_timeout: float = Field(
        default=60, gt=0, description="seconds that a request may take, waiting included"
    )
    upload_mb: int = Field(
        default=32, ge=1, le=64, description="largest plan file that officers may hand in, in MB"
    )
    question_limit: int = Field(default=4000, ge=1, description="longest question, in characters")
    data_licence: str | None = Field(
        default=None,
        description="terms of the exported data: the address of a licence, or a sentence; by default none is"
        " claimed, and the source of each row is named",
    )
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

    keep_questions: bool = Field(
        default=False,
        description="keep the questions that are asked, with their answers: masked, for `keep_days`",
    )
    keep_days: int = Field(
        default=90, ge=1, le=3650, description="days after which kept questions are deleted"
    )
    database_url: SecretStr | None = Field(
        default=None,
        description="PostgreSQL for the operational data, postgresql+psycopg://user:password@host/name; by"
        " default SQLite in the data folder",
    )

    def plain(self) -> dict[str, object]:
        """Plain JSON values, the same for the same settings in every process; what is secret is masked."""
        values = self.model_dump(mode="json")
        return {name: sorted(value) if isinstance(value, list) else value for name, value in values.items()}

    @field_validator(
        "without",
        "mcp_hosts",
        "metrics_networks",
        "allowed_origins",
        "frame_ancestors",
        "trusted_proxies",
        mode="before",
    )
    @classmethod
    def _parted(cls, value: object) -> object:
        return [one.strip() for one in value.split(",") if one.strip()] if isinstance(value, str) else value
