"""The tree of errors of Hỏi Kế Hoạch. Each says what happened and what mends it.

Foreign exceptions (SQLite, Chroma, the file system, …) are turned into one of these at the adapter
that meets them; nothing above that adapter knows the foreign types.
"""

from enum import StrEnum


class HoiKeHoachError(Exception):
    """Base of every error that a user can meet: what happened, and the mend as an imperative sentence.

    `exit_code` is what the command line ends with.
    """

    exit_code = 1

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(what, mend)
        self.what = what
        self.mend = mend

    def __str__(self) -> str:
        return f"{self.what} {self.mend}"


class SettingsError(HoiKeHoachError):
    """A setting has a value that cannot be used."""

    exit_code = 2


class GlossaryError(HoiKeHoachError):
    """A glossary file cannot be read, or an entry of it is malformed; entries are named by line."""

    exit_code = 2


class FileFault(StrEnum):
    """What is wrong with a plan file, for programs that say it in words of their own."""

    MISSING = "missing"
    EMPTY = "empty"
    CHANGED = "changed"
    """It isn't the file that the manifest describes."""
    TOO_LARGE = "too_large"
    DAMAGED = "damaged"
    LOCKED = "locked"
    SCANNED = "scanned"
    UNTOLD_LETTERS = "untold_letters"
    """Its fonts or its encoding don't tell which letters it is made of."""
    OLD_WORD = "old_word"
    OTHER_KIND = "other_kind"
    UNDESCRIBED = "undescribed"
    """Its text doesn't print what a plan needs."""


class PlanFileError(HoiKeHoachError):
    """A plan file is missing, empty, broken, of a kind that isn't read, or not the one of the manifest."""

    exit_code = 3

    def __init__(self, what: str, mend: str, fault: FileFault) -> None:
        super().__init__(what, mend)
        self.fault = fault


class ManifestError(HoiKeHoachError):
    """The manifest of plans cannot be read or written, lacks a field, or names a plan twice."""

    exit_code = 3


class StorageError(HoiKeHoachError):
    """The data folder cannot be read or written: permissions, a full disk, a foreign file in the way."""

    exit_code = 4


class IndexMissingError(HoiKeHoachError):
    """No index has been published in the data folder yet."""

    exit_code = 5


class IndexDamagedError(HoiKeHoachError):
    """A published index does not agree with its store; it can be rebuilt from the store."""

    exit_code = 5


class IndexBusyError(HoiKeHoachError):
    """Another process is writing the index."""

    exit_code = 6


class EmbeddingError(HoiKeHoachError):
    """The embedding model cannot be loaded, or is not the one that the index was built with."""

    exit_code = 7


class EvaluationError(HoiKeHoachError):
    """A question set cannot be read, or an evaluation cannot run; questions are named by line."""

    exit_code = 8


class UnreachableError(EvaluationError):
    """The server that is evaluated can't be reached; without it the run can't go on."""


class LanguageModelError(HoiKeHoachError):
    """The language model cannot be reached, refuses, is too slow, or replies with something unusable."""

    exit_code = 9


class BackupError(HoiKeHoachError):
    """A backup cannot be taken under that name, is damaged, or would overwrite what is there."""

    exit_code = 10
