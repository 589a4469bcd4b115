"""Whether a refusal keeps silent on figures and agencies that nobody asked about."""

from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import partial_ratio

from corpus.places import load_places
from corpus.vietnamese.syllables import fold
from evals.grounding.figures import figures, printed_figures
from evals.grounding.labels import without_labels
from evals.grounding.published import Published, agencies_in
from evals.grounding.violations import Fault, Violation

_ALIKE = 90
"""How like the name must be to words of the question, of 100."""


def refusal_faults(text: str, asked: Sequence[str], published: Published) -> Iterator[Violation]:
    """Figures, agencies and provinces of a refusal that are neither in what was asked nor in a plan's name.

    `asked`: the user turns. The places that a refusal points at aren't figures; plans and their issuers may
    be named.
    """
    known = {one.token for turn in asked for one in printed_figures(turn)}
    named = {name for turn in asked for name in agencies_in(turn, published.book, spoken=True)}
    named |= {name for plan in published.plans.values() for name in agencies_in(plan.issuer, published.book)}
    places = {plan.province for plan in published.plans.values()}
    places |= {one.province for turn in asked for one in load_places().mentions(turn, places)}
    for line in text.split("\n"):
        said = without_labels(published.without_plans(line))
        for figure in figures(said):
            if figure.token not in known:
                yield Violation(Fault.REFUSAL, figure.token, line)
        for mention in published.book.found(said):
            printed = said[mention.start : mention.end]
            if mention.agency.name not in named and not _is_misspelt(printed, asked):
                yield Violation(Fault.REFUSAL, mention.agency.name, line)
        for place in load_places().mentions(said):
            if place.province not in places and not _is_misspelt(said[place.start : place.end], asked):
                yield Violation(Fault.REFUSAL, place.province, line)


def _is_misspelt(name: str, asked: Sequence[str]) -> bool:
    """Whether the name was asked about with a slip or two."""
    return any(partial_ratio(fold(name), fold(turn)) >= _ALIKE for turn in asked)
