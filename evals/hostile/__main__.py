"""`python -m evals.hostile`: hostile questions to the served program; ends with 1 where a reply is faulty."""

import sys
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from corpus.errors import HoiKeHoachError
from evals.benchmark.serving import serving
from evals.hostile.asking import ask_all
from evals.hostile.making import KINDS, hostile
from evals.hostile.tables import by_kind, faulty, slowest


def main(
    count: Annotated[int, typer.Option(min=1, help="Số câu hỏi.")] = 5000,
    seed: Annotated[int, typer.Option(help="Số khởi đầu: cùng số thì cùng các câu hỏi.")] = 1,
    kind: Annotated[
        list[str] | None, typer.Option(help="Chỉ hỏi loại này; có thể nêu nhiều lần.", show_default=False)
    ] = None,
) -> None:
    """Hỏi những câu có ý phá hoại, và đối chiếu từng câu trả lời với giao ước của API."""
    console = Console()
    kinds = kind or list(KINDS)
    if unknown := set(kinds) - set(KINDS):
        raise typer.BadParameter(f"{', '.join(sorted(unknown))}; {', '.join(KINDS)}", param_hint="--kind")
    try:
        with serving() as server:
            asked = ask_all(server.url, hostile(count, seed, kinds))
            met = list(track(asked, "Đang hỏi", total=count, console=console))
    except HoiKeHoachError as error:
        print(f"hostile: {error}", file=sys.stderr)
        raise typer.Exit(error.exit_code) from None
    console.print(by_kind(met), slowest(met))
    if any(one.faults for one in met):
        console.print(faulty(met))
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
