"""The ways to look at the tasks; what was asked goes along from one to the other, as far as it fits."""

from assistant.api.row_queries import RowQuery
from ui.tasks.paging import addressed

_CARRIED = {
    "tasks": ("/tasks", ("province", "plan", "agency", "year", "q")),
    "agencies": ("/tasks/agencies", ("province", "agency")),
    "deadlines": ("/tasks/deadlines", ("province", "plan", "agency", "year", "q")),
}


def views(root: str, asked: RowQuery) -> list[tuple[str, str]]:
    """Each view's name and its address under the sub-path `root`."""
    return [
        (name, addressed(f"{root}{path}", {field: asked.asked.get(field, "") for field in carried}))
        for name, (path, carried) in _CARRIED.items()
    ]
