"""A run with its outcomes, judged from the answers that its folder keeps."""

from dataclasses import replace

from evals.runs.folder import RunFolder
from evals.runs.opinions import Opinions
from evals.runs.records import Run
from evals.runs.reply import outcome_of


def load(folder: RunFolder) -> Run:
    """The run as far as it has come: outcomes by system, in the order of the questions.

    The product's have the opinions of the judge that was asked. Raises EvaluationError where the folder's
    files are broken.
    """
    replies = {reply.key: reply for reply in folder.replies()}
    outcomes = {
        system: tuple(
            outcome_of(question, reply)
            for question in folder.questions
            if (reply := replies.get((system, question.id))) is not None
        )
        for system in folder.header.systems
    }
    opinions, product = Opinions(folder).known(), folder.header.systems[0]
    outcomes[product] = tuple(
        replace(outcome, opinion=opinions.get(outcome.question.id)) for outcome in outcomes[product]
    )
    return Run(folder.path.name, folder.header, len(folder.questions), outcomes)
