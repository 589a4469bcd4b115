"""What each tool takes. The descriptions are read by language models and by people: they are Vietnamese."""

import json
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from assistant.api.filtering import Role
from assistant.api.register_pages import MOST_ROWS
from assistant.api.searching import SHOWN

ROWS = 50
"""How many rows of a register are returned where no number is asked for."""
MOST_FOUND = 50


def _listed(value: object) -> object:
    """Some clients send a list as its JSON text, or its only entry without the list."""
    if not isinstance(value, str):
        return value
    try:
        read = json.loads(value)
    except (ValueError, RecursionError):
        return [value]
    return read if isinstance(read, list) else [value]


Texts = Annotated[list[str], BeforeValidator(_listed)]


def _for_its_readers(schema: dict[str, Any]) -> None:
    """Leave out what is said to whoever reads the code."""
    schema.pop("description", None)


class Arguments(BaseModel):
    """Arguments that name nothing beyond what the tool knows."""

    model_config = ConfigDict(extra="forbid", json_schema_extra=_for_its_readers)


class AskArguments(Arguments):
    """Of `ask`."""

    question: str = Field(description="câu hỏi bằng tiếng Việt hoặc tiếng Anh, từ 1 đến 4.000 ký tự")
    history: Texts = Field(
        default=[], description="các câu hỏi trước của người dùng, cũ nhất đứng trước; để trống nếu không có"
    )
    plans: Texts = Field(default=[], description="các plan_id cần hỏi; để trống là mọi kế hoạch")


class SearchArguments(Arguments):
    """Of `search`."""

    query: str = Field(description="điều cần tìm: câu hỏi hoặc từ khóa, từ 1 đến 4.000 ký tự")
    plan: str | None = Field(default=None, description="plan_id cần tìm; bỏ trống là mọi kế hoạch")
    limit: int = Field(
        default=SHOWN, ge=1, le=MOST_FOUND, description=f"số điều khoản trả về, từ 1 đến {MOST_FOUND}"
    )


class ClauseArguments(Arguments):
    """Of `get_clause`."""

    plan_id: str = Field(description="mã kế hoạch, ví dụ binh-thuan-4181-2022")
    address: str = Field(description="địa chỉ điều khoản như trong trích dẫn, ví dụ PL02/I/4.2")


class RowArguments(Arguments):
    """Of `list_tasks` and `list_targets`: the filters of the registers."""

    plan: Texts = Field(default=[], description="các plan_id; để trống là mọi kế hoạch")
    province: str | None = Field(default=None, description="tên tỉnh, có dấu hoặc không dấu")
    agency: str | None = Field(default=None, description="tên cơ quan, theo tên gọi bất kỳ")
    role: Role | None = Field(
        default=None,
        description="vai trò của cơ quan: lead (chủ trì), coordinate (phối hợp), carry_out (thực hiện) hoặc"
        " monitor (theo dõi)",
    )
    year: int | None = Field(default=None, ge=1900, le=2200, description="năm có trong thời hạn, ví dụ 2025")
    q: str | None = Field(default=None, max_length=400, description="các từ đều phải có trong dòng")
    under: str | None = Field(
        default=None, max_length=200, description="địa chỉ của phần chứa dòng, ví dụ PLI"
    )
    limit: int = Field(default=ROWS, ge=0, le=MOST_ROWS, description=f"số dòng trả về, từ 0 đến {MOST_ROWS}")
    offset: int = Field(default=0, ge=0, description="số dòng bỏ qua từ đầu, từ 0 trở lên")
