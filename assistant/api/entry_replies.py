"""The rows of the further registers as the API returns them."""

from datetime import date

from pydantic import BaseModel

from assistant.api.plan_replies import NamedDocument
from corpus.registers import Unresolved


class EntryRow(BaseModel):
    """Where an entry stands; its subclasses say what it is."""

    plan_id: str
    address: str
    label: str
    url: str

    @property
    def said(self) -> str:
        """Everything printed in the row, to be searched for words."""
        values = self.model_dump(exclude={"plan_id", "address", "url"}, mode="json").values()
        lines = (one for value in values for one in (value if isinstance(value, list) else [value]))
        return "\n".join(str(line) for line in lines if line is not None)


class DutyRow(EntryRow):
    """Who reports what to whom; agencies by canonical name, `when` as printed."""

    who: list[str]
    what: str
    when: str | None
    to: list[str]


class LegalBasisRow(EntryRow):
    """A document that a plan is founded on, as far as the plan prints it."""

    kind: str
    number: str | None
    issued: date | None
    issuer: str | None
    title: str | None


class DefinitionRow(EntryRow):
    """A term and its meaning, or an abbreviation and its long form, as printed."""

    term: str
    meaning: str


class MoneyRow(EntryRow):
    """An amount: `printed` with its unit, `dong` the same in đồng."""

    printed: str
    dong: int
    purpose: str
    source: str | None


class ReferenceRow(EntryRow):
    """A place where a clause points at another (`to_address`, in the plan `to_plan`), or at a document.

    `unresolved` says why there is neither: several clauses fit, nothing does, or the document isn't among the
    plans. `remaining`: only what no other clause assigns is meant.
    """

    text: str
    to_plan: str | None
    to_address: str | None
    document: NamedDocument | None
    unresolved: Unresolved | None
    remaining: bool
