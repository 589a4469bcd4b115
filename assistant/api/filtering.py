"""Which rows of a register are asked for: pure functions over its entries."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from assistant.api.entry_replies import EntryRow
from assistant.deadlines import years_named
from assistant.indicators.records import Indicator
from corpus.addresses import SEPARATOR
from corpus.records import Clause, Plan
from corpus.registers import ReportingDuty, Target, Task
from corpus.vietnamese.syllables import fold, syllables


class Role(StrEnum):
    """What an agency does in a row."""

    LEAD = "lead"
    COORDINATE = "coordinate"
    CARRY_OUT = "carry_out"
    MONITOR = "monitor"


@dataclass(frozen=True)
class RowFilter:
    """What a row must satisfy; None asks for nothing, and so do no words.

    `plan_ids`: one of these plans. `agencies`: the names that registers have for the agency that is meant;
    one of them is held in `role`, in any role when that is None.
    `year`: named by the row's time, or within the span of years that it names. `words`: syllables that all
    occur in the row. `under`: the row's address is this one or stands under it.
    """

    plan_ids: Collection[str] | None = None
    agencies: Collection[str] | None = None
    role: Role | None = None
    year: int | None = None
    words: tuple[str, ...] = ()
    under: str | None = None


def task_fits(task: Task, wanted: RowFilter) -> bool:
    """Whether a task's row is asked for. A task has nobody in the role `monitor`."""
    roles = {Role.LEAD: task.lead, Role.COORDINATE: task.coordinate, Role.CARRY_OUT: task.carry_out}
    return (
        _place_fits(task.plan_id, task.address, wanted)
        and _agency_fits(roles, wanted)
        and (wanted.year is None or wanted.year in years_named(task.time or ""))
        and _words_fit(f"{task.label}\n{task.task}\n{task.product or ''}", wanted)
    )


def target_fits(target: Target, wanted: RowFilter) -> bool:
    """Whether a target's row is asked for. A target has agencies in the role `monitor` alone."""
    return (
        _place_fits(target.plan_id, target.address, wanted)
        and _agency_fits({Role.MONITOR: target.monitor}, wanted)
        and (wanted.year is None or wanted.year == target.year)
        and _words_fit(f"{target.label}\n{target.indicator}\n{target.unit}", wanted)
    )


def indicator_fits(indicator: Indicator, wanted: RowFilter) -> bool:
    """Whether an indicator is asked for, by who sets it, for which year, and how the plans word it."""
    plans = wanted.plan_ids
    return (
        (plans is None or any(plan_id in plans for plan_id in indicator.plan_ids))
        and (wanted.year is None or wanted.year in indicator.years)
        and _words_fit("\n".join((indicator.name, *indicator.wordings, indicator.unit)), wanted)
    )


def plan_fits(plan: Plan, wanted: RowFilter) -> bool:
    """Whether a plan is asked for, by what is known of it as a whole."""
    said = (plan.citation, plan.title, plan.province, plan.number or "", plan.signer or "")
    return _place_fits(plan.plan_id, "", wanted) and _words_fit("\n".join(said), wanted)


def duty_fits(duty: ReportingDuty, wanted: RowFilter) -> bool:
    """Whether a reporting duty is asked for. Who reports has the role `carry_out`."""
    return (
        _place_fits(duty.plan_id, duty.address, wanted)
        and _agency_fits({Role.CARRY_OUT: duty.who}, wanted)
        and (wanted.year is None or wanted.year in years_named(duty.when or ""))
        and _words_fit(f"{duty.label}\n{duty.what}\n{duty.when or ''}", wanted)
    )


def entry_fits(entry: EntryRow, wanted: RowFilter) -> bool:
    """Whether an entry of another register is asked for, by its place and by its words."""
    return _place_fits(entry.plan_id, entry.address, wanted) and _words_fit(entry.said, wanted)


def clause_fits(clause: Clause, wanted: RowFilter) -> bool:
    """Whether a clause is asked for, by its place and by its words."""
    return _place_fits(clause.plan_id, clause.address, wanted) and _words_fit(
        f"{clause.label}\n{clause.text}", wanted
    )


def _place_fits(plan_id: str, address: str, wanted: RowFilter) -> bool:
    if wanted.plan_ids is not None and plan_id not in wanted.plan_ids:
        return False
    under = wanted.under
    return not under or address == under or address.startswith(under.rstrip(SEPARATOR) + SEPARATOR)


def _agency_fits(roles: dict[Role, tuple[str, ...]], wanted: RowFilter) -> bool:
    if wanted.role is not None:
        roles = {wanted.role: roles.get(wanted.role, ())}
    elif wanted.agencies is None:
        return True
    held = [name for names in roles.values() for name in names]
    return bool(held) if wanted.agencies is None else any(name in wanted.agencies for name in held)


def _words_fit(text: str, wanted: RowFilter) -> bool:
    """Whether every word occurs; one typed without accents also means its accented spellings."""
    if not wanted.words:
        return True
    printed = set(syllables(text))
    folded = {fold(word) for word in printed}
    return all(word in printed or (word == fold(word) and word in folded) for word in wanted.words)
