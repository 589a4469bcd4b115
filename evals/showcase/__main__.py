"""`python -m evals.showcase README.md`: ask the questions, and write the answers into the file."""

import sys
import tomllib
from pathlib import Path

from corpus import runtime
from corpus.errors import HoiKeHoachError
from evals.search.readme import check_section, write_section
from evals.showcase.table import table

QUESTIONS = Path(__file__).with_name("questions.toml")
SECTION = "answers"


def main(path: Path) -> None:
    """Write the answers between the marks `answers` of the file.

    An error of the tree is printed as one line and ends with its exit code.
    """
    runtime.prepare()
    from assistant.chain import open_assistant
    from assistant.settings import AssistantSettings
    from corpus.settings import load_settings

    try:
        check_section(path, SECTION)
        assistant = open_assistant(load_settings(AssistantSettings))
        try:
            answers = [(question, assistant.ask(question)) for question in questions()]
        finally:
            assistant.close()
        write_section(path, table(answers), SECTION)
    except HoiKeHoachError as error:
        print(f"showcase: {error}", file=sys.stderr)
        sys.exit(error.exit_code)


def questions() -> tuple[str, ...]:
    """The questions that are shown."""
    return tuple(tomllib.loads(QUESTIONS.read_text(encoding="utf-8"))["questions"])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
