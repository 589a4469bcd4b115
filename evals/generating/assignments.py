"""Who leads a task, with whom and until when; who watches over a target."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.retrieval.library import Library
from corpus.agencies import AgencyBook
from corpus.records import Clause, ClauseKind
from corpus.registers import Task
from corpus.vietnamese.syllables import fold
from evals.folding import fold_wording
from evals.generating import alternatives
from evals.generating.fact import Fact, Groups, topic_of
from evals.generating.naming import known_alone
from evals.generating.plan_texts import PlanTexts
from evals.generating.subjects import Subject, subject_of, without_mark
from evals.question_set import Evidence, QuestionType

_MOST_AGENCIES = 4
_YEARS = "từ năm nào đến năm nào"
_CONCERNED = "liên quan"
"""Of "các cơ quan liên quan" an answer can't tell who they are."""

_MOST_SPEAKING = 3
"""Clauses that may speak of a subject, beside its tasks, before it counts as too general."""


@dataclass(frozen=True)
class AskedTask:
    """A task that can be asked about: its clause, and the others of the plan that assign the same alike."""

    task: Task
    clause: Clause
    subject: Subject
    same: tuple[Task, ...]


def asked_tasks(texts: PlanTexts, book: AgencyBook) -> tuple[AskedTask, ...]:
    """The tasks whose subject is clear and means one task of its plan, in the register's order."""
    found = (_asked(task, texts, book) for task in texts.library.tasks)
    return tuple(one for one in found if one is not None)


def assignment_facts(tasks: Sequence[AskedTask], texts: PlanTexts, book: AgencyBook) -> Iterator[Fact]:
    """Facts of the types lead, coordinate, deadline and crossref."""
    others = _Others(texts.library)
    for one in tasks:
        yield from _lead(one, texts, book, others)
        yield from _coordinate(one, texts, book)
        yield from _deadline(one, texts, others)


def _asked(task: Task, texts: PlanTexts, book: AgencyBook) -> AskedTask | None:
    clause, subject = texts.library.at(task.plan_id, task.address), subject_of(task.task, book)
    if clause is None or subject is None or len(texts.library.tasks_of(clause)) > 1:
        return None
    named = {one.agency.name for one in book.named(subject.said)}
    if named & {*task.lead, *task.coordinate} or _names_province(subject.said, texts.library):
        return None
    speaking = [one for one in texts.speaking_of(task.plan_id, subject.said) if one.key != clause.key]
    same = [other for one in speaking for other in texts.library.tasks_of(one)]
    below = sum(one.address.startswith(f"{clause.address}/") for one in speaking)
    general = len(speaking) - len({one.address for one in same}) - below > _MOST_SPEAKING
    if general or any(_answers(other) != _answers(task) for other in same):
        return None
    return AskedTask(task, clause, subject, tuple(same))


def _answers(task: Task) -> tuple[object, ...]:
    return frozenset(task.lead), frozenset(task.coordinate), task.time


def _names_province(said: str, library: Library) -> bool:
    """A subject that names a plan's province tells which plan is asked about, whatever the place says."""
    return any(fold(plan.province) in fold(said) for plan in library.plans)


def _lead(one: AskedTask, texts: PlanTexts, book: AgencyBook, others: "_Others") -> Iterator[Fact]:
    task, library = one.task, texts.library
    if not task.lead or len(task.lead) > _MOST_AGENCIES:
        return
    giver = library.at(task.plan_id, task.assigned_by) if task.assigned_by else None
    specific = not any(map(book.is_collective, task.lead))
    if task.assigned_by and (giver is None or not specific):
        return
    if not specific and one.clause.kind is not ClauseKind.ROW:
        return
    evidence = _evidence(one, texts)
    if giver is not None and evidence:
        evidence = (*evidence, *_given(giver, texts))
        if len(evidence) == 1:
            return
    if evidence:
        clauses = [one.clause, *([giver] if giver else [])]
        must = tuple(alternatives.agency(name, book, *clauses) for name in task.lead)
        kind = QuestionType.CROSSREF if giver else QuestionType.LEAD
        yield _fact(kind, "lead", one, texts, must, evidence, others.lead(task, clauses))


