"""The subcommand `hoikehoach questions`."""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from corpus.errors import EvaluationError, IndexMissingError
from corpus.settings import CorpusSettings, load_settings
from evals.question_set import EvalQuestion, Evidence


def questions(
    count: Annotated[int, typer.Option(min=1, help="Số câu hỏi.")] = 1000,
    seed: Annotated[int, typer.Option(help="Số khởi đầu: cùng số thì cùng bộ câu hỏi.")] = 1,
    plan: Annotated[
        list[str] | None,
        typer.Option(help="Chỉ hỏi về kế hoạch này (plan_id); mặc định là tất cả.", show_default=False),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Tệp để ghi; mặc định in ra màn hình.", show_default=False)
    ] = None,
) -> None:
    """Tạo bộ câu hỏi kèm đáp án từ các danh mục của kế hoạch."""
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
    made = make_questions(library, load_agencies(), count, seed, plan or ())
    _write(made, out)
    if len(made) < count:
        typer.echo(f"Chỉ tạo được {len(made)} câu hỏi không trùng nhau.", err=True)


def as_line(question: EvalQuestion) -> str:
    """The question as a line of JSON; what is empty in its evidence is left out."""
    fields = asdict(question)
    fields["evidence"] = [_entry(one) for one in question.evidence]
    del fields["note"]
    return json.dumps({"id": fields.pop("id"), **fields}, ensure_ascii=False)


def _entry(evidence: Evidence) -> dict[str, object]:
    entry: dict[str, object] = {"doc": evidence.doc, "quote": evidence.quote, "label": list(evidence.label)}
    if evidence.by_label:
        entry["by_label"] = True
    if evidence.alt:
        entry["alt"] = [_entry(one) for one in evidence.alt]
    return entry


def _write(made: Iterable[EvalQuestion], out: Path | None) -> None:
    text = "".join(f"{as_line(one)}\n" for one in made)
    if out is None:
        sys.stdout.write(text)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise EvaluationError(
            f"{out}: cannot be written ({error.strerror}).", "Give another file."
        ) from error
