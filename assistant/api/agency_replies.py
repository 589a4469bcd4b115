"""Agencies as the API returns them."""

from pydantic import BaseModel

from assistant.agencies import AgencyProfile, PlanShare
from assistant.api.entry_replies import DutyRow
from assistant.api.register_replies import TargetRow, TaskRow, row_of


class AgencyRow(BaseModel):
    """How much an agency has to do: tasks by its role, values of indicators that it monitors.

    `collective`: several agencies under one name ("Các sở, ban, ngành").
    """

    agency: str
    collective: bool
    lead: int
    coordinate: int
    carry_out: int
    monitor: int


class AgencyPlanReply(BaseModel):
    """What one plan gives an agency to do. `reports`: what it reports; `receives`: what is reported to it."""

    plan_id: str
    plan: str
    province: str
    lead: list[TaskRow]
    coordinate: list[TaskRow]
    carry_out: list[TaskRow]
    monitor: list[TargetRow]
    reports: list[DutyRow]
    receives: list[DutyRow]


class AgencyReply(BaseModel):
    """An agency with all that the plans give it to do; `notes` is what is known from outside the plans."""

    agency: str
    collective: bool
    notes: list[str]
    plans: list[AgencyPlanReply]


def agency_reply(profile: AgencyProfile, root: str) -> AgencyReply:
    """The agency with its links under the sub-path `root`."""
    return AgencyReply(
        agency=profile.agency,
        collective=profile.collective,
        notes=list(profile.notes),
        plans=[_plan_reply(share, root) for share in profile.plans],
    )


def _plan_reply(share: PlanShare, root: str) -> AgencyPlanReply:
    return AgencyPlanReply(
        plan_id=share.plan.plan_id,
        plan=share.plan.citation,
        province=share.plan.province,
        lead=[row_of(TaskRow, task, root) for task in share.lead],
        coordinate=[row_of(TaskRow, task, root) for task in share.coordinate],
        carry_out=[row_of(TaskRow, task, root) for task in share.carry_out],
        monitor=[row_of(TargetRow, target, root) for target in share.monitor],
        reports=[row_of(DutyRow, duty, root) for duty in share.reports],
        receives=[row_of(DutyRow, duty, root) for duty in share.receives],
    )
