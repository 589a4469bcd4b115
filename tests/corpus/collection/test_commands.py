"""How a command ended, in words for programs; and that it is held to its limits."""

import json
import signal

import pytest

from corpus.collection.commands import Limits, run_command
from corpus.collection.failures import failure_of, failure_of_command
from corpus.collection.records import Failure
from corpus.errors import FileFault, IndexBusyError, PlanFileError
from tests.corpus.collection.little_plans import plan_text

SCANNED = {
    "error": "PlanFileError",
    "fault": "scanned",
    "what": "a.pdf: is scanned.",
    "mend": "Recognise it.",
}


@pytest.mark.parametrize(
    ("code", "said", "failure"),
    [
        (0, "warnings", None),
        (3, f"a warning\n{json.dumps(SCANNED)}\n", Failure("scanned", "a.pdf: is scanned. Recognise it.")),
        (4, json.dumps(SCANNED | {"fault": None}), Failure("storage", "a.pdf: is scanned. Recognise it.")),
        (6, "busy", Failure("busy", "busy")),
        (1, "Traceback …", Failure("unforeseen", "Traceback …")),
        (1, "[1]", Failure("unforeseen", "[1]")),
        (12, "hoikehoach: out of memory", Failure("too_much", "hoikehoach: out of memory")),
        (-signal.SIGKILL, "", Failure("too_much", "")),
        (-signal.SIGXCPU, "", Failure("too_long", "")),
        (-signal.SIGALRM, "", Failure("too_long", "")),
        (-signal.SIGSEGV, "", Failure("unforeseen", "")),
    ],
)
def test_how_it_ended(code: int, said: str, failure: Failure | None) -> None:
    assert failure_of_command(code, said) == failure


def test_errors_are_told_the_same_way() -> None:
    assert failure_of(PlanFileError("What.", "Mend.", FileFault.LOCKED)) == Failure("locked", "What. Mend.")
    assert failure_of(IndexBusyError("What.", "Mend.")).code == "busy"


@pytest.mark.real
def test_a_file_is_described_and_one_that_cannot_be_read_is_told(tmp_path) -> None:
    (tmp_path / "a.txt").write_text(plan_text(), encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(b"\xd0\xcf\x11\xe0 old Word")
    lines: list[str] = []
    printed, failure = run_command(
        ["add", str(tmp_path / "a.txt"), "--describe"], Limits(60, 2048), lines.append
    )
    assert failure is None
    assert (json.loads(printed)["plan_id"], lines) == ("khanh-hoa-12-2025", [printed])
    _, failure = run_command(["add", str(tmp_path / "b.docx"), "--describe"], Limits(60, 2048))
    assert failure is not None
    assert failure.code == "old_word"


@pytest.mark.real
@pytest.mark.parametrize("limits", [Limits(1), Limits(60, 16)])
def test_what_takes_too_much_is_stopped(tmp_path, limits: Limits) -> None:
    body = "".join(f"{at}. Sở Nội vụ chủ trì theo dõi thực hiện Kế hoạch này {at}.\n" for at in range(40_000))
    (tmp_path / "a.txt").write_text(plan_text(body=body), encoding="utf-8")
    _, failure = run_command(["add", str(tmp_path / "a.txt"), "--describe"], limits)
    assert failure is not None
    assert failure.code in {"too_long", "too_much", "unforeseen"}
