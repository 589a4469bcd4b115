"""Questions that were asked, kept where a setting says so: masked, for a time, deletable."""

from assistant.journal.journal import Journal, open_journal
from assistant.journal.records import (
    Feedback,
    KeptQuestion,
    Origin,
    Page,
    Review,
    Sought,
    Verdict,
)

__all__ = [
    "Feedback",
    "Journal",
    "KeptQuestion",
    "Origin",
    "Page",
    "Review",
    "Sought",
    "Verdict",
    "open_journal",
]
