"""`hoikehoach add FILE`: put a published plan into the corpus, described as its text describes it."""

import hashlib
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from corpus.manifest import read_bytes
from corpus.records import Plan
from corpus.settings import CorpusSettings, load_settings
from ingest.adding.describing import describe, plan_id_for
from ingest.adding.dialog import Fields, ask_for, checked, settle
from ingest.adding.entry import add_plan, check_new
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
) -> None:
    """Thêm một kế hoạch vào danh mục; số, ngày, tỉnh, tên, người ký được đọc từ văn bản để xác nhận."""
    path = manifest or load_settings(CorpusSettings).manifest
    content = read_bytes(file)
    read = describe(read_text(str(file), content))
    given = {"number": number, "issued": issued, "province": province, "issuer": issuer, "title": title}
    values = settle(read, {**given, "signer": signer}, ask=not yes)
    own_id = checked("plan_id", plan_id or _own_id(values))
    if plan_id is None and not yes:
        own_id = ask_for("plan_id", own_id, "từ tỉnh, số, năm") or own_id
    name = check_new(path, own_id, content, file.suffix.lower() or ".txt")
    add_plan(path, _plan(values, own_id, name, content), content)
    print(f"Đã thêm {own_id} vào {path}; tệp ở {path.parent / name}.")
    print("Tiếp theo: `hoikehoach ingest --report` để xem từng dòng được đọc thế nào,")
    print("rồi `hoikehoach ingest` để lập chỉ mục; máy chủ đang chạy tự nạp chỉ mục mới.")


def _own_id(values: Fields) -> str:
    """The id that follows from the values, by the rule for all plans."""
    return plan_id_for(values["province"] or "", values["number"], _date(values), values["title"] or "")


def _plan(values: Fields, plan_id: str, file: str, content: bytes) -> Plan:
    return Plan(
        plan_id=plan_id,
        province=values["province"] or "",
        issuer=values["issuer"] or "",
        title=values["title"] or "",
        source_file=file,
        sha256=hashlib.sha256(content).hexdigest(),
        number=values["number"],
        issued=_date(values),
        signer=values["signer"],
    )


def _date(values: Fields) -> date | None:
    return date.fromisoformat(values["issued"]) if values["issued"] else None
