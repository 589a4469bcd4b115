"""The text of a manifest with a plan put in, replaced or taken out.

Guarantees: entries that aren't meant, and the comments, stay letter for letter as they are.
"""

from dataclasses import asdict
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from corpus.errors import ManifestError
from corpus.records import Plan

_FIELDS = ("plan_id", "province", "issuer", "number", "issued", "title", "signer")


def with_plan(text: str, plan: Plan) -> str:
    """The manifest with this plan in place of the one with its id; at the end, where there is none."""
    document, place = _found(text, plan.plan_id)
    if place is None:
        return f"{text.rstrip()}\n\n{_entry(plan)}".lstrip()
    table = _table(plan)
    if place < len(document["plan"]) - 1:
        table.add(tomlkit.nl())
    document["plan"][place] = table
    return str(document.as_string())


def without_plan(text: str, plan_id: str) -> str:
    """The manifest without the plan of this id; as it is, where there is none."""
    document, place = _found(text, plan_id)
    if place is None:
        return text
    del document["plan"][place]
    return str(document.as_string())


def _found(text: str, plan_id: str) -> tuple[Any, int | None]:
    """The parsed text, and at which of its entries the plan is."""
    try:
        document = tomlkit.parse(text)
    except TOMLKitError as error:
        raise ManifestError(f"The manifest is not TOML ({error}).", "Correct that line.") from error
    places = (at for at, entry in enumerate(document.get("plan", [])) if entry.get("plan_id") == plan_id)
    return document, next(places, None)


def _entry(plan: Plan) -> str:
    tables = tomlkit.aot()
    tables.append(_table(plan))
    return tomlkit.document().add("plan", tables).as_string()


def _table(plan: Plan) -> Any:
    """The `[[plan]]` entry of a plan; what it doesn't print is left out."""
    values = asdict(plan)
    table = tomlkit.table()
    for field in _FIELDS:
        if values[field] is not None:
            table.add(field, values[field])
    table.add("file", plan.source_file)
    table.add("sha256", plan.sha256)
    return table
