"""The audit of one answer against the published plans.

Guarantees of `audit`: it reads the answer's JSON and the plans alone; every figure with its unit, date,
number of a document, agency, province, place of a plan and quotation of a line is looked for in the clauses
cited with it, in those of the whole answer for a line that cites none. Such a line may also name published
plans to say that nothing was found in them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from corpus.places import load_places
from corpus.records import Clause
from corpus.vietnamese.syllables import fold
from evals.grounding.citations import citation_faults
from evals.grounding.counting import countable
from evals.grounding.figures import Figure, figures
from evals.grounding.given import CITING, AuditedAnswer, read_audited
from evals.grounding.labels import is_at, labels
from evals.grounding.listed import item_faults, owner_faults
from evals.grounding.pairing import pair_faults
from evals.grounding.published import Evidence, Published, agencies_in, without_agencies
from evals.grounding.quoting import bold, pieces, quotations, unquoted
from evals.grounding.refusals import refusal_faults
from evals.grounding.segments import Segment, marks_in, segments
from evals.grounding.violations import Fault, Violation

_NAMED = re.compile(
    r"\b(?:Sở|Bộ|Cục|Chi cục|Tổng cục|Ban|Trung tâm|Hội|Viện|Trường|Văn phòng|Ủy ban|Công ty|Tập đoàn)"
    r"(?: [^\W\d_a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ][^\W\d_]*)+"
)
_COUNTED = re.compile(r"^(?:Có |- )?\**(\d+) (?=[^\W\d_])")
_COUNTED_NOUN = re.compile(r"\*\*\d+ ([^*\d]+)\*\*")
_ANY_ROW = frozenset({"nhiệm vụ", "chỉ tiêu", "mục tiêu"})
"""What any row of a register may be called, whatever its own table calls it."""

_DENIAL = re.compile(r"\bkhông do\b|\bnot (?:led|monitored) by\b|(?<!\d)0 \w")
_LINK = re.compile(r"/api/[\w-]+(?:\?plan=(?P<plan>[\w-]+))?")
_SILENT = re.compile(r"\bkhông tìm thấy\b|\bnothing\b")


def audit(payload: Mapping[str, object], asked: Sequence[str], published: Published) -> tuple[Violation, ...]:
    """Everything wrong with an answer. `asked`: the user turns that it answers, oldest first.

    Raises EvaluationError for JSON that isn't an answer.
    """
    answer = read_audited(payload)
    found = list(citation_faults(answer, published))
    if answer.status not in CITING:
        found += refusal_faults(answer.answer, asked, published)
    else:
        found += _line_faults(answer, asked, published)
    return tuple(dict.fromkeys(found))


def _line_faults(answer: AuditedAnswer, asked: Sequence[str], published: Published) -> Iterator[Violation]:
    clauses = {
        one.number: clause
        for one in answer.citations
        if (clause := published.clauses.get((one.plan_id, one.address))) is not None
    }
    everything = published.evidence(list(clauses.values()))
    for marked in segments(answer.answer):
        cited = [clauses[mark] for mark in dict.fromkeys(marked.marks) if mark in clauses]
        yield from _link_faults(marked, cited)
        segment = replace(marked, text=_LINK.sub(" · ", marked.text))
        evidence = published.evidence(cited) if segment.marks else everything
        if not segment.marks and _SILENT.search(segment.text):
            segment = replace(segment, text=_without_names(segment.text, published))
        yield from _place_faults(segment, evidence)
        yield from _quotation_faults(segment, evidence)
        yield from _figure_faults(segment, answer.answer, evidence, published)
        yield from _name_faults(segment, asked, evidence, published)
        yield from pair_faults(segment, _unlabelled(segment.text), cited, published)
        yield from item_faults(segment, evidence)
    lines = [
        (line, [clauses[mark] for mark in marks_in(line) if mark in clauses])
        for line in answer.answer.split("\n")
    ]
    yield from owner_faults(lines, published)


def _link_faults(segment: Segment, cited: Sequence[Clause]) -> Iterator[Violation]:
    """A link to a register is of a plan that is cited with it; it is no figure of a clause."""
    for found in _LINK.finditer(segment.text):
        if found["plan"] and found["plan"] not in {clause.plan_id for clause in cited}:
            yield Violation(Fault.LABEL, found[0], segment.line)


def _place_faults(segment: Segment, evidence: Evidence) -> Iterator[Violation]:
    for named in labels(unquoted(segment.text)):
        cited = any(is_at(named, clause.label) for clause in evidence.clauses)
        if not cited and not evidence.prints(named):
            yield Violation(Fault.LABEL, named, segment.line)


def _quotation_faults(segment: Segment, evidence: Evidence) -> Iterator[Violation]:
    for quotation in quotations(segment.text):
        if not all(piece in evidence.letters for piece in pieces(quotation)):
            yield Violation(Fault.QUOTATION, quotation, segment.line)
    for words in bold(segment.text):
        if not _COUNTED.match(words) and not evidence.prints(words):
            yield Violation(Fault.QUOTATION, words, segment.line)


def _figure_faults(
    segment: Segment, answer: str, evidence: Evidence, published: Published
) -> Iterator[Violation]:
    counts = None
    said = _unlabelled(segment.text)
    for noun in _COUNTED_NOUN.findall(said):
        if noun not in _ANY_ROW and not evidence.prints(noun):
            yield Violation(Fault.COUNT, noun, segment.line)
    first = _COUNTED.match(said.strip())
    for figure in figures(said):
        counted = first is not None and figure.token == first[1]
        printed = not counted and figure.token in evidence.tokens
        if printed and _has_unit(figure, evidence):
            continue
        counts = counts or set(countable(segment, answer, evidence.clauses, published))
        if figure.count in counts and (not printed or _counts_rows(figure, said)):
            continue
        if printed:
            yield Violation(Fault.UNIT, f"{figure.token} {figure.unit}", segment.line)
        else:
            yield Violation(Fault.COUNT if counted else Fault.FIGURE, figure.token, segment.line)


def _counts_rows(figure: Figure, said: str) -> bool:
    """Whether it is said of what any row may be called: "1 nhiệm vụ" is a count, whatever 1 is elsewhere."""
    nouns = "|".join(sorted(_ANY_ROW))
    return re.search(rf"(?<![\w.,]){figure.token} (?:{nouns})(?!\w)", said) is not None


def _has_unit(figure: Figure, evidence: Evidence) -> bool:
    """Whether the figure counts the same there; in a cell by itself, what its column's name says."""
    if not figure.unit or figure.is_year or figure in evidence.figures:
        return True
    return Figure(figure.token) in evidence.figures and f" {fold(figure.unit)} " in evidence.words


def _name_faults(
    segment: Segment, asked: Sequence[str], evidence: Evidence, published: Published
) -> Iterator[Violation]:
    said = segment.text.replace("*", "")
    named = agencies_in(said, published.book) - evidence.agencies
    if _DENIAL.search(said):
        # That an agency asked about does not lead something is borne out by a clause without its name.
        named -= {name for turn in asked for name in agencies_in(turn, published.book, spoken=True)}
    for agency in sorted(named):
        yield Violation(Fault.AGENCY, agency, segment.line)
    for named in _NAMED.findall(without_agencies(said, published.book)):
        if not evidence.prints(named):
            yield Violation(Fault.AGENCY, named, segment.line)
    for mention in load_places().mentions(said):
        if mention.province not in evidence.provinces:
            yield Violation(Fault.PROVINCE, mention.province, segment.line)


def _without_names(text: str, published: Published) -> str:
    for name in published.names:
        text = text.replace(name, " · ")
    return text


def _unlabelled(text: str) -> str:
    """The text without the places of the plan that it names outside quotations."""
    for named in sorted(labels(unquoted(text)), key=len, reverse=True):
        text = text.replace(named, " · ")
    return text
