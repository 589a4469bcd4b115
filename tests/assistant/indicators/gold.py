"""What was told by reading the plans: which targets measure the same thing."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

from assistant.indicators.measure import Measure, measure_of
from assistant.retrieval.library import Library
from corpus.registers import Target
from tests.ingest.plans_read import read_corpus

_HERE = Path(__file__).parent
_PLACE = re.compile(r" \((\d+)\)$")


@cache
def five_plans() -> Library:
    """The five plans as they are read."""
    readings = [reading for reading, _, _ in read_corpus().values()]
    return Library(
        [one.plan for one in readings],
        [clause for one in readings for clause in one.clauses],
        targets=[target for one in readings for target in one.targets],
    )


def gold_pairs() -> list[tuple[str, str, bool]]:
    """Two wordings, and whether they measure the same."""
    content = tomllib.loads((_HERE / "gold_pairs.toml").read_text("utf-8"))
    return [(one["one"], one["other"], one["same"]) for one in content["pair"]]


def gold_groups(targets: Sequence[Target]) -> list[list[int]]:
    """The places among the targets of each group; every target that the gold names has to be there."""
    content = tomllib.loads((_HERE / "gold_groups.toml").read_text("utf-8"))
    return [
        [
            place
            for plan_id, addresses in group.items()
            if plan_id != "what"
            for address in addresses
            for place in _places(plan_id, address, targets)
        ]
        for group in content["same"]
    ]


def _places(plan_id: str, printed: str, targets: Sequence[Target]) -> Iterator[int]:
    """Those of one clause: of each year the value at the place named, the only one where none is."""
    found = _PLACE.search(printed)
    nth, address = int(found[1]) if found else 1, _PLACE.sub("", printed)
    met: Counter[int | None] = Counter()
    own = [n for n, one in enumerate(targets) if (one.plan_id, one.address) == (plan_id, address)]
    assert own, (plan_id, address)
    for place in own:
        met[targets[place].year] += 1
        if met[targets[place].year] == nth:
            yield place


def pairs_of(groups: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    """Every two places of one group."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def made_groups(targets: Sequence[Target]) -> list[list[int]]:
    """The places among the targets of each indicator as they are grouped."""
    measures: dict[Measure, list[int]] = {}
    for place, target in enumerate(targets):
        measures.setdefault(measure_of(target), []).append(place)
    return list(measures.values())
