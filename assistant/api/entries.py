"""GET /api/reporting-duties, /legal-bases, /definitions, /money and /references: the further registers."""

from collections.abc import Sequence
from typing import TypeVar

from fastapi import APIRouter, Response

from assistant.api.conditional import PublishedRoute
from assistant.api.entry_replies import (
    DefinitionRow,
    DutyRow,
    EntryRow,
    LegalBasisRow,
    MoneyRow,
    ReferenceRow,
)
from assistant.api.filtering import RowFilter, entry_fits
from assistant.api.narrowing import Placed
from assistant.api.opening import Opened
from assistant.api.reference_links import reference_rows
from assistant.api.register_pages import AS_FILES, Page, Paged, Rows, reply
from assistant.api.register_replies import row_of
from corpus.registers import Definition, Entry, LegalBasis, Money, ReportingDuty

router = APIRouter(prefix="/api", tags=["registers"], route_class=PublishedRoute, responses=AS_FILES)

_Row = TypeVar("_Row", bound=EntryRow)


@router.get("/reporting-duties", response_model=Rows[DutyRow], summary="The register of reporting duties")
def reporting_duties(assistant: Opened, wanted: Placed, page: Paged) -> Rows[DutyRow] | Response:
    """Who reports what to whom, and when, in the order of the plans."""
    entries = assistant.index.store.entries(ReportingDuty)
    return reply("reporting-duties", DutyRow, _rows(DutyRow, entries, wanted, page), page)


@router.get("/legal-bases", response_model=Rows[LegalBasisRow], summary="The register of legal bases")
def legal_bases(assistant: Opened, wanted: Placed, page: Paged) -> Rows[LegalBasisRow] | Response:
    """The documents that the plans are founded on, in the order of the plans."""
    entries = assistant.index.store.entries(LegalBasis)
    return reply("legal-bases", LegalBasisRow, _rows(LegalBasisRow, entries, wanted, page), page)


@router.get("/definitions", response_model=Rows[DefinitionRow], summary="The register of definitions")
def definitions(assistant: Opened, wanted: Placed, page: Paged) -> Rows[DefinitionRow] | Response:
    """Terms with their meanings, abbreviations with their long forms, in the order of the plans."""
    entries = assistant.index.store.entries(Definition)
    return reply("definitions", DefinitionRow, _rows(DefinitionRow, entries, wanted, page), page)


@router.get("/money", response_model=Rows[MoneyRow], summary="The register of amounts of money")
def money(assistant: Opened, wanted: Placed, page: Paged) -> Rows[MoneyRow] | Response:
    """Amounts, what they are for and where they come from, in the order of the plans."""
    entries = assistant.index.store.entries(Money)
    return reply("money", MoneyRow, _rows(MoneyRow, entries, wanted, page), page)


@router.get("/references", response_model=Rows[ReferenceRow], summary="The register of references")
def references(assistant: Opened, wanted: Placed, page: Paged) -> Rows[ReferenceRow] | Response:
    """Where clauses point at others, at other plans and at other documents, in the order of the plans."""
    rows = reference_rows(assistant.index.store, page.root)
    return reply("references", ReferenceRow, [row for row in rows if entry_fits(row, wanted)], page)


def _rows(kind: type[_Row], entries: Sequence[Entry], wanted: RowFilter, page: Page) -> list[_Row]:
    rows = (row_of(kind, entry, page.root) for entry in entries)
    return [row for row in rows if entry_fits(row, wanted)]
