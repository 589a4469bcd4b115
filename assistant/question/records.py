"""What a question is, once it has been understood."""

from dataclasses import dataclass
from enum import StrEnum


class QuestionKind(StrEnum):
    """What sort of answer is asked for."""

    LEAD = "lead"
    COORDINATE = "coordinate"
    DEADLINE = "deadline"
    TARGET = "target"
    AGENCY_TASKS = "agency_tasks"
    DEFINITION = "definition"
    LEGAL_BASIS = "legal_basis"
    BUDGET = "budget"
    REPORTING = "reporting"
    CROSSREF = "crossref"
    COMPARE = "compare"
    COUNT = "count"
    CONTENT = "content"


class OutOfScope(StrEnum):
    """Why a question isn't one that the plans could answer."""

    NOISE = "noise"
    INJECTION = "injection"
    PERSONAL_DATA = "personal_data"
    OTHER_SERVICE = "other_service"


class Language(StrEnum):
    """The language that a question is asked in."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


@dataclass(frozen=True)
class Claim:
    """What a question says is so, and asks whether (`asks_whether`) or why it is.

    `agencies`: canonical names of those said to lead a task, or to be `coordinating` it. `figures`: values as
    typed ("30%"). `timed`: the question's years are said to be when it is done.
    """

    asks_whether: bool
    agencies: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    coordinating: bool = False
    timed: bool = False


@dataclass(frozen=True)
class Question:
    """A question with what it names set apart.

    `text` is the last turn, cleaned and with slips of typing mended, `standalone` the same question made to
    stand without its history (equal to `text` where it already does), without an instruction that stood
    beside it, and with officers' and phone typists' abbreviations in full where plans don't use them.
    `plan_ids`: the plans that fit what was named (chosen by the user, province, number, title), empty when
    nothing was named. `provinces`: the named provinces that have a plan; `foreign_places`: those that have
    none. `unknown_documents`: plan numbers named that no plan has (clauses may still mention them). `years`
    ascending. `agencies` by canonical name. `addresses`: quoted places of a plan, as patterns of addresses
    ("điểm d khoản 8 Mục III" → `III/8/d`; see `quoted_addresses.fits`). `accented` is False for Vietnamese
    typed without accents. `subject` is what is looked for: the standalone question without province, plan,
    year, quoted place, question words and what it claims. `claim`: what it takes for granted, where it only
    asks whether or why that is so.
    """

    text: str
    standalone: str
    kind: QuestionKind = QuestionKind.CONTENT
    plan_ids: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    foreign_places: tuple[str, ...] = ()
    unknown_documents: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    agencies: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    language: Language = Language.VIETNAMESE
    accented: bool = True
    out_of_scope: OutOfScope | None = None
    subject: str = ""
    claim: Claim | None = None
