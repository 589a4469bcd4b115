"""Where a click leads: to a clause or a line of the page, or to the page of another plan."""

from dataclasses import dataclass
from urllib.parse import quote

from corpus.registers import Reference, Unresolved
from ingest.report.records import Link
from ingest.report.texts import say


def page_name(plan_id: str) -> str:
    """The file name of a plan's page; whatever the plan_id holds, it names a file of the folder itself."""
    return f"{quote(plan_id, safe='')}.html"


def clause_link(address: str) -> Link:
    """A clause of the same page, by its address."""
    return Link(address, f"#{quote(address)}")


def line_link(number: int) -> Link:
    """A published line of the same page."""
    return Link(str(number), f"#d{number}")


@dataclass(frozen=True)
class Pages:
    """The plans whose pages stand side by side."""

    plan_ids: frozenset[str]

    def target(self, reference: Reference) -> Link:
        """What a reference means: a clause, a plan, or the reason why neither is known."""
        if reference.target_plan is not None:
            return self._elsewhere(reference.target_plan, reference.target)
        if reference.target is not None:
            return clause_link(reference.target)
        return Link(say(f"unresolved.{reference.unresolved or Unresolved.NOTHING}"))

    def _elsewhere(self, plan_id: str, address: str | None) -> Link:
        text = plan_id if address is None else f"{plan_id}, {address}"
        if plan_id not in self.plan_ids:
            return Link(text)
        anchor = "" if address is None else f"#{quote(address)}"
        return Link(text, quote(page_name(plan_id)) + anchor)


def needs_a_look(reference: Reference) -> bool:
    """Whether a reference inside the plans has no target. Documents outside them can't have one."""
    nowhere = reference.target is None and reference.target_plan is None
    return nowhere and not is_outside(reference)


def is_outside(reference: Reference) -> bool:
    """Whether a reference means a document that is no plan of the corpus."""
    if reference.target is not None or reference.target_plan is not None:
        return False
    return reference.unresolved is Unresolved.OTHER_DOCUMENT or reference.document is not None
