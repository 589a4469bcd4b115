"""The command `hoikehoach`.

Each part of the house brings its own subcommand under the entry-point group `hoikehoach.commands`, so the
ground floor can gather them without knowing who stands on it. Each is a function, or a Typer of several.
"""

import sys
from importlib.metadata import entry_points

import typer

from corpus import runtime
from corpus.errors import HoiKeHoachError
from corpus.settings import CorpusSettings, load_settings

GROUP = "hoikehoach.commands"


def build() -> typer.Typer:
    """The command line with every installed subcommand."""
    app = typer.Typer(
        name="hoikehoach",
        help="Hỏi Kế Hoạch: hỏi đáp trên các kế hoạch của UBND tỉnh, có trích dẫn.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    for entry in entry_points(group=GROUP):
        part = entry.load()
        if isinstance(part, typer.Typer):
            app.add_typer(part, name=entry.name)
        else:
            app.command(name=entry.name)(part)
    return app


def main() -> None:
    """Run the command line; an error of the tree is printed as one line and ends with its exit code."""
    try:
        settings = load_settings(CorpusSettings)
        runtime.prepare(threads=settings.threads, allow_hub=settings.allow_hub)
        build()()
    except HoiKeHoachError as error:
        print(f"hoikehoach: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
