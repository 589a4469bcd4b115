"""`python -m evals.benchmark`: measure, and print the figures beside the limits. Nothing is asserted."""

import os
import platform
import sys

from rich.console import Console

from corpus import runtime
from corpus.errors import HoiKeHoachError
from evals.benchmark.measures import table


def main() -> None:
    """Measure and print; an error of the tree is printed as one line and ends with its exit code."""
    runtime.prepare()
    from evals.benchmark.measuring import measure

    console = Console()
    try:
        measures = measure(console)
    except HoiKeHoachError as error:
        print(f"benchmark: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    console.print(table(measures))
    console.print(f"{os.cpu_count()} lõi, Python {platform.python_version()}, {platform.machine()}")


if __name__ == "__main__":
    main()
