"""Which tasks an agency has, and how many: by the tables of a plan and by its sections about one agency."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from corpus import addresses
from corpus.agencies import AgencyBook
from corpus.records import Clause, ClauseKind
from corpus.registers import Task
from evals.generating import alternatives
from evals.generating.fact import Fact, topic_of
from evals.generating.plan_texts import PlanTexts, own_words
from evals.generating.subjects import without_mark
from evals.question_set import Evidence, QuestionType

_FEWEST, _MOST = 2, 6
"""Tasks of a list that is asked for: one is no list, and of many an answer shows some."""

_MOST_COUNTED = 20
_MARK = re.compile(r"^\s*(?:[IVXLC]+|[A-ZĐ])[.)]\s+")
_TOLD = 3
"""Words of each task that a right answer has."""

_THINGS = ("mục tiêu", "chỉ tiêu", "văn bản")
"""What the rows of a table may be, beside tasks: as its first column says."""


@dataclass(frozen=True)
class _Listing:
    """Tasks that belong together, and how the question says which: `slots` for its wording."""

    wording: str
    plan_id: str
    slots: dict[str, str]
    tasks: tuple[Task, ...]


def list_facts(texts: PlanTexts, book: AgencyBook) -> Iterator[Fact]:
    """Facts of the types agency_tasks and count."""
    for listing in (*_led_in_table(texts, book), *_timed_in_table(texts), *_of_section(texts, book)):
        if not _FEWEST <= len(listing.tasks) <= _MOST:
            continue
        entries = [_entry(task, texts) for task in listing.tasks]
        evidence = tuple(one for one in entries if one)
        if len(evidence) == len(entries):
            yield _fact(QuestionType.AGENCY_TASKS, listing, _told(listing, texts), evidence)
            yield _fact(QuestionType.COUNT, listing, (alternatives.count(len(entries)),), evidence)
    yield from _counted_parts(texts)


def _led_in_table(texts: PlanTexts, book: AgencyBook) -> Iterator[_Listing]:
    groups = _grouped(texts, lambda task: task.lead)
    for (plan_id, table, name), tasks in groups.items():
        if not book.is_collective(name):
            slots = {"agency": name, "table": addresses.label(table), "thing": _thing(tasks[0], texts)}
            yield _Listing("table", plan_id, slots, tuple(tasks))


def _timed_in_table(texts: PlanTexts) -> Iterator[_Listing]:
    groups = _grouped(texts, lambda task: (task.time,) if task.time and task.time[-1].isdigit() else ())
    for (plan_id, table, time), tasks in groups.items():
        said = f"chỉ trong năm {time}" if time.isdigit() else f"{time[0].lower()}{time[1:]}"
        if "-" in said or "–" in said:
            said = f"giai đoạn {said}"
        slots = {"time": said, "table": addresses.label(table), "thing": _thing(tasks[0], texts)}
        yield _Listing("time", plan_id, slots, tuple(tasks))


def _grouped(
    texts: PlanTexts, values: Callable[[Task], Sequence[str]]
) -> dict[tuple[str, str, str], list[Task]]:
    """The rows' tasks by plan, table and each of their values."""
    groups: dict[tuple[str, str, str], list[Task]] = defaultdict(list)
    for task in texts.library.tasks:
        clause = texts.library.at(task.plan_id, task.address)
        table = task.address.split(addresses.SEPARATOR)[0]
        if clause is not None and clause.kind is ClauseKind.ROW and table.startswith("PL"):
            for value in values(task):
                groups[task.plan_id, table, value].append(task)
    return groups


def _of_section(texts: PlanTexts, book: AgencyBook) -> Iterator[_Listing]:
    """The tasks right under a heading that is the name of one agency."""
    groups: dict[tuple[str, str], list[Task]] = defaultdict(list)
    for task in texts.library.tasks:
        groups[task.plan_id, addresses.parent(task.address) or ""].append(task)
    for (plan_id, parent), tasks in groups.items():
        heading = texts.library.at(plan_id, parent)
        name = _agency_of(heading, book) if heading else None
        if heading and name and len(tasks) == len(texts.library.children(heading)):
            yield _Listing("section", plan_id, {"agency": name}, tuple(tasks))


def _agency_of(heading: Clause, book: AgencyBook) -> str | None:
    title, _, below = heading.text.partition("\n")
    title = _untitled(title)
    named = book.found(title)
    whole = len(named) == 1 and named[0].end - named[0].start >= len(title) - len(" tỉnh")
    return named[0].agency.name if whole and not below.strip() else None


def _counted_parts(texts: PlanTexts) -> Iterator[Fact]:
    """How many rows a part of an appendix has, where none of them has rows of its own."""
    for clause in texts.library.clauses:
        rows = texts.library.children(clause)
        simple = all(row.kind is ClauseKind.ROW and not texts.library.children(row) for row in rows)
        tasks = sum(bool(texts.library.tasks_of(row)) for row in rows)
        if not simple or tasks < len(rows) or not _FEWEST <= tasks <= _MOST_COUNTED:
            continue
        if not clause.address.startswith("PL") or any("~" in row.address for row in rows):
            continue
        title = _untitled(clause.text.split("\n")[0])
        told = [*((row, own_words(row)) for row in rows), (clause, title)]
        entry, *others = (texts.evidence(one, words) for one, words in told)
        alt = tuple(one for one in others if one)
        if entry is None:
            continue
        evidence = Evidence(entry.doc, entry.quote, entry.label, entry.by_label, alt)
        thing = _thing(texts.library.tasks_of(rows[0])[0], texts)
        slots = {"part": _said_of(clause.label), "thing": thing}
        if title and topic_of(title) not in topic_of(clause.label):
            slots["title"] = _lowered(title)
        listing = _Listing("part", clause.plan_id, slots, ())
        yield _fact(QuestionType.COUNT, listing, (alternatives.count(tasks),), (evidence,))


def _thing(task: Task, texts: PlanTexts) -> str:
    clause = texts.library.at(task.plan_id, task.address)
    column = clause.cells[0][0].lower() if clause and clause.cells else ""
    return next((thing for thing in _THINGS if thing in column), "nhiệm vụ")


def _untitled(heading: str) -> str:
    """A heading without its number."""
    return without_mark(_MARK.sub("", heading)).strip(" :.")


def _lowered(title: str) -> str:
    return title.lower() if title.isupper() else f"{title[0].lower()}{title[1:]}"


def _said_of(label: str) -> str:
    """The label from the inside out: "mục IX, phần A, Phụ lục"."""
    return ", ".join(reversed(label.split(", ")))


def _told(listing: _Listing, texts: PlanTexts) -> tuple[tuple[str, ...], ...]:
    return tuple((texts.telling(without_mark(task.task).split(";")[0], _TOLD),) for task in listing.tasks)


def _entry(task: Task, texts: PlanTexts) -> Evidence | None:
    clause = texts.library.at(task.plan_id, task.address)
    return texts.evidence(clause, without_mark(task.task)) if clause else None


def _fact(
    kind: QuestionType, listing: _Listing, must: tuple[tuple[str, ...], ...], evidence: tuple[Evidence, ...]
) -> Fact:
    verb = "count" if kind is QuestionType.COUNT else "list"
    return Fact(
        type=kind,
        wording=f"{verb}_{listing.wording}",
        of=(listing.plan_id,),
        slots=listing.slots,
        must=must,
        evidence=evidence,
        doc=(listing.plan_id,),
        topic=topic_of(listing.slots.get("table", listing.wording)),
    )
