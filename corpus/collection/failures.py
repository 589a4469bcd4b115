"""Why work failed, in words for programs: from errors, and from how commands ended."""

import json
from signal import SIGALRM, SIGKILL, SIGXCPU

from corpus.collection.records import Failure
from corpus.command import OUT_OF_MEMORY
from corpus.errors import HoiKeHoachError, ManifestError, PlanFileError

UNFORESEEN = "unforeseen"
UNREADABLE = Failure(UNFORESEEN, "What a command printed could not be understood.")
_CODES = {
    2: "settings",
    3: "manifest",
    4: "storage",
    5: "index",
    6: "busy",
    7: "model",
    OUT_OF_MEMORY: "too_much",
    -SIGKILL: "too_much",
    -SIGALRM: "too_long",
    -SIGXCPU: "too_long",
}
"""What an exit code means; a signal is its number below zero."""

_LONGEST_DETAIL = 2000


class OutdatedError(ManifestError):
    """The collection isn't the one any more that a change was prepared for."""


def failure_of(error: HoiKeHoachError) -> Failure:
    """An error as it is kept."""
    if isinstance(error, OutdatedError):
        return Failure("outdated", str(error))
    fault = error.fault.value if isinstance(error, PlanFileError) else None
    return Failure(fault or _CODES.get(error.exit_code, UNFORESEEN), str(error))


def failure_of_command(code: int, said: str) -> Failure | None:
    """Why a command failed that ended with this exit code and said this; None where it didn't."""
    if code == 0:
        return None
    named = _CODES.get(code, UNFORESEEN)
    try:
        told = json.loads(said.strip().rpartition("\n")[2])
    except ValueError:
        return Failure(named, said.strip()[-_LONGEST_DETAIL:])
    if not isinstance(told, dict) or "what" not in told:
        return Failure(named, said.strip()[-_LONGEST_DETAIL:])
    return Failure(told.get("fault") or named, f"{told['what']} {told.get('mend', '')}"[:_LONGEST_DETAIL])
