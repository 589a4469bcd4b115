"""What can be wrong with an answer, as an auditor finds it."""

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """A kind of violation."""

    MARK = "mark without a citation"
    UNUSED = "citation that is not used"
    BARE = "answer without a citation"
    CITING_REFUSAL = "refusal with a citation"
    CLAUSE = "citation of what is not published"
    TEXT = "citation that is not the clause's text"
    LABEL = "place that is not the cited one"
    FIGURE = "figure that is not printed there"
    UNIT = "figure with another unit"
    COUNT = "count that does not count what is cited"
    AGENCY = "agency that is not named there"
    PROVINCE = "province that is not named there"
    PAIR = "said of another province, plan, column or role"
    SUPPORT = "line of a list that its clause does not say"
    QUOTATION = "quotation that is not printed there"
    REFUSAL = "refusal that names a figure or an agency nobody asked about"


@dataclass(frozen=True)
class Violation:
    """One fault: what was said, and the line of the answer in which it stands."""

    fault: Fault
    said: str
    line: str = ""
