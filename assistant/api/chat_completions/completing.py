"""A question answered as one chat completion, or as the chunks of one.

Guarantees: the contents of the chunks joined are the content of the whole; the citations come with the chunk
that ends the answer, before the usage that may be asked for.
"""

import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from fastapi.sse import format_sse_event
from pydantic import BaseModel

from assistant.answer.records import Answer
from assistant.api.answers import AnswerReply, answer_reply
from assistant.api.chat_completions.content import message_of
from assistant.api.chat_completions.failures import error_reply
from assistant.api.chat_completions.replies import Choice, Chunk, ChunkChoice, Completion, Delta, Usage
from assistant.api.chat_completions.requests import Asked
from assistant.api.errors import problem_of
from assistant.chain import Assistant
from corpus.errors import HoiKeHoachError

_DONE = format_sse_event(data_str="[DONE]")


@dataclass(frozen=True)
class Completing:
    """One completion under way.

    `root`: the sub-path of links; `site`: `https://host`, before it. `answered` is told the answer.
    """

    assistant: Assistant
    asked: Asked
    root: str
    site: str
    answered: Callable[[AnswerReply], None]
    id: str = field(default_factory=lambda: f"chatcmpl-{uuid.uuid4().hex}")
    created: int = field(default_factory=lambda: int(time.time()))

    def whole(self) -> Completion:
        """The completion at once. Raises what asking raises."""
        turn = self.asked.turn
        reply = self._reply(self.assistant.ask(turn.question, turn.history, turn.plans))
        message = message_of(reply, self.site)
        return Completion(
            id=self.id,
            created=self.created,
            system_fingerprint=self._fingerprint,
            choices=[Choice(message=message)],
            usage=self._usage(message.content),
            hoikehoach=reply,
        )

    def events(self) -> Iterator[bytes]:
        """The chunks as server-sent events; a failure on the way is the last of them."""
        try:
            for chunk in self._chunks():
                yield _event(chunk)
        except HoiKeHoachError as error:
            yield _event(error_reply(problem_of(error)))
            return
        yield _DONE

    def _chunks(self) -> Iterator[Chunk]:
        yield self._chunk(Delta(role="assistant", content=""))
        turn = self.asked.turn
        for piece in self.assistant.stream(turn.question, turn.history, turn.plans):
            if isinstance(piece, str):
                yield self._chunk(Delta(content=piece))
            else:
                yield from self._ending(piece)

    def _ending(self, answer: Answer) -> Iterator[Chunk]:
        reply = self._reply(answer)
        message = message_of(reply, self.site)
        for line in message.content[len(answer.answer) :].splitlines(keepends=True):
            yield self._chunk(Delta(content=line))
        yield self._chunk(Delta(annotations=message.annotations), ended=reply)
        if self.asked.include_usage:
            yield self._framed([], usage=self._usage(message.content))

    def _reply(self, answer: Answer) -> AnswerReply:
        reply = answer_reply(answer, self.root)
        self.answered(reply)
        return reply

    def _chunk(self, delta: Delta, *, ended: AnswerReply | None = None) -> Chunk:
        choice = ChunkChoice(delta=delta, finish_reason="stop" if ended else None)
        return self._framed([choice], ended=ended)

    def _framed(
        self, choices: list[ChunkChoice], *, ended: AnswerReply | None = None, usage: Usage | None = None
    ) -> Chunk:
        return Chunk(
            id=self.id,
            created=self.created,
            system_fingerprint=self._fingerprint,
            choices=choices,
            usage=usage,
            hoikehoach=ended,
        )

    @property
    def _fingerprint(self) -> str:
        return self.assistant.index.identity.generation

    def _usage(self, content: str) -> Usage:
        turn = self.asked.turn
        read = sum(len(said.split()) for said in (*turn.history, turn.question))
        written = len(content.split())
        return Usage(prompt_tokens=read, completion_tokens=written, total_tokens=read + written)


def _event(data: BaseModel) -> bytes:
    return format_sse_event(data_str=data.model_dump_json())
