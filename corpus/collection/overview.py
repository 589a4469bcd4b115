"""How the collection stands: what is served, since when, and whether the manifest says otherwise by now."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.collection.history import History, since
from corpus.collection.place import manifest_for_changes, manifest_in_use
from corpus.collection.records import Version
from corpus.errors import ManifestError
from corpus.manifest import read_manifest
from corpus.records import Plan
from corpus.settings import CorpusSettings


@dataclass(frozen=True)
class HeldPlan:
    """A plan that is served. `since`: the version that brought it; None where it was there from the start."""

    plan: Plan
    since: Version | None


@dataclass(frozen=True)
class Overview:
    """`held`: the plans that are served, in their order.

    `unindexed`: plans that the manifest has otherwise than the index, and that the next publication takes
    up, too; `unlisted`: plans that are served and that the manifest has no more. Of a manifest that can't be
    read nothing is said here; a publication says so.
    """

    held: tuple[HeldPlan, ...]
    unindexed: tuple[Plan, ...]
    unlisted: tuple[Plan, ...]


@dataclass(frozen=True)
class Differences:
    """What a list of plans has beyond another one, lacks, and has otherwise (as it was, as it is then)."""

    added: tuple[Plan, ...]
    removed: tuple[Plan, ...]
    replaced: tuple[tuple[Plan, Plan], ...]

    @property
    def none(self) -> bool:
        """Whether both have the same plans."""
        return not (self.added or self.removed or self.replaced)


def overview(settings: CorpusSettings, served: Sequence[Plan]) -> Overview:
    """How the collection stands while these plans are served. Raises StorageError."""
    history = History(manifest_for_changes(settings))
    versions = history.versions()
    plans = tuple(history.plans(version) for version in versions)
    held = tuple(HeldPlan(plan, since(versions, plans, plan)) for plan in served)
    listed = listed_plans(settings)
    changed = differences(served, listed or served)
    return Overview(held, (*changed.added, *(then for _, then in changed.replaced)), changed.removed)


def listed_plans(settings: CorpusSettings) -> tuple[Plan, ...]:
    """The plans of the manifest in use; none where it can't be read."""
    try:
        return read_manifest(manifest_in_use(settings))
    except ManifestError:
        return ()


def differences(now: Sequence[Plan], then: Sequence[Plan]) -> Differences:
    """What `then` has beyond `now`, lacks, and has otherwise."""
    known, coming = ({plan.plan_id: plan for plan in plans} for plans in (now, then))
    return Differences(
        added=tuple(plan for plan in then if plan.plan_id not in known),
        removed=tuple(plan for plan in now if plan.plan_id not in coming),
        replaced=tuple(
            (known[plan.plan_id], plan)
            for plan in then
            if plan.plan_id in known and known[plan.plan_id] != plan
        ),
    )
