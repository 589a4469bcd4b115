"""A clause before it has its final address: drafts are numbered apart only once the whole plan is read."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from corpus.addresses import join, label
from corpus.records import Clause, ClauseKind, Span


@dataclass(frozen=True)
class Draft:
    """A clause to be: its address segments as printed, not yet told apart from others with the same."""

    segments: tuple[str, ...]
    kind: ClauseKind
    text: str
    spans: tuple[Span, ...]
    heading: tuple[str, ...] = ()
    cells: tuple[tuple[str, str], ...] = ()

    def followed_by(self, text: str, spans: tuple[Span, ...]) -> "Draft":
        """The draft with more text on a line of its own."""
        return replace(self, text=f"{self.text}\n{text}", spans=self.spans + spans)


def settle(plan_id: str, drafts: Iterable[Draft]) -> tuple[Clause, ...]:
    """Clauses with unique addresses. A number printed again gets `~2`, and what stands under it follows.

    Drafts come in the order of the text, each after the one that encloses it.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    current: dict[tuple[str, ...], tuple[str, ...]] = {}
    clauses = []
    for draft in drafts:
        above = draft.segments[:-1]
        base = (*current.get(above, above), draft.segments[-1])
        seen[base] += 1
        settled = base if seen[base] == 1 else (*base[:-1], f"{base[-1]}~{seen[base]}")
        current[draft.segments] = settled
        clauses.append(_clause(plan_id, settled, draft))
    return tuple(clauses)


def _clause(plan_id: str, segments: tuple[str, ...], draft: Draft) -> Clause:
    address = join(*segments)
    return Clause(
        plan_id=plan_id,
        address=address,
        label=label(address, row=draft.kind is ClauseKind.ROW),
        heading=draft.heading,
        text=draft.text,
        source=draft.spans,
        kind=draft.kind,
        cells=draft.cells,
    )
