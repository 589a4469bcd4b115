"""The rows of the further registers as the API returns them."""

from datetime import date

from pydantic import BaseModel

from corpus.registers import Definition, LegalBasis, Money, ReportingDuty


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


def duty_row(duty: ReportingDuty, root: str) -> DutyRow:
    """The row of `duty`, its link under the sub-path `root`."""
    return DutyRow(**_place(duty, root), who=list(duty.who), what=duty.what, when=duty.when, to=list(duty.to))


def legal_basis_row(basis: LegalBasis, root: str) -> LegalBasisRow:
    """The row of `basis`, its link under the sub-path `root`."""
    document = basis.document
    return LegalBasisRow(
        **_place(basis, root),
        kind=document.kind,
        number=document.number,
        issued=document.issued,
        issuer=document.issuer,
        title=document.title,
    )


def definition_row(definition: Definition, root: str) -> DefinitionRow:
    """The row of `definition`, its link under the sub-path `root`."""
    return DefinitionRow(**_place(definition, root), term=definition.term, meaning=definition.meaning)


def money_row(money: Money, root: str) -> MoneyRow:
    """The row of `money`, its link under the sub-path `root`."""
    return MoneyRow(
        **_place(money, root),
        printed=money.printed,
        dong=money.dong,
        purpose=money.purpose,
        source=money.source,
    )


def _place(entry: ReportingDuty | LegalBasis | Definition | Money, root: str) -> dict[str, str]:
    return {
        "plan_id": entry.plan_id,
        "address": entry.address,
        "label": entry.label,
        "url": f"{root}/plans/{entry.plan_id}#{entry.address}",
    }
