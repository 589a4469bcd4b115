"""Arguments that several subcommands of the evaluation take."""

from pathlib import Path
from typing import Annotated

import typer

QuestionFiles = Annotated[
    list[Path] | None,
    typer.Argument(help="Tệp câu hỏi JSON Lines; mặc định là dev.jsonl.", show_default=False),
]
"""Files of questions; the questions that come with the project where none is given."""
