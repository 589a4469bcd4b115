"""The subcommand `hoikehoach questions`."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from corpus.errors import IndexMissingError
from corpus.settings import CorpusSettings, load_settings
from evals.question import EvalQuestion
from evals.question_files import write_questions
from evals.question_lines import as_lines


def questions(
    count: Annotated[int, typer.Option(min=0, help="Số câu hỏi; 0 thì chỉ ghi tệp mẫu.")] = 1000,
    seed: Annotated[int, typer.Option(help="Số khởi đầu: cùng số thì cùng bộ câu hỏi.")] = 1,
    plan: Annotated[
        list[str] | None,
        typer.Option(help="Chỉ hỏi về kế hoạch này (plan_id); mặc định là tất cả.", show_default=False),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(help="Tệp để ghi: .jsonl, .csv hay .xlsx; mặc định in ra màn hình.", show_default=False),
    ] = None,
) -> None:
    """Tạo bộ câu hỏi kèm đáp án từ các danh mục của kế hoạch."""
    made = _made(count, seed, plan or ()) if count else ()
    _write(made, out)
    if len(made) < count:
        typer.echo(f"Chỉ tạo được {len(made)} câu hỏi không trùng nhau.", err=True)


def _made(count: int, seed: int, plans: Sequence[str]) -> Sequence[EvalQuestion]:
    # Imported here, since `--help` should not wait for the index's libraries to load.
    from assistant.retrieval.library import Library
    from corpus.agencies import load_agencies
    from corpus.index.generations import STORE_FILE, Generations
    from corpus.store import Store
    from evals.generating.making import make_questions

    generations = Generations(load_settings(CorpusSettings).data_dir)
    name = generations.current()
    if name is None:
        raise IndexMissingError(
            f"{generations.data_dir}: no index has been published yet.",
            "Read the plans first: hoikehoach ingest",
        )
    store = Store.open(generations.folder(name) / STORE_FILE)
    try:
        library = Library.of(store)
    finally:
        store.close()
    return make_questions(library, load_agencies(), count, seed, plans)


def _write(made: Sequence[EvalQuestion], out: Path | None) -> None:
    if out is None:
        sys.stdout.write(as_lines(made))
    else:
        write_questions(made, out)
