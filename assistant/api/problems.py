"""What can be wrong with a request, and the one shape in which the API says so."""

from collections.abc import Mapping

from pydantic import BaseModel, Field

from assistant.api.texts import table, text


class ProblemDetail(BaseModel):
    """What is wrong: a code for machines, a Vietnamese message that says what to mend, the field."""

    code: str = Field(examples=["empty_question"])
    message: str = Field(examples=["Câu hỏi đang trống. Hãy nhập câu hỏi rồi gửi lại."])
    field: str | None = Field(default=None, examples=["question"])


class ProblemReply(BaseModel):
    """The body of every reply that isn't a success."""

    detail: ProblemDetail


class Problem(Exception):  # noqa: N818 - a refusal of one request, not an error of the program
    """A request that is refused with `status`, `headers` and a message from the texts.

    It carries nothing of what was sent beyond the name of the field and the values named in the message.
    """

    def __init__(
        self,
        code: str,
        *,
        status: int = 422,
        field: str | None = None,
        headers: Mapping[str, str] | None = None,
        **values: object,
    ) -> None:
        super().__init__(code)
        self.status = status
        self.headers = headers or {}
        self.detail = ProblemDetail(
            code=code, message=text(f"problem.{code}", field=field, **values), field=field
        )

    @property
    def message(self) -> str:
        """The Vietnamese message alone."""
        return self.detail.message

    @property
    def told_to_people(self) -> str:
        """The message for those who look at a page: nothing of commands, or of addresses for programs."""
        return table("problem_page").get(self.detail.code, self.message)
