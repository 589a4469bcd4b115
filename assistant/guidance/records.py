"""What helps a person on after an answer that leaves them asking: the records of guidance and of examples."""

from dataclasses import dataclass
from enum import StrEnum

from corpus.records import Clause, Plan


@dataclass(frozen=True)
class Choice:
    """One way to narrow a question that several plans answer.

    `label`: the province, with the plan where it has several. `question` asked with `plans` (plan_ids) is
    answered, and from these plans.
    """

    label: str
    question: str
    plans: tuple[str, ...]


@dataclass(frozen=True)
class Nearest:
    """A clause of the asked plans that comes near to what was asked, without answering it."""

    clause: Clause
    plan: Plan


@dataclass(frozen=True)
class Elsewhere:
    """Another plan that answers the question when it is put to it.

    `question`: how to put it, naming that plan's province. `clause`: the first that the answer cites.
    """

    plan: Plan
    question: str
    clause: Clause


class ContactRole(StrEnum):
    """What makes an agency the one to turn to, by the plan's own words; the likeliest to answer first."""

    ANSWERS = "answers"
    """Is told of difficulties and of what has to be changed, and deals with them."""
    STANDING = "standing"
    """Standing or focal agency: keeps the plan's business together."""
    GUIDES = "guides"
    """Guides, follows or urges the carrying out of the plan."""
    REPORTS = "reports"
    """Is sent the reports on carrying out the plan."""


@dataclass(frozen=True)
class Contact:
    """An agency that the plan itself names as the one to turn to, with the clause that says so.

    `agency`: as the clause prints it, or the heading that it stands under. `note`: what has become of it
    since, from outside the plan; None where nothing is known.
    """

    agency: str
    clause: Clause
    plan: Plan
    role: ContactRole
    note: str | None = None


@dataclass(frozen=True)
class Guidance:
    """All the help for one answer; each part empty where there is nothing to offer.

    `choices` only for an answer that asks which plan is meant, the others only for one that wasn't found.
    """

    choices: tuple[Choice, ...] = ()
    nearest: tuple[Nearest, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True)
class Examples:
    """Questions that the plans at hand answer, for those who see the page for the first time."""

    citizens: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()
