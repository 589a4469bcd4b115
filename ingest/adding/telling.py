"""What a file says of its plan, as JSON for programs."""

import json
from typing import Any

from corpus.collection.facts import FIELDS
from ingest.adding.describing import PlanDescription, Read
from ingest.containers.kinds import Kind


def description_json(read: PlanDescription, kind: Kind) -> str:
    """One JSON object: the container, each fact with its place and the words there, the id by the rule.

    What isn't printed is null.
    """
    facts = {field: _fact(getattr(read, field)) for field in FIELDS}
    return json.dumps({"kind": kind.value, "facts": facts, "plan_id": read.plan_id}, ensure_ascii=False)


def _fact(read: Read | None) -> dict[str, Any] | None:
    return {"value": read.value, "where": read.where, "words": read.words} if read else None
