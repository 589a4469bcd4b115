"""A small corpus in a real store, and an assistant that answers from it without any model."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace

import numpy as np

from assistant.answer.records import Answer, AskedQuestion, Citation, Status
from assistant.question import Question
from assistant.question.printed_agencies import with_printed
from assistant.retrieval.library import Library
from assistant.settings import AssistantSettings
from corpus.addresses import label
from corpus.agencies import AgencyBook, load_agencies
from corpus.records import Clause, ClauseKind, Plan, PlanReading
from corpus.registers import (
    Baseline,
    Comparator,
    Definition,
    Document,
    LegalBasis,
    Money,
    Reference,
    ReportingDuty,
    Target,
    Task,
    Unresolved,
)
from corpus.store import ClauseWords, Store

PLAN = Plan(
    plan_id="binh-thuan-4181-2022",
    province="Bình Thuận",
    issuer="UBND tỉnh Bình Thuận",
    title="Phát triển kinh tế số và xã hội số",
    source_file="binh-thuan.txt",
    sha256="0" * 64,
    number="4181/KH-UBND",
    issued=date(2022, 12, 7),
    signer="Nguyễn Minh",
)
UNNUMBERED = Plan("nam-dinh-2021-2025", "Nam Định", "UBND tỉnh Nam Định", "Chuyển đổi số", "n.txt", "1" * 64)

TODAY = date(2025, 6, 15)
"""The day on which the sample is asked, and the examples of the API."""
COLUMNS = ("Nội dung", "Cơ quan chủ trì thực hiện", "Thời gian")


def clause(
    address: str, text: str, kind: ClauseKind = ClauseKind.POINT, plan_id: str = PLAN.plan_id
) -> Clause:
    return Clause(plan_id, address, label(address), (), text, ((0, len(text)),), kind)


def row(address: str, *values: str) -> Clause:
    cells = tuple(zip(COLUMNS, values, strict=True))
    text = "\n".join(f"{name}: {value}" for name, value in cells)
    return Clause(
        PLAN.plan_id,
        address,
        label(address, row=True),
        ("PHỤ LỤC 02",),
        text,
        ((0, 9),),
        ClauseKind.ROW,
        cells,
    )


CLAUSES = (
    clause("so-ky-hieu", "Số: 4181/KH-UBND", ClauseKind.FRAME),
    clause("III", "III. NHIỆM VỤ\nCác cơ quan thực hiện những nhiệm vụ sau.", ClauseKind.HEADING),
    clause("III/8", "8. Dữ liệu số", ClauseKind.HEADING),
    clause("III/8/đ", "đ) Xây dựng dữ liệu mở, thực hiện theo khoản 8 Mục III."),
    clause("III/8/đ/-1", "- Công bố <b>danh mục</b> & mở dữ liệu.", ClauseKind.BULLET),
    clause("PL02", "PHỤ LỤC 02\nDANH MỤC NHIỆM VỤ", ClauseKind.HEADING),
    row("PL02/I/4.2", "Xây dựng Cổng dữ liệu mở của tỉnh.", "Sở Thông tin và Truyền thông", "2023 - 2025"),
    row("PL02/I/4.3", "Bồi dưỡng kỹ năng số.", "Sở Nội vụ", "Hằng năm"),
)
TASKS = (
    Task(
        PLAN.plan_id,
        "PL02/I/4.2",
        "Phụ lục 02, phần I, dòng 4.2",
        "Xây dựng Cổng dữ liệu mở của tỉnh.",
        lead=("Sở Thông tin và Truyền thông",),
        coordinate=("Sở Nội vụ",),
        time="2023 - 2025",
    ),
    Task(
        PLAN.plan_id,
        "PL02/I/4.3",
        "Phụ lục 02, phần I, dòng 4.3",
        "Bồi dưỡng kỹ năng số.",
        lead=("Sở Nội vụ",),
        time="Hằng năm",
        assigned_by="III/8",
    ),
)
TARGETS = (
    Target(
        PLAN.plan_id,
        "PL01/1",
        "Phụ lục 01, dòng 1",
        "Tỷ trọng kinh tế số",
        2025,
        Comparator.AT_LEAST,
        20.0,
        "%",
        Baseline(2021, "11,91%"),
        ("Sở Thông tin và Truyền thông",),
    ),
    Target(
        UNNUMBERED.plan_id,
        "II/1/-2",
        "Mục II, khoản 1",
        "Dịch vụ công",
        2023,
        Comparator.RANGE,
        (50.0, 60.0),
        "%",
    ),
)
REFERENCES = (
    Reference(PLAN.plan_id, "III/8/đ", "khoản 8 Mục III", "III/8"),
    Reference(
        PLAN.plan_id,
        "III/8/đ",
        "Nghị định số 47/2020/NĐ-CP",
        document=Document("Nghị định", "47/2020/NĐ-CP", date(2020, 4, 9), "Chính phủ", "về dữ liệu số"),
        unresolved=Unresolved.OTHER_DOCUMENT,
    ),
    Reference(PLAN.plan_id, "III/8/đ", "Phụ lục 03", unresolved=Unresolved.NOTHING),
)
FROM_ELSEWHERE = (
    Reference(UNNUMBERED.plan_id, "I", "các nhiệm vụ còn lại", "I", remaining=True),
    Reference(UNNUMBERED.plan_id, "I", "khoản 8 Mục III Kế hoạch số 4181/KH-UBND", "III/8", PLAN.plan_id),
    Reference(
        UNNUMBERED.plan_id,
        "I",
        "Kế hoạch số 4181/KH-UBND",
        None,
        PLAN.plan_id,
        Document("Kế hoạch", "4181/KH-UBND"),
    ),
)
DUTY = ReportingDuty(
    PLAN.plan_id, "III/8", "Mục III, khoản 8", ("Các sở",), "kết quả", "trước 15/12", ("Sở Nội vụ",)
)
LEGAL_BASIS = LegalBasis(
    PLAN.plan_id,
    "so-ky-hieu",
    "Số ký hiệu",
    Document("Quyết định", "411/QĐ-TTg", date(2022, 3, 31), "Thủ tướng Chính phủ", "Chiến lược quốc gia"),
)
DEFINITION = Definition(PLAN.plan_id, "III", "Mục III", "MOOC", "nền tảng học trực tuyến mở")
AMOUNT = Money(PLAN.plan_id, "III/8/đ", "Mục III, khoản 8, điểm đ", "5 triệu đồng", 5_000_000, "máy chủ")
READINGS = (
    PlanReading(
        PLAN, CLAUSES, TASKS, TARGETS[:1], REFERENCES, (DUTY,), (LEGAL_BASIS,), (DEFINITION,), (AMOUNT,)
    ),
    PlanReading(
        UNNUMBERED,
        (clause("I", "I. MỤC TIÊU", ClauseKind.HEADING, UNNUMBERED.plan_id),),
        (),
        TARGETS[1:],
        FROM_ELSEWHERE,
    ),
)


def sample_store(folder: Path) -> Store:
    store = Store.create(folder / "store.sqlite3")
    for reading in READINGS:
        count = len(reading.clauses)
        store.write_plan(reading, [ClauseWords((), ())] * count, np.zeros((count, 4), dtype=np.float32))
    return store


def answer_of(status: Status, text: str, *cited: Clause, notes: tuple[str, ...] = ()) -> Answer:
    citations = tuple(
        Citation(n, c.plan_id, PLAN.citation, c.address, c.label, c.text, c.url)
        for n, c in enumerate(cited, 1)
    )
    asked = AskedQuestion("câu hỏi đứng riêng", "lead", (PLAN.plan_id,))
    return Answer("a1", status, text, asked, citations, notes, {"total": 1.5})


def usual_answer(question: str, history: Sequence[str]) -> Answer:
    """Answered where the question is about open data, now or before; else not found."""
    if any("dữ liệu mở" in turn for turn in (question, *history)):
        return answer_of(
            Status.ANSWERED,
            "Cơ quan chủ trì: **Sở Thông tin và Truyền thông** [1]\n- Thời gian: 2023 - 2025 [1]\n- Xem [2]",
            CLAUSES[6],
            CLAUSES[4],
            notes=("Từ 01/3/2025, Sở Thông tin và Truyền thông hợp nhất vào Sở Khoa học và Công nghệ.",),
        )
    return answer_of(Status.NOT_FOUND, "Các kế hoạch hiện có không nói tới điều này.")


@dataclass(eq=False)
class SampleAssistant:
    """Stands in for the opened assistant: the real store, no model, answers by `respond`."""

    store: Store
    settings: AssistantSettings
    respond: Callable[[str, Sequence[str]], Answer] = usual_answer
    asked: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = field(default_factory=list)
    closed: bool = False
    today: Callable[[], date] = lambda: TODAY

    @property
    def index(self) -> SimpleNamespace:
        plans = {plan.plan_id: plan.sha256 for plan in self.plans}
        identity = SimpleNamespace(
            generation="g1",
            built_at=datetime(2025, 1, 2, tzinfo=UTC),
            model="none",
            clause_count=9,
            plans=plans,
        )
        return SimpleNamespace(identity=identity, store=self.store)

    @property
    def plans(self) -> tuple[Plan, ...]:
        return self.store.plans()

    @property
    def library(self) -> Library:
        return Library.of(self.store)

    @property
    def book(self) -> AgencyBook:
        return with_printed(load_agencies(), self.library.agencies())

    def understand(self, question: str, history: Sequence[str] = (), plans: Sequence[str] = ()) -> Question:
        """A short question leans on the turn before it."""
        leaning = history[-1:] if len(question) < 20 else ()
        return Question(question, " ".join((*leaning, question)), plan_ids=tuple(plans))

    @property
    def searcher(self) -> SimpleNamespace:
        """Nothing is found by searching the sample."""
        return SimpleNamespace(search=lambda *_: [])

    def ask_by_rules(self, question: str, history: Sequence[str] = (), plans: Sequence[str] = ()) -> Answer:
        """As `ask`, unseen by tests that look at what was asked."""
        return self.respond(question, history)

    def ask(self, question: str, history: Sequence[str] = (), plans: Sequence[str] = ()) -> Answer:
        self.asked.append((question, tuple(history), tuple(plans)))
        return self.respond(question, history)

    def stream(
        self, question: str, history: Sequence[str] = (), plans: Sequence[str] = ()
    ) -> Iterator[str | Answer]:
        answer = self.ask(question, history, plans)
        yield from answer.answer.splitlines(keepends=True)
        yield answer

    def close(self) -> None:
        self.closed = True
