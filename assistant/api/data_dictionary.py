"""GET /api/data-dictionary: what every field of the exports means, where it comes from, and on what terms.

Guarantees: exactly the columns of the exports are described, in their order.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import APIRouter, Response
from pydantic import BaseModel

from assistant.api.agency_replies import AgencyRow
from assistant.api.columns import columns
from assistant.api.conditional import PublishedRoute
from assistant.api.deadline_replies import DeadlineRow
from assistant.api.entry_replies import DefinitionRow, DutyRow, LegalBasisRow, MoneyRow, ReferenceRow
from assistant.api.indicator_replies import IndicatorRow, IndicatorValueRow
from assistant.api.plan_replies import ClauseRow, PlanReply
from assistant.api.register_pages import AS_FILES, Page, Paged, as_file, shown_of
from assistant.api.register_replies import TargetRow, TaskRow

router = APIRouter(prefix="/api", tags=["registers"], route_class=PublishedRoute)

EXPORTS: Mapping[str, type[BaseModel]] = {
    "plans": PlanReply,
    "clauses": ClauseRow,
    "tasks": TaskRow,
    "targets": TargetRow,
    "reporting-duties": DutyRow,
    "legal-bases": LegalBasisRow,
    "definitions": DefinitionRow,
    "money": MoneyRow,
    "references": ReferenceRow,
    "indicators": IndicatorRow,
    "indicator": IndicatorValueRow,
    "agencies": AgencyRow,
    "deadlines": DeadlineRow,
}
"""The exports by name, and the record that each row of them is."""


class FieldRow(BaseModel):
    """A field of an export: its type, its unit where it has one, what it means, where it comes from."""

    export: str
    field: str
    type: str
    unit: str | None
    meaning: str
    source: str


class SourceReply(BaseModel):
    """A plan that the data come from."""

    plan_id: str
    citation: str
    url: str


class DictionaryReply(BaseModel):
    """The terms of use, the plans that the data come from, and the fields of every export."""

    licence: str
    licence_url: str | None
    generation: str
    built_at: str
    sources: list[SourceReply]
    total: int
    rows: list[FieldRow]


@router.get(
    "/data-dictionary", response_model=DictionaryReply, responses=AS_FILES, summary="The data dictionary"
)
def data_dictionary(page: Paged) -> DictionaryReply | Response:
    """What every field of the exports means; as JSON with the terms of use and the sources."""
    rows = list(field_rows())
    shown = shown_of(rows, page)
    if page.format != "json":
        return as_file("data-dictionary", FieldRow, shown, len(rows), page)
    return _reply(page, len(rows), list(shown))


def field_rows() -> Iterator[FieldRow]:
    """The fields of every export, in the order of its columns."""
    described = _described()
    for export, record in EXPORTS.items():
        for field, type_ in columns(record):
            said = described.get(export, {}).get(field) or described["every"][field]
            yield FieldRow(
                export=export,
                field=field,
                type=type_,
                unit=said.get("unit"),
                meaning=said["meaning"],
                source=said["source"],
            )


def _reply(page: Page, total: int, rows: list[FieldRow]) -> DictionaryReply:
    origin = page.provenance
    return DictionaryReply(
        licence=origin.licence,
        licence_url=origin.licence_url,
        generation=origin.generation,
        built_at=origin.built_at,
        sources=[
            SourceReply(
                plan_id=plan.plan_id, citation=plan.citation, url=f"{origin.root}/plans/{plan.plan_id}"
            )
            for plan in origin.plans
        ],
        total=total,
        rows=rows,
    )


@cache
def _described() -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    text = files(__package__).joinpath("data_dictionary.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
