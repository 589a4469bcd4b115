"""What an officer has to look at, and what is routine: line breaks at a margin, lines without a word."""

from ingest.pieces import Dropped, Repair
from ingest.repair.wrapping import WRAPPED


def is_routine_repair(repair: Repair) -> bool:
    """Whether only the line breaks of a margin were taken out: no word could come out wrong."""
    return repair.why == WRAPPED


def is_routine_drop(dropped: Dropped) -> bool:
    """Whether what was left out holds no letter and no digit, such as the border of a table."""
    return not any(map(str.isalnum, dropped.text))
