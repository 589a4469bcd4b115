"""The question sets at hand: the program's own, the office's, and what officers have reviewed."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from ui.texts import words

REVIEWED = "reviewed"
"""The key of the set that is made of reviewed questions."""

_SUFFIXES = (".jsonl", ".xlsx", ".csv")


@dataclass(frozen=True)
class QuestionFile:
    """A question set in a file. `count`: its questions, None for a sheet, which isn't opened here."""

    key: str
    label: str
    path: Path
    count: int | None


def files_at_hand(own: Path) -> list[QuestionFile]:
    """The sets of the office, in the folder `own`, then those that come with the program."""
    return [
        QuestionFile(f"{origin}/{path.name}", set_label(path.stem), path, _count(path))
        for origin, folder in (("own", own), ("program", _of_program()))
        if folder is not None and folder.is_dir()
        for path in _sets(folder)
    ]


def set_label(name: str) -> str:
    """What a set is called that the code calls `name`."""
    return words("officers_set").get(name, name)


def _sets(folder: Path) -> list[Path]:
    """In the order in which their names are listed among the texts, the others behind them."""
    order = list(words("officers_set"))
    found = [path for path in folder.iterdir() if path.suffix.lower() in _SUFFIXES]
    return sorted(
        found, key=lambda path: (order.index(path.stem) if path.stem in order else len(order), path)
    )


def _of_program() -> Path | None:
    """The questions that are installed with the evaluation; these pages don't know its code."""
    spec = find_spec("evals")
    places = spec.submodule_search_locations if spec else None
    return Path(places[0]) / "questions" if places else None


def _count(path: Path) -> int | None:
    if path.suffix.lower() != ".jsonl":
        return None
    return sum(bool(line.strip()) for line in path.read_bytes().split(b"\n"))
