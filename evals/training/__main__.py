"""`make train`: learn query adapter and reranker from made questions, check them on written ones."""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.chain import Assistant, open_assistant
from assistant.retrieval.features import Feature
from assistant.retrieval.found import Found
from assistant.retrieval.query_adapter import keep_turn
from assistant.retrieval.reranking import WEIGHTS, read_weights
from assistant.settings import AssistantSettings
from assistant.steps import Step
from corpus import runtime
from corpus.settings import load_settings
from evals.question_set import EvalQuestion, read_questions
from evals.training.examples import COLUMNS, Example, examples
from evals.training.fitting import Weights, fit, recall
from evals.training.pointing import Pointer
from evals.training.turning import learn_turn
from evals.training.weights_file import write_weights

PULL = 20_000.0
"""How strongly the reranker's weights are held; with weaker ones written questions are found less well."""

DEPTHS = (1, 5)


def main() -> None:
    """Train and report."""
    arguments = _arguments()
    runtime.prepare()
    settings = load_settings(AssistantSettings)
    plain = settings.model_copy(update={"without": settings.without | {Step.ADAPTED}})
    made, written = read_questions([arguments.made]), [read_questions([path]) for path in arguments.written]
    # Features of made questions are taken without the adapter, which knows these very questions by heart.
    learned_from = _adapt(plain, made)
    prior = _columns(read_weights("prior"))
    learned = fit(learned_from, prior, arguments.pull)
    write_weights(WEIGHTS, dict(zip(COLUMNS, learned.tolist(), strict=True)))
    assistant = open_assistant(settings)
    try:
        for path, questions in zip(arguments.written, written, strict=True):
            checked = _examples(assistant, questions)
            figures = (_line(checked, prior, learned, depth) for depth in DEPTHS)
            print(path.stem, *figures, sep="\t")
    finally:
        assistant.close()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evals.training", description=__doc__)
    parser.add_argument("made", type=Path, help="questions made from the registers, to learn from")
    parser.add_argument("written", type=Path, nargs="+", help="written questions, to check with")
    parser.add_argument("--pull", type=float, default=PULL, help="how strongly the prior holds")
    return parser.parse_args()


def _adapt(settings: AssistantSettings, made: Sequence[EvalQuestion]) -> list[Example]:
    """Learn and keep the adapter; the examples of the made questions, without it."""
    assistant = open_assistant(settings)
    try:
        pointer = Pointer(assistant)
        keep_turn(learn_turn(list(pointer.points(made)), pointer.vectors))
        return _examples(assistant, made)
    finally:
        assistant.close()


def _examples(assistant: Assistant, questions: Sequence[EvalQuestion]) -> list[Example]:
    def ranked(question: EvalQuestion) -> list[Found]:
        return assistant.searcher.ranked(assistant.understand(question.question, question.history))

    return list(examples(questions, ranked))


def _columns(weights: dict[Feature, float]) -> Weights:
    return np.array([weights.get(column, 0.0) for column in COLUMNS])


def _line(those: Sequence[Example], prior: Weights, learned: Weights, depth: int) -> str:
    return f"R@{depth} {recall(those, prior, depth):.3f} -> {recall(those, learned, depth):.3f}"


if __name__ == "__main__":
    main()
