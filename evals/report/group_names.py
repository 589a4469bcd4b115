"""The names of groups of questions as people read them."""

from evals.metrics.records import Grouping
from evals.report.texts import say, table


def group_name(grouping: Grouping, name: str) -> str:
    """The Vietnamese name of a group; sets and provinces are called what they are called."""
    if grouping is Grouping.SET:
        return name
    return table(grouping.value).get(name, name)


def grouping_name(grouping: Grouping) -> str:
    """By what is grouped."""
    return say(f"grouping.{grouping}")
