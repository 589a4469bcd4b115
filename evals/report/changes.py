"""What else differs between two runs, a line for each."""

from collections.abc import Sequence

from evals.metrics.records import Change
from evals.report.numerals import NOTHING

_LONGEST = 60
_DIGEST = 64
_SHORT_DIGEST = 12


def change_lines(circumstances: Sequence[Change]) -> list[str]:
    """`settings.top_k: 5 → 8`; a dash where one run has no such thing."""
    return [f"{one.what}: {_shown(one.before)} → {_shown(one.after)}" for one in circumstances]


def _shown(value: str | None) -> str:
    """Digests and long values by their beginning."""
    if value is None:
        return NOTHING
    if len(value) == _DIGEST and all(letter in "0123456789abcdef" for letter in value):
        return value[:_SHORT_DIGEST]
    return value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
