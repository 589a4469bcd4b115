"""`python -m evals.benchmark.load`: many clients at once; ends with 1 where a request failed."""

import sys
from typing import Annotated

import typer
from rich.console import Console

from corpus.errors import HoiKeHoachError
from evals.benchmark.load.running import Loaded, load
from evals.benchmark.measures import Measure, table
from evals.benchmark.serving import family_memory, serving


def main(
    clients: Annotated[int, typer.Option(min=1, help="Số người hỏi cùng lúc.")] = 32,
    seconds: Annotated[int, typer.Option(min=1, help="Số giây.")] = 120,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Số tiến trình phục vụ.")] = 2,
) -> None:
    """Nhiều người hỏi máy chủ cùng một lúc: số câu mỗi giây, độ trễ, lỗi, bộ nhớ."""
    console = Console()
    try:
        with console.status("Đang đo tải"), serving(workers) as server:
            loaded = load(server.url, clients, seconds, lambda: family_memory(server.pid))
    except HoiKeHoachError as error:
        print(f"load: {error}", file=sys.stderr)
        raise typer.Exit(error.exit_code) from None
    console.print(table(measures(loaded)))
    console.print(f"{clients} người hỏi, {seconds} giây, {workers} tiến trình phục vụ")
    if loaded.failures:
        raise typer.Exit(1)


def measures(loaded: Loaded) -> list[Measure]:
    """The figures of a run as rows of the benchmark's table."""
    memory = loaded.memory
    return [
        Measure("Câu hỏi đã trả lời", loaded.requests, "câu"),
        Measure("Lỗi", loaded.failures, "câu", 0),
        Measure("Thông lượng", loaded.per_second, "câu/s"),
        Measure("Độ trễ, p50", loaded.p50, "ms"),
        Measure("Độ trễ, p95", loaded.p95, "ms"),
        Measure("Độ trễ, p99", loaded.p99, "ms"),
        Measure("Bộ nhớ riêng của các tiến trình, trước khi đo", memory[0], "MiB"),
        Measure("Bộ nhớ riêng sau một phần tư thời gian", memory[len(memory) // 4], "MiB"),
        Measure("Bộ nhớ riêng ở giữa", memory[len(memory) // 2], "MiB"),
        Measure("Bộ nhớ riêng lúc kết thúc", memory[-1], "MiB"),
    ]


if __name__ == "__main__":
    typer.run(main)
