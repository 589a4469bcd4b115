"""The report on a run as one page that opens from a disk: no server, no network, nothing beside it."""

from evals.report.page.rendering import page

__all__ = ["page"]
