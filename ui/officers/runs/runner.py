"""Runs one command to its end, apart from the service: `python runner.py TURN FOLDER COMMAND …`.

TURN is the number of the open file that holds the turn of the shelf: this program and the command hold it as
long as one of them lives. What the command says goes to `output.txt` of the folder; how it ended, to
`ended.json`. A file `stop` there ends the command.
Imports nothing but the standard library: it costs a few megabytes beside the service.
"""

import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

_NICENESS = 10
_LOOK_S = 0.2
_PATIENCE_S = 20
"""Seconds that the command has to end by itself once it is told to."""


def main(turn: int, folder: Path, command: list[str]) -> None:
    """Run the command with low priority until it ends or is to stop."""
    os.nice(_NICENESS)
    with (folder / "output.txt").open("ab") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, pass_fds=(turn,)
        )
        while process.poll() is None:
            time.sleep(_LOOK_S)
            if (folder / "stop").exists():
                _end(process)
    ended = {"code": process.returncode, "at": datetime.now(UTC).isoformat()}
    beside = folder / ".ended.json.new"
    beside.write_text(json.dumps(ended), encoding="utf-8")
    beside.replace(folder / "ended.json")


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(_PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
