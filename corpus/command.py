"""The command `hoikehoach`.

Each part of the house brings its own subcommand under the entry-point group `hoikehoach.commands`, so the
ground floor can gather them without knowing who stands on it. Each is a function, or a Typer of several.
"""

import json
import os
import sys
from importlib.metadata import entry_points

import typer

from corpus import runtime
from corpus.errors import HoiKeHoachError, PlanFileError
from corpus.settings import CorpusSettings, load_settings

GROUP = "hoikehoach.commands"

ERRORS_AS_JSON = "HOIKEHOACH_ERRORS_AS_JSON"
"""Where this variable is set, an error is told as a JSON object, for programs that run the command."""
OUT_OF_MEMORY = 12
"""The exit code of a command that needed more memory than it may have."""


def build(chosen: str | None = None) -> typer.Typer:
    """The command line with the subcommand `chosen` alone, or with every one where none is so called.

    Whoever runs one needn't wait for the libraries of the others.
    """
    app = typer.Typer(
        name="hoikehoach", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
    )
    # With a callback a single subcommand keeps its name.
    app.callback(help="Hỏi Kế Hoạch: hỏi đáp trên các kế hoạch của UBND tỉnh, có trích dẫn.")(lambda: None)
    installed = {entry.name: entry for entry in entry_points(group=GROUP)}
    for name in (chosen,) if chosen in installed else installed:
        part = installed[name].load()
        if isinstance(part, typer.Typer):
            app.add_typer(part, name=name)
        else:
            app.command(name=name)(part)
    return app


def main() -> None:
    """Run the command line; an error of the tree is told in one line and ends with its exit code."""
    try:
        settings = load_settings(CorpusSettings)
        runtime.prepare(threads=settings.threads, allow_hub=settings.allow_hub)
        build(sys.argv[1] if len(sys.argv) > 1 else None)()
    except HoiKeHoachError as error:
        print(_as_json(error) if ERRORS_AS_JSON in os.environ else f"hoikehoach: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except MemoryError:
        print("hoikehoach: out of memory", file=sys.stderr)
        sys.exit(OUT_OF_MEMORY)


def _as_json(error: HoiKeHoachError) -> str:
    fault = error.fault.value if isinstance(error, PlanFileError) else None
    return json.dumps({"error": type(error).__name__, "fault": fault, "what": error.what, "mend": error.mend})


if __name__ == "__main__":
    main()
