"""The facts of a plan as people confirm or type them, in the form that the manifest has them."""

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum, auto

from corpus.places import load_places
from corpus.records import Plan
from corpus.vietnamese.syllables import fold, nfc

FIELDS = ("number", "issued", "province", "issuer", "title", "signer")
"""What a plan's text may say of it; dates as YYYY-MM-DD."""
REQUIRED = ("province", "issuer", "title", "plan_id")
"""What a plan can't do without."""
LONGEST = 1000
"""Characters of one fact."""

_PRINTED_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_PLAN_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 80
_YEAR = re.compile(r"\b20\d{2}\b")
_SHORT_NAME = 4
"""Syllables of the title that stand in a plan_id where neither number nor years are printed."""

Facts = Mapping[str, str | None]
"""Values by field, `plan_id` among them; None for what the plan doesn't print."""


class FactFault(Enum):
    """Why a text can't be the value of its field."""

    EMPTY = auto()
    TOO_LONG = auto()
    UNPRINTABLE = auto()
    NO_DATE = auto()
    UNKNOWN_PROVINCE = auto()
    NO_PLAN_ID = auto()
    OTHER_PROVINCE = auto()
    """The issuer is named with another province than the plan's."""


def settled_fact(field: str, text: str) -> str | FactFault:
    """A typed value as the manifest has it, or why it cannot be one."""
    text = nfc(" ".join(text.split()))
    if not text:
        return FactFault.EMPTY
    if len(text) > LONGEST:
        return FactFault.TOO_LONG
    if not text.isprintable():
        return FactFault.UNPRINTABLE
    match field:
        case "issued":
            return _date(text)
        case "province":
            known = load_places().province(text)
            return known.name if known else FactFault.UNKNOWN_PROVINCE
        case "plan_id":
            fits = _PLAN_ID.fullmatch(text) and len(text) <= _LONGEST_ID
            return text if fits else FactFault.NO_PLAN_ID
    return text


def _date(text: str) -> str | FactFault:
    printed = _PRINTED_DATE.fullmatch(text)
    try:
        if printed is not None:
            return date(int(printed[3]), int(printed[2]), int(printed[1])).isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return FactFault.NO_DATE


def at_odds(facts: Facts) -> dict[str, FactFault]:
    """Facts that can't be true together, by the field to look at."""
    issuer, province = facts.get("issuer"), facts.get("province")
    named = {mention.province for mention in load_places().mentions(issuer or "")}
    if named and province and province not in named:
        return {"issuer": FactFault.OTHER_PROVINCE}
    return {}


def plan_id_for(province: str, number: str | None, issued: date | None, title: str) -> str:
    """Province without accents, number as printed, year; without these the title's years, or first words."""
    years = sorted(set(_YEAR.findall(title)))
    if number is not None:
        rest = [*re.findall(r"\w+", number.split("/")[0]), *([str(issued.year)] if issued else years[:1])]
    else:
        rest = years[:2] or title.split()[:_SHORT_NAME]
    return "-".join(re.findall(r"[a-z0-9]+", fold(" ".join([province, *rest]))))


def usual_plan_id(facts: Facts) -> str:
    """The id that follows from the facts by the rule for all plans; "" without province or title."""
    province, title = facts.get("province"), facts.get("title")
    if not province or not title:
        return ""
    return plan_id_for(province, facts.get("number"), _issued(facts), title)


def plan_of(facts: Facts, *, file: str, sha256: str) -> Plan:
    """The plan that settled facts describe; `file`: its name beside the manifest."""
    return Plan(
        plan_id=facts.get("plan_id") or "",
        province=facts.get("province") or "",
        issuer=facts.get("issuer") or "",
        title=facts.get("title") or "",
        source_file=file,
        sha256=sha256,
        number=facts.get("number"),
        issued=_issued(facts),
        signer=facts.get("signer"),
    )


def _issued(facts: Facts) -> date | None:
    printed = facts.get("issued")
    return date.fromisoformat(printed) if printed else None
