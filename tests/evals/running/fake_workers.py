"""What asks, without anyone who answers."""

from collections.abc import Iterator
from contextlib import contextmanager

from evals.systems import BM25, WHOLE
from tests.evals.runs.factories import make_reply, make_subject


class FakeWorkers:
    """Answers every question like the factories at once; those whose id ends in 2, 5 or 8 fail.

    After `most` replies it ends with `end`. `answers`: other texts by question.
    """

    def __init__(self, subject=None, most=10**6, end=KeyboardInterrupt, systems=(WHOLE, BM25)):
        self.subject = subject or make_subject()
        self.systems = systems
        self.asked = []
        self.answers = {}
        self._most, self._end = most, end

    def replies(self, asked) -> Iterator:
        for number, (system, question) in enumerate(asked):
            if number == self._most:
                raise self._end
            self.asked.append((system, question.id))
            failed = {"payload": None, "error": "hỏng"} if question.id[-1] in "258" else {}
            told = self.answers.get(question.id, "Đạt **20 %** [1].")
            yield make_reply(question.id, told, system=system, **failed)


def opener(workers, opened=None):
    @contextmanager
    def open_(count):
        if opened is not None:
            opened.append(count)
        yield workers

    return open_
