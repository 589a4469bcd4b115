"""Nothing is said that isn't printed in what is cited.

Figures (numbers with what they count, percentages, dates, document numbers), agencies, provinces and
whatever a statement sets in bold or in quotation marks must stand in a clause that the statement cites, in
its headings, or in the name of its plan; the labels of what it cites are its own. Beside a province stand
only figures and agencies of its plans. A composer's own count is of what the draft cites, or of what stands
under a cited heading, and is called what is printed there. A statement that says more falls; so does one
without sources that says more than the rest of the draft. A refusal says nothing of the plans and is left
alone.

Guarantees: what is left cites something; where nothing of the core is left, `core_fell` says so.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.answer.draft import Draft, Source, Statement
from assistant.answer.printed import Printed, joined, printed
from assistant.answer.quotations import quotations, unquoted
from assistant.answer.records import CITING
from corpus.agencies import load_agencies
from corpus.places import load_places
from corpus.records import Clause, ClauseKind, Plan

PlanOf = Callable[[str], Plan | None]

_FIGURE = re.compile(
    r"(?P<figure>\d(?:[\d.,/]*\d)?(?:/[^\W\d_][\w-]*)?(?:\s?%)?)(?:(?<=\d)\s(?P<unit>[^\W\d_]+))?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_DENYING = re.compile(r"(?:không do|not (?:led|monitored) by|(?<!\d)0 [^.;,]{1,40}\b(?:do|by))\s*$")
"""What stands before an agency that has nothing of what is told: no source can name it."""

_PIECE = re.compile(r"[;\n]|,(?!\d)")

_COUNTED = re.compile(r"\*\*(\d+) ([^*]+)\*\*")
_ANY_ROW = frozenset({"nhiệm vụ", "chỉ tiêu", "mục tiêu"})
"""What every row of a register may be called: who is given a row has a task, what it sets is a target."""


@dataclass(frozen=True)
class Grounded:
    """What is left of a draft, and whether something without which it means nothing has fallen."""

    draft: Draft
    core_fell: bool


def ground(draft: Draft, plan_of: PlanOf) -> Grounded:
    """Take out of the draft every statement that its sources don't bear out."""
    if draft.status not in CITING:
        return Grounded(draft, core_fell=False)
    sourced = [one for one in draft.statements if one.sources and _is_borne_out(one, one.sources, plan_of)]
    everything = tuple({one.clause.key: one for stated in sourced for one in stated.sources}.values())
    kept, core_fell = [], not sourced
    for statement in draft.statements:
        stands = statement in sourced or (
            not statement.sources and _is_borne_out(statement, everything, plan_of)
        )
        if stands and _counts(statement, everything, plan_of):
            kept.append(statement)
        else:
            core_fell = core_fell or statement.core
    return Grounded(replace(draft, statements=tuple(kept)), core_fell)


def _is_borne_out(statement: Statement, sources: tuple[Source, ...], plan_of: PlanOf) -> bool:
    clauses = tuple(source.clause for source in sources)
    shown = printed(clauses, plan_of)
    text = _without_places(statement.text, statement, "·")
    said = unquoted(text).replace("*", "")
    return (
        _figures_stand(text, statement.counts, shown)
        and all(
            _is_count(words, statement)
            or shown.quotes(words)
            or shown.quotes(_without_places(words, statement, ""))
            for words in _set_apart(statement.text)
        )
        and _names_stand(said, shown)
        and _is_paired(text.replace("*", ""), statement, clauses, plan_of)
    )


def _set_apart(text: str) -> list[str]:
    """What stands in quotation marks, and what stands in bold outside of them."""
    quoted = [text[start + 1 : end - 1] for start, end in quotations(text)]
    return quoted + _BOLD.findall(unquoted(text))


def _without_places(text: str, statement: Statement, instead: str) -> str:
    for place in (*statement.places, *(source.clause.label for source in statement.sources)):
        text = text.replace(place, instead)
    return text


def _figures_stand(text: str, counts: tuple[int, ...], shown: Printed) -> bool:
    for found in _FIGURE.finditer(joined(text.replace("*", ""))):
        figure, unit = found["figure"], found["unit"] or ""
        if figure.isdigit() and int(figure) in counts:
            continue
        bare = "/" in figure or _YEAR.fullmatch(figure)
        if not shown.states(figure, "" if bare else unit):
            return False
    return True


def _counts(statement: Statement, everything: tuple[Source, ...], plan_of: PlanOf) -> bool:
    """Whether its counts can be of what is cited, and its clauses or the draft's print what is counted."""
    sources = statement.sources or everything
    opens = any(source.clause.kind not in (ClauseKind.ROW, ClauseKind.BULLET) for source in sources)
    if any(count > len(everything) for count in statement.counts) and not opens:
        return False
    named = {noun for count, noun in _COUNTED.findall(statement.text) if int(count) in statement.counts}
    named -= _ANY_ROW
    if not named:
        return True
    shown = printed([source.clause for source in sources], plan_of)
    return all(shown.quotes(noun) for noun in named)


def _is_count(words: str, statement: Statement) -> bool:
    number = re.match(r"\d+", words)
    return number is not None and int(number[0]) in statement.counts


def _names_stand(text: str, shown: Printed) -> bool:
    """Whether every agency and province is printed; an agency that is denied need not be."""
    for agency in load_agencies().found(text):
        if agency.agency.name not in shown.agencies and not _DENYING.search(text[: agency.start]):
            return False
    return all(place.province in shown.provinces for place in load_places().mentions(text))


def _is_paired(text: str, statement: Statement, clauses: tuple[Clause, ...], plan_of: PlanOf) -> bool:
    """Whether, of several provinces, each stands beside figures and agencies of its own plans."""
    of = {clause.key: plan.province for clause in clauses if (plan := plan_of(clause.plan_id))}
    if len(set(of.values())) < 2:
        return True
    for piece in _PIECE.split(text):
        provinces = {place.province for place in load_places().mentions(piece)}
        own = [clause for clause in clauses if of.get(clause.key) in provinces]
        if len(provinces) != 1 or not own:
            continue
        shown = printed(own, plan_of)
        if not (_figures_stand(piece, statement.counts, shown) and _names_stand(piece, shown)):
            return False
    return True
