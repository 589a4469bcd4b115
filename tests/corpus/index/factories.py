"""Small plans and settings for tests of the index."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from corpus.embedding.hashed import HashedEmbedder
from corpus.index import Index, LexicalField, PublishOutcome, open_index, publish, question_tokens
from corpus.records import Clause, ClauseKind, Plan, PlanReading
from corpus.registers import Reference, Task
from corpus.settings import CorpusSettings

EMBEDDER = HashedEmbedder()

KHANH_HOA = {
    "I/1": "Phát triển kinh tế số đạt 20% GRDP của tỉnh",
    "I/2": "Sở Y tế chủ trì xây dựng hồ sơ sức khỏe điện tử",
    "II/1": "Đào tạo kỹ năng số cho cán bộ, công chức",
}
HAI_DUONG = {
    "A/1": "Sở Thông tin và Truyền thông chủ trì bảo đảm an toàn thông tin",
    "A/2": "Phát triển hạ tầng số, mạng 5G tại khu công nghiệp",
}


def settings_for(folder: Path, *, chroma_url: str | None = None) -> CorpusSettings:
    return CorpusSettings(data_dir=folder / "data", chroma_url=chroma_url)


def reading(
    plan_id: str, texts: Mapping[str, str], *, heading: Sequence[str] = ("I. MỤC TIÊU",), sha256: str = "0"
) -> PlanReading:
    """A plan with these texts at these addresses, one task and one reference."""
    plan = Plan(plan_id, plan_id, f"UBND tỉnh {plan_id}", "Chuyển đổi số", f"{plan_id}.txt", sha256)
    clauses = tuple(
        Clause(plan_id, address, f"Mục {address}", tuple(heading), text, ((0, len(text)),), ClauseKind.POINT)
        for address, text in texts.items()
    )
    first = clauses[0]
    return PlanReading(
        plan,
        clauses,
        tasks=(Task(plan_id, first.address, first.label, first.text, lead=("Sở Y tế",)),),
        references=(Reference(plan_id, first.address, "khoản 2", None),),
    )


def two_plans() -> list[PlanReading]:
    return [reading("khanh-hoa-1", KHANH_HOA), reading("hai-duong-2", HAI_DUONG)]


def many_clauses(count: int) -> PlanReading:
    """A plan with a graph worth the name."""
    return reading(
        "nam-dinh-3", {f"I/{n}": f"Nhiệm vụ {n} của huyện {n * 7} xã {n * 13}" for n in range(count)}
    )


def ignore_progress(stage: str, done: int, total: int) -> None:
    """A progress that shows nothing."""


def published(
    settings: CorpusSettings, readings: Sequence[PlanReading], *, reader_version: str = "1"
) -> PublishOutcome:
    return publish(settings, EMBEDDER, readings, ignore_progress, reader_version=reader_version)


def opened(settings: CorpusSettings) -> Index:
    return open_index(settings, EMBEDDER)


def found(
    index: Index,
    question: str,
    *,
    field: LexicalField = LexicalField.SYLLABLES,
    plans: Sequence[str] | None = None,
) -> list[str]:
    """Keys of the clauses that a lexical search finds, best first."""
    return [hit.key for hit in index.search_lexical(field, question_tokens(field, question), 10, plans)]


def nearest(index: Index, question: str, *, plans: Sequence[str] | None = None) -> list[str]:
    """Keys of the clauses that a dense search finds, best first."""
    return [hit.key for hit in index.search_dense(EMBEDDER.embed_query(question), 10, plans)]


def generations(settings: CorpusSettings) -> list[str]:
    """The folders of generations that there are, oldest first."""
    return sorted(path.name for path in (settings.data_dir / "generations").iterdir())