def _coordinate(one: AskedTask, texts: PlanTexts, book: AgencyBook) -> Iterator[Fact]:
    task, evidence = one.task, _evidence(one, texts)
    if not evidence or not 0 < len(task.coordinate) <= _MOST_AGENCIES or task.assigned_by:
        return
    if not task.lead or all(_CONCERNED in name for name in task.coordinate):
        return
    must = tuple(alternatives.agency(name, book, one.clause) for name in task.coordinate)
    fact = _fact(QuestionType.COORDINATE, "coordinate", one, texts, must, evidence)
    alone = len(task.lead) == 1 and not book.is_collective(task.lead[0])
    yield replace(fact, slots={**fact.slots, "agency": task.lead[0]}) if alone else fact


def _deadline(one: AskedTask, texts: PlanTexts, others: "_Others") -> Iterator[Fact]:
    task, evidence = one.task, _evidence(one, texts)
    if not evidence or not task.time or not any(letter.isdigit() for letter in task.time):
        return
    wording = "month" if "áng" in task.time else "deadline"
    must = (alternatives.time(task.time),)
    fact = _fact(QuestionType.DEADLINE, wording, one, texts, must, evidence, others.time(task, one.clause))
    yield replace(fact, slots={**fact.slots, "years": _YEARS}) if "-" in must[0][0] else fact


def _evidence(one: AskedTask, texts: PlanTexts) -> tuple[Evidence, ...]:
    at = (texts.library.at(other.plan_id, other.address) for other in one.same)
    entry = texts.evidence(one.clause, one.subject.printed, [clause for clause in at if clause])
    return (entry,) if entry else ()


def _given(giver: Clause, texts: PlanTexts) -> tuple[Evidence, ...]:
    """The clause that gives the task to its lead."""
    entry = texts.evidence(giver, without_mark(giver.text.split("\n")[-1]).split(";")[0])
    return (entry,) if entry else ()


def _fact(
    kind: QuestionType,
    wording: str,
    one: AskedTask,
    texts: PlanTexts,
    must: Groups,
    evidence: tuple[Evidence, ...],
    must_not: tuple[str, ...] = (),
) -> Fact:
    plan_id, said = one.task.plan_id, one.subject.said
    return Fact(
        type=kind,
        wording=wording,
        of=(plan_id,),
        slots={"subject": said},
        must=must,
        must_not=must_not,
        evidence=evidence,
        doc=(plan_id,),
        topic=topic_of(said),
        alone=known_alone(plan_id, said, texts),
    )


class _Others:
    """What the other tasks of a plan have most: wrong of a task that has nothing of it."""

    def __init__(self, library: Library) -> None:
        self._leads = _ranked((task.plan_id, name) for task in library.tasks for name in task.lead)
        self._times = _ranked((task.plan_id, task.time) for task in library.tasks if task.time)

    def lead(self, task: Task, clauses: Iterable[Clause]) -> tuple[str, ...]:
        """The commonest department that is none of the task's and stands nowhere in its clauses."""
        held = fold(" ".join(one.passage for one in clauses))
        named = {*task.lead, *task.coordinate, *task.carry_out}
        leads = self._leads.get(task.plan_id, ())
        fits = (
            name for name in leads if name.startswith("Sở ") and name not in named and fold(name) not in held
        )
        return tuple([*fits][:1])

    def time(self, task: Task, clause: Clause) -> tuple[str, ...]:
        """The commonest other time of the plan's tasks, if the clause doesn't print it."""
        held = fold_wording(clause.passage)
        times = (one for one in self._times.get(task.plan_id, ()) if fold_wording(one) not in held)
        return tuple([*times][:1])


def _ranked(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    ranked: dict[str, list[str]] = {}
    for (plan_id, text), _ in Counter(pairs).most_common():
        ranked.setdefault(plan_id, []).append(text)
    return ranked
