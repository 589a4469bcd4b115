"""Nothing is said that isn't printed in what is cited.

Figures (numbers, percentages, dates, document numbers) and whatever a statement sets in bold or in quotation
marks must stand in a clause that the statement cites, in its headings, or in the name of its plan; the labels
of what it cites are its own. A statement that says more falls; so does one without sources that says more
than the rest of the draft. A refusal says nothing of the plans and is left alone.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from assistant.answer.draft import Draft, Statement
from assistant.answer.records import CITING
from corpus.records import Clause, Plan

_FIGURE = re.compile(r"\d(?:[\d.,/]*\d)?(?:/[^\W\d_][\w-]*)?\s?%?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SET_APART = re.compile(r"\*\*(.+?)\*\*|“([^“”]+)”")
_DASHES = str.maketrans("–—−‑", "----")
_SPACE_OR_MARKUP = re.compile(r"[\s*_]+")
_SPACE = re.compile(r"\s+")
_AROUND_JOINT = re.compile(r"\s+(%|/)|(?<=/)\s+(?=\w)")
_FOOTNOTE_MARK = re.compile(r"\[\d+\]")


@dataclass(frozen=True)
class Grounded:
    """What is left of a draft, and whether something without which it means nothing has fallen."""

    draft: Draft
    core_fell: bool


def ground(draft: Draft, plan_of: Callable[[str], Plan | None]) -> Grounded:
    """Take out of the draft every statement that its sources don't bear out."""
    if draft.status not in CITING:
        return Grounded(draft, core_fell=False)
    everything = _printed(draft.clauses, plan_of)
    kept, core_fell = [], False
    for statement in draft.statements:
        cited = [source.clause for source in statement.sources]
        if _borne_out(statement, _printed(cited, plan_of) if cited else everything):
            kept.append(statement)
        else:
            core_fell = core_fell or statement.core
    return Grounded(replace(draft, statements=tuple(kept)), core_fell)


def _borne_out(statement: Statement, printed: "_Printed") -> bool:
    text = statement.text
    for place in (*statement.places, *(source.clause.label for source in statement.sources)):
        text = text.replace(place, "")
    if not all(_figure_stands(figure, statement, printed) for figure in _FIGURE.findall(text)):
        return False
    set_apart = [bold or quoted for bold, quoted in _SET_APART.findall(text)]
    return all(
        _is_count(words, statement) or _normal(words).strip(".,;:…") in printed.quotations
        for words in set_apart
    )


def _figure_stands(figure: str, statement: Statement, printed: "_Printed") -> bool:
    """Whether the figure is printed as such: no part of a longer number; of a date only as its year."""
    if figure.strip().isdigit() and int(figure) in statement.counts:
        return True
    joint = "[.,]" if _YEAR.fullmatch(figure.strip()) else "[.,/]"
    wanted = re.escape(_SPACE.sub("", figure.lower()))
    return re.search(rf"(?<!\d)(?<!\d{joint})0*{wanted}(?!\d|{joint}\d)", printed.figures) is not None


def _is_count(words: str, statement: Statement) -> bool:
    number = re.match(r"\d+", words)
    return number is not None and int(number[0]) in statement.counts


@dataclass(frozen=True)
class _Printed:
    """All that clauses print, in the forms in which quotations and figures are looked for."""

    quotations: str
    figures: str


def _printed(clauses: Iterable[Clause], plan_of: Callable[[str], Plan | None]) -> _Printed:
    """What the clauses print, with footnote marks and without."""
    lines = []
    for clause in clauses:
        plan = plan_of(clause.plan_id)
        lines += [clause.text, *clause.heading, *((plan.citation, plan.title) if plan else ())]
        lines += [printed for cell in clause.cells for printed in cell]
    forms = [form for line in lines for form in (line, _FOOTNOTE_MARK.sub("", line))]
    return _Printed(
        quotations="\n".join(_normal(form) for form in forms),
        figures="\n".join(_AROUND_JOINT.sub(r"\1", form.lower()) for form in forms),
    )


def _normal(text: str) -> str:
    """Compared without case, Markdown, spaces and kinds of dash."""
    return _SPACE_OR_MARKUP.sub("", unicodedata.normalize("NFC", text).lower().translate(_DASHES))
