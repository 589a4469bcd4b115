"""What can be done with a plan: where to ask about it, and where its registers and its map are."""

from assistant.api.frame import PlanLink
from assistant.plans import PlanSummary
from ui.site.numerals import number
from ui.texts import say


def plan_links(summary: PlanSummary, root: str) -> tuple[PlanLink, ...]:
    """The links of a plan beside the one to read it, under the sub-path `root`; none to an empty register."""
    plan_id = summary.plan.plan_id
    counted = (
        ("tasks", f"/tasks?plan={plan_id}", summary.tasks),
        ("targets", f"/targets?plan={plan_id}", summary.targets),
        ("map", f"/references/{plan_id}", summary.references),
    )
    return (
        PlanLink(say("plans.ask"), f"{root}/#plans={plan_id}", main=True),
        *(
            PlanLink(say(f"plans.to_{name}", count=number(count)), f"{root}{path}")
            for name, path, count in counted
            if count
        ),
        PlanLink(say("plans.to_file"), f"{root}/plans/{plan_id}/source"),
    )
