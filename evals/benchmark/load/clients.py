"""What each client of Locust does: asks one question of the sets after the other, without a pause.

Read by `locust -f`, never imported: Locust replaces parts of the standard library in its process.
"""

from http import HTTPStatus
from pathlib import Path
from random import Random

from locust import FastHttpUser, task

import evals
from evals.question_set import read_questions

_QUESTIONS = read_questions(sorted((Path(evals.__file__).parent / "questions").glob("*.jsonl")))
_LONGEST = 60.0
"""Seconds after which an answer counts as missing."""


class Asker(FastHttpUser):
    """One client. An error is a reply that isn't a 200 with a status, or none at all."""

    network_timeout = connection_timeout = _LONGEST
    _asked = 0

    @task
    def ask(self) -> None:
        """Ask the next question: the same ones in every run, drawn by their numbers."""
        Asker._asked += 1
        question = Random(Asker._asked).choice(_QUESTIONS)
        body = {"question": question.question, "history": list(question.history)}
        with self.client.post("/api/ask", json=body, catch_response=True) as reply:
            if reply.status_code != HTTPStatus.OK:
                reply.failure(f"replied {reply.status_code}")
            elif "status" not in (reply.json() or {}):
                reply.failure("no answer")
