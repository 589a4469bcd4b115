"""What the service missed: kept questions without an answer or disliked, those of one matter together."""

from assistant.missed.finding import find_missed
from assistant.missed.records import Missed, MissedGroup

__all__ = ["Missed", "MissedGroup", "find_missed"]
