"""Pages without plots, which are tested by themselves: drawing takes longer than all the rest of a page."""

import pytest


@pytest.fixture
def _no_plots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evals.report.page.rendering.plots", lambda _: ())
