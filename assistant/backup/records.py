"""What a backup says of itself, in its last member: without it, the file is not whole."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Self

from corpus.errors import BackupError

NAME = "backup.json"
FORM = 1
"""Version of the backup's own form."""


@dataclass(frozen=True)
class Contents:
    """`files`: path in the data folder → SHA-256. `generation`: of the index, None where there was none.

    `manifest`: the path of the manifest of plans among the files, None where it is not in the backup.
    """

    program: str
    made_at: str
    generation: str | None
    manifest: str | None
    files: Mapping[str, str]
    form: int = FORM

    def to_json(self) -> str:
        """The record as a file's text."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str) -> Self:
        """The record of a file's text. Raises BackupError where it isn't one of this form."""
        try:
            read = cls(**json.loads(text))
        except (TypeError, ValueError) as error:
            raise BackupError(f"{NAME}: cannot be understood.", "Take another backup.") from error
        if read.form != FORM:
            raise BackupError(
                "The backup was made by another version.", f"Restore it with the version {read.program}."
            )
        return read
