"""Stands in for `hoikehoach eval`: leaves a run like it, at once, and ends as the file `behave` beside it says.

Run as a program: fake_eval.py FOLDER eval … --out OUT. `behave` in FOLDER: "end 0", or "wait" for being stopped.
"""

import json
import signal
import sys
import time
from pathlib import Path

NAME = "20260102T030405Z"


def counted(questions: int, right: float) -> dict[str, object]:
    metrics = {"right": {"value": right, "of": questions}, "refusal_recall": {"value": 0.5, "of": 2}}
    return {"questions": questions, "metrics": metrics, "violations": 1, "errors": 0}


def leave_run(folder: Path, *, answered: int, done: bool, against: str | None = None) -> None:
    """A run of four questions in `folder`, as far as it has come."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "questions.jsonl").write_text("{}\n" * 4, encoding="utf-8")
    (folder / "answers.jsonl").write_text("{}\n" * answered + '{"cut', encoding="utf-8")
    header = {
        "started": "2026-01-02T03:04:05Z",
        "systems": ["Hỏi Kế Hoạch"],
        "question_files": {"x/dev.jsonl": "0" * 64, "y/rieng.jsonl": "1" * 64},
    }
    (folder / "run.json").write_text(json.dumps(header), encoding="utf-8")
    if done:
        groups = {"set": {"dev": counted(3, 1.0), "rieng": counted(1, 0.0)}}
        told = {"run": against, "gained": ["a", "b"], "lost": [], "changed": ["c"]} if against else None
        systems = {"Hỏi Kế Hoạch": {"total": counted(4, 0.75), "groups": groups}}
        (folder / "metrics.json").write_text(json.dumps({"systems": systems, "against": told}))
        (folder / "report.html").write_text(
            "<!doctype html><title>Báo cáo</title><p>Đủ</p>", encoding="utf-8"
        )


def main(told: Path, arguments: list[str]) -> None:
    (told / "arguments.json").write_text(json.dumps(arguments), encoding="utf-8")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(130))
    out = Path(arguments[arguments.index("--out") + 1])
    against = Path(arguments[arguments.index("--against") + 1]).name if "--against" in arguments else None
    behave, _, code = (told / "behave").read_text(encoding="utf-8").partition(" ")
    leave_run(out / NAME, answered=4 if code == "0" else 2, done=code == "0", against=against)
    while behave == "wait":
        time.sleep(0.05)
    if code != "0":
        print("line 2: <b>broken</b>", flush=True)
    sys.exit(int(code))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
