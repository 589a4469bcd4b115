"""The file of floors after a better run.

Guarantees: no floor is lowered and no ceiling raised; none is above what was measured, in thousandths; every
other character of the file stays as it is; the same run again changes nothing.
"""

from collections.abc import MutableMapping
from typing import cast

import tomlkit

from evals.gate.checking import estimate
from evals.gate.floors import parse_floors
from evals.metrics.records import Grouping, Summary


def raised(floors: str, summary: Summary) -> str:
    """The text of the file with the floors that a run has surpassed drawn up to it.

    The run has to have asked whole question sets to its end: a part of one may be easier than the whole.
    Tables and figures that the file doesn't have aren't added. Raises EvaluationError where the text isn't
    a file of floors.
    """
    asked = parse_floors(floors, "floors")
    document = tomlkit.parse(floors)
    for name, figures in summary.groups.get(Grouping.SET, {}).items():
        for limit in asked.get(name, ()):
            found = estimate(figures, limit)
            if found is None or found.value is None:
                continue
            bound = limit.drawn(found.value)
            if bound != limit.bound:
                cast(MutableMapping[str, float], document[name])[limit.figure.value] = bound
    return tomlkit.dumps(document)
