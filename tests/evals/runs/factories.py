"""Headers and replies for tests of runs."""

from datetime import UTC, datetime

from evals.runs.records import RunHeader, Subject
from evals.runs.reply import Reply, Search
from evals.systems import WHOLE
from tests.evals.factories import PLAN, make_citation, make_payload

STARTED = datetime(2026, 3, 1, 8, 30, 15, tzinfo=UTC)


def make_subject(**changes) -> Subject:
    fields = {
        "url": None,
        "settings": {"near_enough": 0.42},
        "index": {"generation": "g-1"},
        "program": "ab",
        "plans": {PLAN: "Bình Thuận"},
    }
    return Subject(**{**fields, **changes})


def make_header(**changes) -> RunHeader:
    fields = {
        "started": STARTED,
        "subject": make_subject(),
        "systems": (WHOLE,),
        "question_files": {"dev.jsonl": "ab"},
        "versions": {"python": "3.11"},
        "workers": 1,
    }
    return RunHeader(**{**fields, **changes})


def make_reply(question: str = "q-1", answer: str = "Đạt **20 %** [1].", **changes) -> Reply:
    """A right answer to a question that wants "20%" and the evidence of the factories."""
    fields = {
        "system": WHOLE,
        "question": question,
        "milliseconds": 12.5,
        "payload": make_payload(answer, make_citation()),
        "search": Search(((), (0,)), 8.0, 0.6),
        "violations": (),
    }
    return Reply(**{**fields, **changes})
