"""What leads on from an answer, as OpenAPI describes it."""

from pydantic import BaseModel, Field

from assistant.answer.citing import excerpt
from assistant.guidance import Choice, Contact, ContactRole, Elsewhere, Examples, Guidance
from corpus.records import Clause, Plan


class GuidanceClause(BaseModel):
    """A clause that help points at, at most 2,500 characters of it, and its place on the plan's page."""

    plan_id: str
    plan: str
    address: str
    label: str
    text: str
    url: str


class ChoiceReply(BaseModel):
    """A way to narrow the question: asked with `plans`, `question` is answered."""

    label: str
    question: str
    plans: list[str]


class ElsewhereReply(BaseModel):
    """A plan that answers the question when it is put to it, as `question` puts it."""

    province: str
    question: str
    plans: list[str]
    clause: GuidanceClause


class ContactReply(BaseModel):
    """Whom the plan itself names to turn to, and the clause that says so; `note` is from outside the plan."""

    agency: str
    role: ContactRole
    clause: GuidanceClause
    note: str | None = None


class GuidanceReply(BaseModel):
    """Help for a question: `choices` where it is asked which plan is meant, the rest where nothing fits."""

    choices: list[ChoiceReply]
    nearest: list[GuidanceClause] = Field(description="the clauses that come nearest, at most three")
    elsewhere: list[ElsewhereReply]
    contacts: list[ContactReply]


class ExamplesReply(BaseModel):
    """Questions to begin with, at most four for each kind of reader, all of them answered."""

    citizens: list[str]
    officers: list[str]


def guidance_reply(guidance: Guidance, root: str) -> GuidanceReply:
    """The reply for `guidance`, its links under the sub-path `root`."""
    return GuidanceReply(
        choices=[_choice(one) for one in guidance.choices],
        nearest=[_clause(one.clause, one.plan, root) for one in guidance.nearest],
        elsewhere=[_elsewhere(one, root) for one in guidance.elsewhere],
        contacts=[_contact(one, root) for one in guidance.contacts],
    )


def examples_reply(examples: Examples) -> ExamplesReply:
    """The reply for `examples`."""
    return ExamplesReply(citizens=list(examples.citizens), officers=list(examples.officers))


def _choice(choice: Choice) -> ChoiceReply:
    return ChoiceReply(label=choice.label, question=choice.question, plans=list(choice.plans))


def _elsewhere(elsewhere: Elsewhere, root: str) -> ElsewhereReply:
    plan = elsewhere.plan
    return ElsewhereReply(
        province=plan.province,
        question=elsewhere.question,
        plans=[plan.plan_id],
        clause=_clause(elsewhere.clause, plan, root),
    )


def _contact(contact: Contact, root: str) -> ContactReply:
    clause = _clause(contact.clause, contact.plan, root)
    return ContactReply(agency=contact.agency, role=contact.role, clause=clause, note=contact.note)


def _clause(clause: Clause, plan: Plan, root: str) -> GuidanceClause:
    return GuidanceClause(
        plan_id=clause.plan_id,
        plan=plan.citation,
        address=clause.address,
        label=clause.label,
        text=excerpt(clause.text),
        url=root + clause.url,
    )
