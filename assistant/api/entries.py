"""GET /api/reporting-duties, /api/legal-bases, /api/definitions and /api/money: the further registers."""

from collections.abc import Iterable
from typing import TypeVar

from fastapi import APIRouter, Response

from assistant.api.entry_replies import (
    DefinitionRow,
    DutyRow,
    EntryRow,
    LegalBasisRow,
    MoneyRow,
    definition_row,
    duty_row,
    legal_basis_row,
    money_row,
)
from assistant.api.filtering import RowFilter, entry_fits
from assistant.api.opening import Opened
from assistant.api.register_pages import Paged, Rows, reply
from assistant.api.registers import Placed
from corpus.registers import Definition, LegalBasis, Money, ReportingDuty

router = APIRouter(prefix="/api", tags=["registers"])

_Row = TypeVar("_Row", bound=EntryRow)


@router.get("/reporting-duties", response_model=Rows[DutyRow], summary="The register of reporting duties")
def reporting_duties(assistant: Opened, wanted: Placed, page: Paged) -> Rows[DutyRow] | Response:
    """Who reports what to whom, and when, in the order of the plans."""
    rows = (duty_row(one, page.root) for one in assistant.index.store.entries(ReportingDuty))
    return reply("reporting-duties", DutyRow, _fitting(rows, wanted), page)


@router.get("/legal-bases", response_model=Rows[LegalBasisRow], summary="The register of legal bases")
def legal_bases(assistant: Opened, wanted: Placed, page: Paged) -> Rows[LegalBasisRow] | Response:
    """The documents that the plans are founded on, in the order of the plans."""
    rows = (legal_basis_row(one, page.root) for one in assistant.index.store.entries(LegalBasis))
    return reply("legal-bases", LegalBasisRow, _fitting(rows, wanted), page)


@router.get("/definitions", response_model=Rows[DefinitionRow], summary="The register of definitions")
def definitions(assistant: Opened, wanted: Placed, page: Paged) -> Rows[DefinitionRow] | Response:
    """Terms with their meanings, abbreviations with their long forms, in the order of the plans."""
    rows = (definition_row(one, page.root) for one in assistant.index.store.entries(Definition))
    return reply("definitions", DefinitionRow, _fitting(rows, wanted), page)


@router.get("/money", response_model=Rows[MoneyRow], summary="The register of amounts of money")
def money(assistant: Opened, wanted: Placed, page: Paged) -> Rows[MoneyRow] | Response:
    """Amounts, what they are for and where they come from, in the order of the plans."""
    rows = (money_row(one, page.root) for one in assistant.index.store.entries(Money))
    return reply("money", MoneyRow, _fitting(rows, wanted), page)


def _fitting(rows: Iterable[_Row], wanted: RowFilter) -> list[_Row]:
    return [row for row in rows if entry_fits(row, wanted)]
