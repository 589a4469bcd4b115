"""What became of work on plans, in plain words."""

from corpus.collection.records import Act, Change, Draft, DraftState, Failure
from ui.texts import say, words


def failure_told(failure: Failure) -> str:
    """Why it failed, by the word that is kept of it."""
    return words("publishing_failure").get(failure.code, say("publishing_failure.unforeseen"))


def change_told(change: Change) -> str:
    """What is or was done."""
    return say(f"publishing_act.{change.act.value}", name=change.name, version=change.version)


def stage_told(stage: str) -> str:
    """What a publication is at."""
    return words("publishing_stage").get(stage, say("publishing_stage.begin"))


def draft_told(draft: Draft) -> str:
    """How far a draft has come."""
    if draft.failure is not None:
        return say("publishing_draft.failed")
    return say(f"publishing_draft.{draft.state.value}")


def is_editable(draft: Draft) -> bool:
    """Whether the facts of a draft can be confirmed: its file has been read, and nothing is at work on it."""
    return draft.description is not None and not draft.under_way and draft.state is not DraftState.READING


def act_on(plan_id: str, listed: frozenset[str]) -> Act:
    """What publishing a plan of this id does to the plans that are listed."""
    return Act.REPLACE if plan_id in listed else Act.ADD
