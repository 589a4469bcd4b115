"""GET /api/reporting-duties, /api/legal-bases, /api/definitions and /api/money: the further registers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from fastapi import APIRouter, Request, Response

from assistant.api.entry_replies import (
    DefinitionRow,
    DutyRow,
    EntryRow,
    LegalBasisRow,
    MoneyRow,
    Rows,
    definition_row,
    duty_row,
    legal_basis_row,
    money_row,
)
from assistant.api.filtering import RowFilter, entry_fits
from assistant.api.opening import Opened
from assistant.api.register_files import Format, file_response
from assistant.api.registers import MOST_ROWS, AsFormat, Limit, Offset, Placed
from corpus.registers import Definition, LegalBasis, Money, ReportingDuty

router = APIRouter(prefix="/api", tags=["registers"])

_Row = TypeVar("_Row", bound=EntryRow)


@dataclass(frozen=True)
class Asked:
    """Which rows are asked for, and in which form."""

    wanted: RowFilter
    limit: int
    offset: int
    format: Format


@router.get("/reporting-duties", response_model=Rows[DutyRow], summary="The register of reporting duties")
def reporting_duties(
    request: Request,
    assistant: Opened,
    wanted: Placed,
    limit: Limit = MOST_ROWS,
    offset: Offset = 0,
    format: AsFormat = "json",
) -> Rows[DutyRow] | Response:
    """Who reports what to whom, and when, in the order of the plans."""
    rows = [duty_row(one, request.scope["root_path"]) for one in assistant.index.store.entries(ReportingDuty)]
    return _page("reporting-duties", DutyRow, rows, Asked(wanted, limit, offset, format))


@router.get("/legal-bases", response_model=Rows[LegalBasisRow], summary="The register of legal bases")
def legal_bases(
    request: Request,
    assistant: Opened,
    wanted: Placed,
    limit: Limit = MOST_ROWS,
    offset: Offset = 0,
    format: AsFormat = "json",
) -> Rows[LegalBasisRow] | Response:
    """The documents that the plans are founded on, in the order of the plans."""
    rows = [
        legal_basis_row(one, request.scope["root_path"]) for one in assistant.index.store.entries(LegalBasis)
    ]
    return _page("legal-bases", LegalBasisRow, rows, Asked(wanted, limit, offset, format))


@router.get("/definitions", response_model=Rows[DefinitionRow], summary="The register of definitions")
def definitions(
    request: Request,
    assistant: Opened,
    wanted: Placed,
    limit: Limit = MOST_ROWS,
    offset: Offset = 0,
    format: AsFormat = "json",
) -> Rows[DefinitionRow] | Response:
    """Terms with their meanings, abbreviations with their long forms, in the order of the plans."""
    rows = [
        definition_row(one, request.scope["root_path"]) for one in assistant.index.store.entries(Definition)
    ]
    return _page("definitions", DefinitionRow, rows, Asked(wanted, limit, offset, format))


@router.get("/money", response_model=Rows[MoneyRow], summary="The register of amounts of money")
def money(
    request: Request,
    assistant: Opened,
    wanted: Placed,
    limit: Limit = MOST_ROWS,
    offset: Offset = 0,
    format: AsFormat = "json",
) -> Rows[MoneyRow] | Response:
    """Amounts, what they are for and where they come from, in the order of the plans."""
    rows = [money_row(one, request.scope["root_path"]) for one in assistant.index.store.entries(Money)]
    return _page("money", MoneyRow, rows, Asked(wanted, limit, offset, format))


def _page(name: str, kind: type[_Row], rows: Sequence[_Row], asked: Asked) -> Rows[_Row] | Response:
    """The rows that are asked for: how many there are and those of this page, or a file of these."""
    fitting = [row for row in rows if entry_fits(row, asked.wanted)]
    page = fitting[asked.offset : asked.offset + asked.limit]
    if asked.format != "json":
        return file_response(name, kind, page, asked.format)
    return Rows(total=len(fitting), rows=page)
