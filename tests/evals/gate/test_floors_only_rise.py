"""`evals/floors.toml` against every version of it that was ever kept."""

import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from evals.gate.floors import FLOORS
from evals.gate.limits import KEPT_LOW

ROOT = FLOORS.parents[1]


def git(*arguments: str, folder: Path = ROOT) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return done.stdout if done.returncode == 0 else ""


def versions(folder: Path, path: str) -> Iterator[tuple[str, str]]:
    """(commit, text) of every version of the file that leads to the present commit."""
    for commit in git("log", "--full-history", "--format=%H", "--", path, folder=folder).split():
        text = git("show", f"{commit}:./{path}", folder=folder)
        if text:
            yield commit, text


def worsened(before: str, now: str) -> list[str]:
    """The "table, figure" that were there before, and are lower, or higher where low is good, or gone now."""
    tables = tomllib.loads(now)
    return [
        f"{name}, {figure}"
        for name, bounds in tomllib.loads(before).items()
        for figure, bound in bounds.items()
        if (kept := tables.get(name, {}).get(figure)) is None
        or (kept > bound if figure in KEPT_LOW else kept < bound)
    ]


def history(folder: Path) -> bool:
    return (
        shutil.which("git") is not None
        and git("rev-parse", "--is-shallow-repository", folder=folder) == "false\n"
    )


def test_no_floor_is_lower_than_it_ever_was():
    if not history(ROOT):
        pytest.skip("no history of the files here")
    now = FLOORS.read_text(encoding="utf-8")
    fallen = {commit: worsened(text, now) for commit, text in versions(ROOT, "evals/floors.toml")}
    assert not any(fallen.values()), fallen


BEFORE = '[dev]\nright = 0.9\nerrors = 0.1\n[second]\n"recall@5" = 0.5\n'
CASES = [
    (BEFORE, []),
    (BEFORE.replace("0.9", "0.95").replace("0.1", "0"), []),
    (BEFORE + "mrr = 0.2\n[third]\nright = 0.1\n", []),
    (BEFORE.replace("0.9", "0.89"), ["dev, right"]),
    (BEFORE.replace("0.1", "0.2"), ["dev, errors"]),
    (BEFORE.replace("right = 0.9\n", ""), ["dev, right"]),
    (BEFORE.replace("[second]", "[zweite]"), ["second, recall@5"]),
    ("", ["dev, right", "dev, errors", "second, recall@5"]),
]


@pytest.mark.parametrize(("now", "found"), CASES)
def test_what_counts_as_worse(now: str, found: list[str]):
    assert worsened(BEFORE, now) == found


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A history of four commits, in two of which the file was raised, in one removed."""
    who = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
    git("init", "-q", folder=tmp_path)
    for text in ("[dev]\nright = 0.9\n", "[dev]\nright = 0.95\n", None, "[dev]\nright = 0.8\n"):
        path = tmp_path / "floors.toml"
        path.unlink() if text is None else path.write_text(text, encoding="utf-8")
        git("add", "-A", folder=tmp_path)
        git(*who, "commit", "-q", "-m", "floors", folder=tmp_path)
    return tmp_path


@pytest.mark.skipif(shutil.which("git") is None, reason="no git here")
def test_every_version_is_found(repository: Path):
    found = [text.split()[-1] for _, text in versions(repository, "floors.toml")]
    assert found == ["0.8", "0.95", "0.9"]
    assert history(repository)


@pytest.mark.skipif(shutil.which("git") is None, reason="no git here")
def test_a_tree_without_its_history_is_known(repository: Path, tmp_path_factory: pytest.TempPathFactory):
    bare = tmp_path_factory.mktemp("exported")
    assert not history(bare)
    git("clone", "-q", "--depth=1", f"file://{repository}", "shallow", folder=bare)
    assert (bare / "shallow" / "floors.toml").is_file()
    assert not history(bare / "shallow")
