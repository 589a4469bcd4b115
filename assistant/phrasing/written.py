"""What a model writes: sentences, each with the numbers of the items that it says it used."""

from dataclasses import dataclass

from pydantic import BaseModel


class Sentence(BaseModel):
    """One sentence of a model."""

    text: str
    sources: list[int]


class Sentences(BaseModel):
    """The form in which a model is asked to reply."""

    sentences: list[Sentence]


@dataclass(frozen=True)
class Written:
    """What a model wrote, and the tokens of question and reply together (0 where it doesn't tell)."""

    sentences: tuple[Sentence, ...]
    tokens: int = 0
