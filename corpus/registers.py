"""The registers of a plan: what its clauses assign, promise, found on, define and point at.

Every entry names the clause that says it (`plan_id`, `address`), so that it can be cited. Nothing here is
known from outside the plan.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True)
class Task:
    """One assignment of the register of tasks: who leads what, with whom, by when.

    Agencies by canonical name; an empty cell is an empty tuple. `time` and `product` are as printed.
    `assigned_by` is the address of the clause that names the lead when it isn't this one.
    """

    plan_id: str
    address: str
    label: str
    task: str
    lead: tuple[str, ...] = ()
    coordinate: tuple[str, ...] = ()
    carry_out: tuple[str, ...] = ()
    time: str | None = None
    product: str | None = None
    assigned_by: str | None = None


class Comparator(StrEnum):
    """How a target's value is meant."""

    EQUAL = "="
    AT_LEAST = ">="
    MORE = ">"
    AT_MOST = "<="
    LESS = "<"
    RANGE = "range"


@dataclass(frozen=True)
class Baseline:
    """Where an indicator stood before the plan: the value and its source as printed."""

    year: int | None
    value: str
    source: str | None = None


@dataclass(frozen=True)
class Target:
    """One value of an indicator for one year. `value` is a number, or (low, high) for a range."""

    plan_id: str
    address: str
    label: str
    indicator: str
    year: int | None
    comparator: Comparator
    value: float | tuple[float, float]
    unit: str
    baseline: Baseline | None = None
    monitor: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReportingDuty:
    """Who reports what to whom, and when. `when` as printed; agencies by canonical name."""

    plan_id: str
    address: str
    label: str
    who: tuple[str, ...]
    what: str
    when: str | None = None
    to: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """A document that a plan names, as far as the plan prints it. `kind`: Quyết định, Nghị quyết, …"""

    kind: str
    number: str | None = None
    issued: date | None = None
    issuer: str | None = None
    title: str | None = None


@dataclass(frozen=True)
class LegalBasis:
    """A document that the plan says it is founded on."""

    plan_id: str
    address: str
    label: str
    document: Document


@dataclass(frozen=True)
class Definition:
    """A term and what the plan says it means, or an abbreviation and its long form; both as printed."""

    plan_id: str
    address: str
    label: str
    term: str
    meaning: str


@dataclass(frozen=True)
class Money:
    """An amount of money: `printed` with its unit as in the text, `dong` the same in đồng.

    `purpose`: what it is for; `source`: where it comes from; both as printed.
    """

    plan_id: str
    address: str
    label: str
    printed: str
    dong: int
    purpose: str
    source: str | None = None


class AgencyLevel(StrEnum):
    """Where an agency stands in the state, as far as its name says so."""

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


@dataclass(frozen=True)
class NamedAgency:
    """An agency that a clause names: its canonical name, and the words of the text.

    `collective`: several agencies under one name ("Các sở, ban, ngành"). `province`: whose it is, None for
    central agencies.
    """

    plan_id: str
    address: str
    name: str
    printed: str
    level: AgencyLevel | None = None
    province: str | None = None
    collective: bool = False


class Unresolved(StrEnum):
    """Why a reference has no target."""

    SEVERAL = "several"
    """More than one clause fits."""
    NOTHING = "nothing"
    """No clause fits: the plan names a place that its text doesn't have."""
    OTHER_DOCUMENT = "other_document"
    """A document that isn't in the corpus is meant."""


@dataclass(frozen=True)
class Reference:
    """A place where one clause points at another, or at a document.

    `text` as printed. `target` is the address of the one clause that it means, in the plan `target_plan`
    when that is another one; a plan named as a whole has no target there. `document`: what is named, where it
    is no part of this plan. `unresolved`: why there is neither target nor plan. `remaining`: only what no
    other clause assigns is meant ("các nhiệm vụ còn lại tại Mục III").
    """

    plan_id: str
    address: str
    text: str
    target: str | None = None
    target_plan: str | None = None
    document: Document | None = None
    unresolved: Unresolved | None = None
    remaining: bool = False

    @property
    def to_plan(self) -> str | None:
        """The plan at the other end, be it this one; None where the reference leads nowhere."""
        return self.target_plan or (self.plan_id if self.target is not None else None)


Entry = Task | Target | ReportingDuty | LegalBasis | Definition | Money | NamedAgency | Reference
