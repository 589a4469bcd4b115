"""What was missed as a question sheet that an officer completes: CSV with the columns of `hoikehoach eval`.

Guarantees: `hoikehoach eval` refuses the sheet, naming row and column, as long as "Phải có" of a question
holds only the mark that asks for it; a text that a spreadsheet program would run has an apostrophe before it.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from assistant.missed import MissedGroup
from corpus.vietnamese.syllables import visible
from ui.officers.review_fields import TYPES, UNSAID_TYPE, likely_style
from ui.texts import say, words

TO_COMPLETE = "___"
"""Stands where an officer has to write what a right answer holds."""
_RUN = re.compile(r"'*[=+\-@]")
_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def open_groups(groups: Iterable[MissedGroup]) -> list[MissedGroup]:
    """The groups of which no question has been reviewed; the others are in the export of the reviewed."""
    return [group for group in groups if not any(kept.review for kept in group.questions)]


def question_sheet(groups: Iterable[MissedGroup]) -> bytes:
    """A row for each of the groups: its best wording, and how often and why it was missed as a note."""
    columns = words("officers_sheet")
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(columns.values())
    for group in groups:
        cells = _cells(group)
        writer.writerow([_safe(cells.get(column, "")) for column in columns])
    return file.getvalue().encode("utf-8-sig")


def _cells(group: MissedGroup) -> dict[str, str]:
    kept = group.representative
    understood = kept.answer.get("question")
    asked: dict[str, Any] = understood if isinstance(understood, dict) else {}
    kind = asked.get("type") if asked.get("type") in TYPES else UNSAID_TYPE
    plans = asked.get("plans") or kept.plans
    return {
        "id": f"missed-{kept.id}",
        "question": _escaped(group.wording),
        "doc": "\n".join(map(str, plans)),
        "type": say(f"officers_type.{kind}"),
        "style": say(f"officers_style.{likely_style(group.wording, ())}"),
        "must": TO_COMPLETE,
        "note": _escaped(_note(group)),
    }


def _note(group: MissedGroup) -> str:
    reasons: Sequence[str] = tuple(group.reasons)
    why = say("officers.missed_sheet_why", reasons="; ".join(reasons)) if reasons else ""
    return " ".join(filter(None, (say("officers.missed_sheet_note", count=len(group.questions)), why)))


def _escaped(text: str) -> str:
    """The text as a cell that gives it back when it is read; of odd characters nothing is left."""
    return _ODD.sub(" ", visible(text)).strip().replace("\\", "\\\\")


def _safe(cell: str) -> str:
    return f"'{cell}" if _RUN.match(cell) else cell
