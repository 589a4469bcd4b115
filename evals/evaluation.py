"""What an evaluation is asked to do."""

from dataclasses import dataclass, field
from pathlib import Path

from corpus.errors import SettingsError

RESULTS = Path(__file__).parent / "results"
"""Where runs are kept, unless said otherwise."""


@dataclass(frozen=True)
class Evaluation:
    """A run to begin (`files`) or to go on with (`resume`), and what is told and asked of its figures.

    `overrides`: settings as "name=value". `url`: of a server to ask, None to open the assistant here;
    `key`: an API key for it.
    `least`, `most`: bounds as "name=number"; `floors`: a file of them by question set, drawn up to the
    figures where `raise_floors`. `against`, `resume`: folders of runs. `workers`: how many ask at once, None
    for as many as there are cores. `out`: the folder for runs.
    """

    files: tuple[Path, ...]
    overrides: tuple[str, ...]
    url: str | None
    key: str | None = field(repr=False)
    with_baselines: bool
    judge: bool
    against: Path | None
    resume: Path | None
    least: tuple[str, ...]
    most: tuple[str, ...]
    floors: Path | None
    raise_floors: bool
    workers: int | None
    out: Path


def check(asked: Evaluation) -> None:
    """Raise SettingsError for what contradicts itself."""
    if asked.resume and (asked.files or asked.url or asked.overrides or asked.with_baselines):
        raise SettingsError(
            "--resume: a run goes on with its own questions, systems and settings.",
            "Leave out files, --url, --set and --with-baselines.",
        )
    if asked.url and (asked.overrides or asked.with_baselines):
        raise SettingsError(
            "--url: a server has its own settings, and knows no baselines.",
            "Leave out --set and --with-baselines.",
        )
    if asked.raise_floors and not asked.floors:
        raise SettingsError("--raise-floors: there is no file of floors.", "Name it with --floors.")
