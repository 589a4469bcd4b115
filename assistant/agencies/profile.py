"""All that the plans give one agency to do, plan by plan."""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.agencies.names import names_meant, shown_name
from assistant.answer.noting import agency_notes
from assistant.retrieval.library import Library
from corpus.agencies import AgencyBook
from corpus.records import Plan
from corpus.registers import ReportingDuty, Target, Task


@dataclass(frozen=True)
class PlanShare:
    """What one plan gives an agency to do, each in the plan's order.

    `reports`: what it reports; `receives`: what is reported to it.
    """

    plan: Plan
    lead: tuple[Task, ...]
    coordinate: tuple[Task, ...]
    carry_out: tuple[Task, ...]
    monitor: tuple[Target, ...]
    reports: tuple[ReportingDuty, ...]
    receives: tuple[ReportingDuty, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the plan's registers don't name the agency."""
        return not any(
            (self.lead, self.coordinate, self.carry_out, self.monitor, self.reports, self.receives)
        )


@dataclass(frozen=True)
class AgencyProfile:
    """An agency as the registers first name it, with the plans that give it something to do.

    `notes`: what is known of it from outside the plans (what it has become, whose duties it took over).
    """

    agency: str
    collective: bool
    plans: tuple[PlanShare, ...]
    notes: tuple[str, ...]


def agency_profile(asked: str, library: Library, book: AgencyBook) -> AgencyProfile | None:
    """What an agency, asked for by any of its names, has to do; None where no register names it."""
    name = shown_name(asked, library, book)
    if name is None:
        return None
    meant = names_meant(asked, library, book)
    shares = (_share(plan, meant, library) for plan in library.plans)
    return AgencyProfile(
        name,
        book.is_collective(name),
        tuple(share for share in shares if not share.is_empty),
        agency_notes(name, book),
    )


def _share(plan: Plan, meant: frozenset[str], library: Library) -> PlanShare:
    tasks = [task for task in library.tasks if task.plan_id == plan.plan_id]
    duties = [duty for duty in library.entries(ReportingDuty) if duty.plan_id == plan.plan_id]
    return PlanShare(
        plan,
        lead=tuple(task for task in tasks if _among(task.lead, meant)),
        coordinate=tuple(task for task in tasks if _among(task.coordinate, meant)),
        carry_out=tuple(task for task in tasks if _among(task.carry_out, meant)),
        monitor=tuple(
            one for one in library.targets if one.plan_id == plan.plan_id and _among(one.monitor, meant)
        ),
        reports=tuple(duty for duty in duties if _among(duty.who, meant)),
        receives=tuple(duty for duty in duties if _among(duty.to, meant)),
    )


def _among(names: Iterable[str], meant: frozenset[str]) -> bool:
    return any(name in meant for name in names)
