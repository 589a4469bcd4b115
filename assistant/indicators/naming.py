"""The wording of one plan that names an indicator best."""

import re
from collections.abc import Sequence

from assistant.retrieval.library import Library
from corpus.registers import Target
from corpus.vietnamese.syllables import fold

_JOINING = re.compile(r"(?:đồng thời|trong đó),?\s+", re.IGNORECASE)
"""What joins a sentence to the one before it, which a name doesn't have."""

_SHARE = re.compile(r"ty (?:le|trong)\b")


def name_of(targets: Sequence[Target], library: Library) -> str:
    """The wording that reads as a name: printed in one piece, as a share where it is one, by most plans.

    At a draw the shorter, then the first by alphabet. Begins with a capital, not with "trong đó".
    """
    wordings = dict.fromkeys(target.indicator for target in targets)
    best = min(wordings, key=lambda wording: _rank(wording, targets, library))
    name = _JOINING.sub("", best, count=1) if _JOINING.match(best) else best
    return name[:1].upper() + name[1:]


def _rank(wording: str, targets: Sequence[Target], library: Library) -> tuple[bool, bool, int, int, str]:
    using = [target for target in targets if target.indicator == wording]
    share = _SHARE.match(fold(wording)) is not None
    plans = {target.plan_id for target in using}
    return (
        not any(_in_one_piece(one, library) for one in using),
        not share,
        -len(plans),
        len(wording),
        wording,
    )


def _in_one_piece(target: Target, library: Library) -> bool:
    """Whether no figure stood between the words of the indicator."""
    clause = library.at(target.plan_id, target.address)
    return clause is not None and target.indicator in " ".join(clause.text.split())
