"""`hoikehoach add FILE`: put a published plan into the corpus, described as its text describes it."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from corpus.collection.facts import plan_of, usual_plan_id
from corpus.collection.place import opened_for_changes
from corpus.collection.publications import Publications
from corpus.errors import IndexBusyError
from corpus.manifest import read_bytes
from corpus.settings import CorpusSettings, load_settings
from ingest.adding.describing import describe
from ingest.adding.dialog import ask_for, checked, settle
from ingest.adding.entry import add_plan, check_new
from ingest.adding.telling import description_json
from ingest.containers.kinds import kind_of
from ingest.containers.reading import read_text

_FILE_HELP = "Tệp kế hoạch đã công bố: văn bản, Markdown, DOCX, HTML, hoặc PDF có lớp chữ."


def add(
    file: Annotated[Path, typer.Argument(help=_FILE_HELP)],
    number: Annotated[str | None, typer.Option(help="Số, ký hiệu, như 867/KH-UBND.")] = None,
    issued: Annotated[str | None, typer.Option(help="Ngày ban hành, như 22/01/2024.")] = None,
    province: Annotated[str | None, typer.Option(help="Tỉnh, thành phố.")] = None,
    issuer: Annotated[str | None, typer.Option(help="Cơ quan ban hành.")] = None,
    title: Annotated[str | None, typer.Option(help="Tên kế hoạch.")] = None,
    signer: Annotated[str | None, typer.Option(help="Người ký.")] = None,
    plan_id: Annotated[str | None, typer.Option(help="Mã kế hoạch, như khanh-hoa-867-2024.")] = None,
    manifest: Annotated[Path | None, typer.Option(help="Danh mục kế hoạch (plans.toml).")] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Lấy những gì đọc được, không hỏi.")] = False,
    only_describe: Annotated[
        bool, typer.Option("--describe", help="Chỉ in những gì đọc được (JSON); không thêm gì.")
    ] = False,
) -> None:
    """Thêm một kế hoạch vào danh mục; số, ngày, tỉnh, tên, người ký được đọc từ văn bản để xác nhận."""
    settings = load_settings(CorpusSettings)
    content = read_bytes(file)
    read = describe(read_text(str(file), content))
    if only_describe:
        print(description_json(read, kind_of(str(file), content)))
        return
    given = {"number": number, "issued": issued, "province": province, "issuer": issuer, "title": title}
    values = settle(read, {**given, "signer": signer}, ask=not yes)
    own_id = checked("plan_id", plan_id or usual_plan_id(values))
    if plan_id is None and not yes:
        own_id = ask_for("plan_id", own_id, "từ tỉnh, số, năm") or own_id
    values["plan_id"] = own_id
    with _changing(settings, manifest) as path:
        name = check_new(path, own_id, content, file.suffix.lower() or ".txt")
        add_plan(path, plan_of(values, file=name, sha256=hashlib.sha256(content).hexdigest()), content)
    print(f"Đã thêm {own_id} vào {path}; tệp ở {path.parent / name}.")
    print("Tiếp theo: `hoikehoach ingest --report` để xem từng dòng được đọc thế nào,")
    print("rồi `hoikehoach ingest` để lập chỉ mục; máy chủ đang chạy tự nạp chỉ mục mới.")


@contextmanager
def _changing(settings: CorpusSettings, given: Path | None) -> Iterator[Path]:
    """The manifest to change, while nobody publishes; the one `given`, whoever does what elsewhere.

    Raises IndexBusyError.
    """
    if given is not None:
        yield given
        return
    with Publications(settings).turn.held() as alone:
        if not alone:
            raise IndexBusyError("A plan is being published.", "Wait until that is done.")
        yield opened_for_changes(settings)
