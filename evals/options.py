"""Arguments that several subcommands of the evaluation take."""

from pathlib import Path
from typing import Annotated

import typer

QuestionFiles = Annotated[
    list[Path] | None,
    typer.Argument(help="Tệp câu hỏi (.jsonl, .xlsx, .csv); mặc định là dev.jsonl.", show_default=False),
]
"""Files of questions; the questions that come with the project where none is given."""

Overrides = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="TÊN=GIÁ_TRỊ", help="Đổi một thiết lập cho lần này.", show_default=False),
]
"""Settings that this run has otherwise."""
