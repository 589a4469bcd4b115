"""How clauses become blocks of a page: tables by their columns, headings by depth, references as links."""

from assistant.api.clause_links import Surroundings
from assistant.api.plan_layout import blocks, facts, outline
from assistant.api.published_lines import PublishedLines
from assistant.plans import PlanSummary
from corpus.plan_period import PlanPeriod
from corpus.records import Plan
from tests.assistant.api.sample import (
    CLAUSES,
    COLUMNS,
    FROM_ELSEWHERE,
    PLAN,
    READINGS,
    REFERENCES,
    UNNUMBERED,
    clause,
    row,
)

ALONE = Surroundings(PLAN)


def summary(plan: Plan, period: PlanPeriod | None = None) -> PlanSummary:
    return PlanSummary(plan, period, None, clauses=0, tasks=0, targets=0, references=0)


def test_neighbouring_rows_of_one_table_are_one_block_and_nothing_is_lost() -> None:
    laid = list(blocks(CLAUSES, ALONE))
    assert [clause.address for block in laid for clause in block.clauses] == [c.address for c in CLAUSES]
    assert [len(block.clauses) for block in laid if block.columns] == [2]
    assert laid[-1].columns == COLUMNS


def test_rows_under_another_heading_are_another_table() -> None:
    rows = (row("PL02/I/1", "a", "b", "c"), row("PL02/II/1", "d", "e", "f"))
    assert [len(block.clauses) for block in blocks(rows, ALONE)] == [1, 1]


def test_a_heading_is_its_first_line_ranked_by_depth() -> None:
    shown = [(clause.title, clause.rank) for clause in outline(CLAUSES)]
    assert shown == [("III. NHIỆM VỤ", 2), ("8. Dữ liệu số", 3), ("PHỤ LỤC 02", 2)]


def test_a_clause_links_to_the_clauses_that_it_names_once_each() -> None:
    laid = blocks(CLAUSES, Surroundings(PLAN, (*REFERENCES, *REFERENCES)))
    named = {c.address: [(to.label, to.href) for to in c.refers] for block in laid for c in block.clauses}
    assert named.pop("III/8/đ") == [("Mục III, khoản 8", "#III/8")]
    assert not any(named.values())


def test_a_clause_links_to_other_plans() -> None:
    (heading,) = READINGS[1].clauses
    ((block,), page) = (
        blocks([heading], Surroundings(UNNUMBERED, FROM_ELSEWHERE, [PLAN], "/ke-hoach")),
        f"/ke-hoach/plans/{PLAN.plan_id}",
    )
    assert [(to.label, to.href) for to in block.clauses[0].refers] == [
        ("Mục I", "#I"),
        (f"{PLAN.citation}: Mục III, khoản 8", f"{page}#III/8"),
        (PLAN.citation, page),
    ]


def test_a_clause_shows_the_lines_that_it_was_read_from() -> None:
    published = PublishedLines("Số: 4181/KH-UBND\n\nhai")
    shown = [
        clause
        for block in blocks(CLAUSES[:1], Surroundings(PLAN, published=published))
        for clause in block.clauses
    ]
    assert [(clause.lines, [line.text for line in clause.published]) for clause in shown] == [
        ("1", ["Số: 4181/KH-UBND"])
    ]


def test_a_clause_knows_the_clauses_of_any_plan_that_name_it() -> None:
    around = Surroundings(PLAN, (*REFERENCES, *FROM_ELSEWHERE), [PLAN, UNNUMBERED])
    title = clause("ten", "KẾ HOẠCH")
    named = {
        shown.address: [(by.label, by.href) for by in shown.referred]
        for block in blocks([title, *CLAUSES], around)
        for shown in block.clauses
        if shown.referred
    }
    elsewhere = (f"{UNNUMBERED.citation}: Mục I", f"/plans/{UNNUMBERED.plan_id}#I")
    assert named == {"ten": [elsewhere], "III/8": [("Mục III, khoản 8, điểm đ", "#III/8/%C4%91"), elsewhere]}


def test_a_clause_is_cited_as_officers_do() -> None:
    (block,) = blocks(CLAUSES[2:3], ALONE)
    assert block.clauses[0].cited == f"khoản 8 Mục III {PLAN.citation}"


def test_what_a_plan_does_not_print_is_left_out() -> None:
    known = [PLAN.number, "07/12/2022", PLAN.issuer, PLAN.signer]
    assert [value for _, value in facts(summary(PLAN))] == known
    assert [value for _, value in facts(summary(UNNUMBERED))] == [UNNUMBERED.issuer]
    period = PlanPeriod("đến năm 2025", None, 2025)
    assert [value for _, value in facts(summary(PLAN, period))] == [*known, "đến năm 2025"]
