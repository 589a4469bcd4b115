"""An evaluation from its questions to its report."""

from pathlib import Path

from rich.console import Console

from evals.evaluation import Evaluation
from evals.gate.gate import open_gate
from evals.judges.model_judge import open_judge
from evals.question_set import read_questions
from evals.report.files import write_report
from evals.report.making import make
from evals.report.showing import show
from evals.report.texts import say
from evals.running.going import begin, resume
from evals.running.hearing import hear
from evals.running.openers import at_server, in_process
from evals.runs.folder import RunFolder
from evals.runs.identity import fingerprints
from evals.settings import settings_with


def run_evaluation(asked: Evaluation, console: Console) -> bool:
    """Ask, judge, report; whether every figure reaches what was asked of it.

    What is wrong with the files named is told before anything is asked. Raises errors of the tree, and
    KeyboardInterrupt where it is stopped; a run that has begun by then can be resumed.
    """
    gate = open_gate(asked.least, asked.most, asked.floors)
    settings = settings_with(asked.overrides)
    judge = open_judge(settings) if asked.judge else None
    before = RunFolder.open(_kept(asked.against, asked.out)) if asked.against else None
    if asked.resume:
        folder = RunFolder.open(_kept(asked.resume, asked.out))
        resume(folder, asked.workers, console, asked.key)
    else:
        questions = read_questions(asked.files)
        opener = (
            at_server(asked.url, asked.key)
            if asked.url
            else in_process(settings, with_baselines=asked.with_baselines)
        )
        folder = begin(questions, fingerprints(asked.files), opener, asked.workers, asked.out, console)
    if judge:
        hear(folder, judge, console)
    report = make(folder, before)
    page = write_report(report, folder.path)
    show(report, console)
    console.print(say("terminal.saved", path=page), soft_wrap=True, highlight=False)
    product = report.summaries[report.run.header.systems[0]]
    missed = gate.shortfalls(product)
    for shortfall in missed:
        console.print(shortfall.said, soft_wrap=True, highlight=False, markup=False)
    if asked.raise_floors:
        gate.rise(product)
    return not missed


def _kept(run: Path, results: Path) -> Path:
    """The folder of a run, which may be named by its name alone."""
    return run if run.exists() or run.is_absolute() else results / run
