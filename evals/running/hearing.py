"""Asking a language model as judge about the answers of a run."""

from concurrent.futures import ThreadPoolExecutor

from rich.console import Console

from evals.judges.hearing import Hearing, Judge
from evals.report.texts import say
from evals.running.progress import shown
from evals.runs.folder import RunFolder
from evals.runs.loading import load
from evals.runs.opinions import Opinions


def hear(folder: RunFolder, judge: Judge, console: Console) -> None:
    """Keep an opinion of every answer of the product that has none yet.

    Raises LanguageModelError where the judge can't be asked at all, StorageError.
    """
    opinions = Opinions(folder)
    opinions.mend()
    product = load(folder).outcomes[folder.header.systems[0]]
    asked = [outcome for outcome in product if outcome.opinion is None and outcome.payload is not None]
    hearing = Hearing(judge)
    with ThreadPoolExecutor(folder.header.workers) as pool:
        heard = zip(asked, pool.map(hearing.hear, asked), strict=True)
        for outcome, opinion in shown(heard, say("terminal.judging"), 0, len(asked), console):
            if opinion is not None:
                opinions.add(outcome.question.id, opinion)
