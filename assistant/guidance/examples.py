"""Questions to begin with: made from the registers of the plans at hand, each asked before it is shown.

Guarantees: every example is answered, from the very clause that it was made from; the same index gives the
same examples; fewer rather than poor ones where the plans are few or odd.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from assistant.answer.records import Status
from assistant.chain import Assistant
from assistant.guidance import citizens, officers
from assistant.guidance.offers import Offer
from assistant.guidance.records import Examples
from assistant.once import Once

_SHOWN = 4
_LOOKED_AT = 60
"""So many of each kind are made, the likeliest to read well first."""

_TRIED = 4
"""So many of each kind are asked at most, so that the first visitor doesn't wait."""

Kind = Callable[[Assistant], Iterable[Offer]]


def examples(assistant: Assistant) -> Examples:
    """Questions for citizens and for officers, at most four each; worked out once for an index."""
    return _EXAMPLES(assistant)


def _made(assistant: Assistant) -> Examples:
    used: Counter[str] = Counter()
    return Examples(
        citizens=_chosen(citizens.KINDS, used, assistant),
        officers=_chosen(officers.KINDS, used, assistant),
    )


_EXAMPLES = Once(_made)


def _chosen(kinds: Sequence[Kind], used: Counter[str], assistant: Assistant) -> tuple[str, ...]:
    """One of each kind, in their order; then a further one of each, of another plan, where these are few."""
    chosen: list[Offer] = []
    for further in (False, True):
        for kind in kinds:
            if len(chosen) < _SHOWN:
                chosen += _one(kind, chosen if further else (), used, assistant)
    return tuple(one.question for one in chosen)


def _one(kind: Kind, beside: Sequence[Offer], used: Counter[str], assistant: Assistant) -> Iterator[Offer]:
    """The first that is answered of the kind, of plans that were used least so far.

    `beside`: those that it stands beside, where its kind may be among them already.
    """
    offers = [one for one in islice(kind(assistant), _LOOKED_AT) if _is_another(one, beside)]
    # Sorting is stable: among plans used alike the first offer stays first.
    offers.sort(key=lambda one: sum(used[plan_id] for plan_id in one.plan_ids) / len(one.plan_ids))
    found = next((one for one in offers[:_TRIED] if _is_answered(one, assistant)), None)
    if found is not None:
        used.update(found.plan_ids)
        yield found


def _is_another(offer: Offer, beside: Sequence[Offer]) -> bool:
    """Whether it is about plans that none of the others is about alone."""
    return all(one.plan_ids != offer.plan_ids for one in beside)


def _is_answered(offer: Offer, assistant: Assistant) -> bool:
    """Whether the question alone is answered from its sources, and from all plans that it is about."""
    answer = assistant.ask_by_rules(offer.question)
    if answer.status is not Status.ANSWERED or answer.fell:
        return False
    cited = {(citation.plan_id, citation.address) for citation in answer.citations}
    return all(any((plan_id, one) in cited for one in places) for plan_id, places in offer.sources)
