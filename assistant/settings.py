"""Settings of answering: where the server listens, what is near enough, how much is shown."""

from pydantic import Field

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
    near_enough: float = Field(
        default=0.42,
        ge=0,
        le=1,
        description="relevance under which the best clause does not answer a question",
    )
