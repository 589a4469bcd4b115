"""Small records for tests: each factory fills in all that a test doesn't care about."""

from collections.abc import Mapping, Sequence
from datetime import date

from assistant.answer.case import Case
from assistant.question import Question
from assistant.retrieval.found import Found
from assistant.retrieval.library import Library
from corpus.addresses import label
from corpus.agencies import load_agencies
from corpus.records import Clause, ClauseKind, Plan
from corpus.registers import Comparator, Entry, Reference, Target, Task

PLAN_ID = "binh-thuan-4181-2022"

TASK_COLUMNS = ("Nhiệm vụ", "Cơ quan chủ trì thực hiện", "Cơ quan phối hợp", "Thời gian thực hiện")


def plan(
    plan_id: str = PLAN_ID,
    province: str = "Bình Thuận",
    *,
    number: str | None = "4181/KH-UBND",
    issued: date | None = date(2022, 12, 7),
    signer: str | None = "Nguyễn Minh",
    title: str = "Phát triển kinh tế số và xã hội số",
) -> Plan:
    """A published plan."""
    return Plan(
        plan_id=plan_id,
        province=province,
        issuer=f"UBND tỉnh {province}",
        title=title,
        source_file=f"{plan_id}.txt",
        sha256="0" * 64,
        number=number,
        issued=issued,
        signer=signer,
    )


def clause(
    address: str = "III/3/c",
    text: str = "Phát triển các kênh tư vấn, hỏi đáp, trợ lý ảo.",
    *,
    heading: Sequence[str] = (),
    kind: ClauseKind = ClauseKind.POINT,
    plan_id: str = PLAN_ID,
    cells: Mapping[str, str] | None = None,
) -> Clause:
    """A clause of prose; with `cells`, see `row`."""
    return Clause(
        plan_id=plan_id,
        address=address,
        label=label(address, row=kind is ClauseKind.ROW),
        heading=tuple(heading),
        text=text,
        source=((0, len(text)),),
        kind=kind,
        cells=tuple((cells or {}).items()),
    )


def row(address: str, *values: str, columns: Sequence[str] = TASK_COLUMNS, plan_id: str = PLAN_ID) -> Clause:
    """A table row; its text reads as the reader writes it: the subject, then "column: value"."""
    cells = dict(zip(columns, values, strict=True))
    subject, *others = cells.items()
    text = ". ".join([subject[1], *(f"{name}: {value}" for name, value in others if value)])
    return clause(address, text, kind=ClauseKind.ROW, cells=cells, plan_id=plan_id)


def task(of: Clause, lead: Sequence[str] = (), *, assigned_by: str | None = None, **other: object) -> Task:
    """The assignment that a clause is. `other`: further fields of the record."""
    return Task(
        plan_id=of.plan_id,
        address=of.address,
        label=of.label,
        task=of.text,
        lead=tuple(lead),
        assigned_by=assigned_by,
        **other,  # type: ignore[arg-type]
    )


def target(of: Clause, value: float, year: int | None, indicator: str = "Tỷ lệ", unit: str = "%") -> Target:
    """One value that a clause sets."""
    return Target(of.plan_id, of.address, of.label, indicator, year, Comparator.EQUAL, value, unit)


def reference(of: Clause, to: Clause) -> Reference:
    """A place where one clause points at another."""
    return Reference(of.plan_id, of.address, to.label, to.address)


def question(text: str = "Sở nào chủ trì?", **fields: object) -> Question:
    """A question as understood; it stands alone and looks for all of its text unless told otherwise."""
    return Question(**{"text": text, "standalone": text, "subject": text, **fields})  # type: ignore[arg-type]


def found(of: Clause, relevance: float = 1.0, score: float = 1.0) -> Found:
    """A clause as the search returns it."""
    return Found(of, score=score, relevance=relevance)


def library(
    clauses: Sequence[Clause],
    *,
    plans: Sequence[Plan] | None = None,
    tasks: Sequence[Task] = (),
    targets: Sequence[Target] = (),
    references: Sequence[Reference] = (),
    entries: Sequence[Entry] = (),
) -> Library:
    """A library of these clauses, by default of the one plan that `plan` makes."""
    return Library(plans or [plan()], clauses, tasks, targets, references, entries)


def case(
    asked: Question, clauses: Sequence[Clause | Found], of: Library | None = None, near_enough: float = 0.4
) -> Case:
    """A question with what was found for it, best first."""
    results = tuple(one if isinstance(one, Found) else found(one) for one in clauses)
    held = of or library([one.clause for one in results])
    return Case(asked, results, held, load_agencies(), near_enough)
