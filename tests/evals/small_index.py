"""A published index of one small plan, with the embedder that needs no model."""

from pathlib import Path

from assistant.settings import AssistantSettings
from corpus.embedding.hashed import HashedEmbedder
from corpus.index import publish
from corpus.records import Clause, ClauseKind, Plan, PlanReading
from tests.evals.factories import PLAN, QUOTE

TEXTS = [
    QUOTE,
    "Phát triển hạ tầng số trên địa bàn tỉnh.",
    "Sở Y tế chủ trì xây dựng hồ sơ sức khỏe điện tử.",
]


def publish_small(folder: Path) -> AssistantSettings:
    """The settings of an index in the folder: clauses I/2/a to I/2/c."""
    settings = AssistantSettings(data_dir=folder / "data", cache_dir=folder / "cache", model="hashed")
    plan = Plan(PLAN, "Bình Thuận", "UBND tỉnh Bình Thuận", "Phát triển kinh tế số", "plan.txt", "ab")
    clauses = tuple(
        Clause(PLAN, f"I/2/{point}", f"Mục I, khoản 2, điểm {point}", (), text, ((0, 1),), ClauseKind.POINT)
        for point, text in zip("abc", TEXTS, strict=True)
    )
    publish(settings, HashedEmbedder(), [PlanReading(plan, clauses)], lambda *_: None, reader_version="1")
    return settings
