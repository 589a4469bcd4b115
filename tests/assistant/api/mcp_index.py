"""A small published index, for a server that opens it itself."""

from pathlib import Path

from assistant.settings import AssistantSettings
from corpus.embedding.hashed import HashedEmbedder
from corpus.index import publish
from corpus.records import Clause, ClauseKind, Plan, PlanReading
from corpus.registers import Comparator, Target, Task

PLAN = Plan(
    "binh-thuan-4181-2022",
    "Bình Thuận",
    "UBND tỉnh Bình Thuận",
    "Phát triển kinh tế số",
    "plan.txt",
    "ab",
    number="4181/KH-UBND",
)
TEXTS = (
    "Đến năm 2025, kinh tế số chiếm 20% GRDP của tỉnh.",
    "Phát triển hạ tầng số trên địa bàn tỉnh.",
    "Sở Y tế chủ trì xây dựng hồ sơ sức khỏe điện tử.",
)
CLAUSES = tuple(
    Clause(
        PLAN.plan_id, f"I/2/{point}", f"Mục I, khoản 2, điểm {point}", (), said, ((0, 1),), ClauseKind.POINT
    )
    for point, said in zip("abc", TEXTS, strict=True)
)
TASK = Task(
    PLAN.plan_id,
    "I/2/c",
    CLAUSES[2].label,
    "Xây dựng hồ sơ sức khỏe điện tử.",
    lead=("Sở Y tế",),
    time="2024",
)
TARGET = Target(
    PLAN.plan_id,
    "I/2/a",
    CLAUSES[0].label,
    "Tỷ trọng kinh tế số trong GRDP",
    2025,
    Comparator.EQUAL,
    20.0,
    "%",
)


def published(folder: Path) -> AssistantSettings:
    """The settings of a server over the index, which is published under `folder`."""
    settings = AssistantSettings(data_dir=folder / "data", cache_dir=folder / "cache", model="hashed")
    reading = PlanReading(PLAN, CLAUSES, (TASK,), (TARGET,))
    publish(settings, HashedEmbedder(), [reading], lambda *_: None, reader_version="1")
    return settings
