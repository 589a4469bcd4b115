"""A refusal in the shape that clients of chat completions expect."""

from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from assistant.api.problems import Problem

V1 = "/v1/"

_KINDS = {401: "authentication_error", 403: "permission_error", 429: "rate_limit_error"}


class ErrorDetail(BaseModel):
    """What is wrong, in Vietnamese; `param`: the field to mend."""

    message: str = Field(examples=['Không có mô hình "x". Hãy gửi "model": "hoi-ke-hoach".'])
    type: str = Field(examples=["invalid_request_error"])
    code: str = Field(examples=["model_not_found"])
    param: str | None = Field(default=None, examples=["model"])


class ErrorReply(BaseModel):
    """The body of every reply that isn't a success."""

    error: ErrorDetail


def error_reply(problem: Problem) -> ErrorReply:
    """The problem as these clients read it."""
    kind = "server_error" if problem.status >= 500 else _KINDS.get(problem.status, "invalid_request_error")
    return ErrorReply(
        error=ErrorDetail(
            message=problem.message, type=kind, code=problem.detail.code, param=problem.detail.field
        )
    )


def failure(problem: Problem) -> JSONResponse:
    """The problem as a response; what is malformed is a 400 here."""
    status = 400 if problem.status == 422 else problem.status
    return JSONResponse(error_reply(problem).model_dump(), status_code=status, headers=dict(problem.headers))
