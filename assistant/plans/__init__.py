"""What a list of plans says of each, its period and how much it holds; and the orders of the list."""

from assistant.plans.ordering import PlanOrder, in_order
from assistant.plans.summaries import PlanSummary, plan_summaries, plan_summary

__all__ = ["PlanOrder", "PlanSummary", "in_order", "plan_summaries", "plan_summary"]
