"""How clauses become blocks of a page: tables by their columns, headings by depth, references as links."""

from assistant.api.plan_layout import blocks, facts, outline
from assistant.api.published_lines import PublishedLines
from tests.assistant.api.sample import (
    CLAUSES,
    COLUMNS,
    FROM_ELSEWHERE,
    PLAN,
    READINGS,
    REFERENCES,
    UNNUMBERED,
    row,
)


def test_neighbouring_rows_of_one_table_are_one_block_and_nothing_is_lost() -> None:
    laid = list(blocks(CLAUSES))
    assert [clause.address for block in laid for clause in block.clauses] == [c.address for c in CLAUSES]
    assert [len(block.clauses) for block in laid if block.columns] == [2]
    assert laid[-1].columns == COLUMNS


def test_rows_under_another_heading_are_another_table() -> None:
    rows = (row("PL02/I/1", "a", "b", "c"), row("PL02/II/1", "d", "e", "f"))
    assert [len(block.clauses) for block in blocks(rows)] == [1, 1]


def test_a_heading_is_its_first_line_ranked_by_depth() -> None:
    shown = [(clause.title, clause.rank) for clause in outline(CLAUSES)]
    assert shown == [("III. NHIỆM VỤ", 2), ("8. Dữ liệu số", 3), ("PHỤ LỤC 02", 2)]


def test_a_clause_links_to_the_clauses_that_it_names_once_each() -> None:
    laid = blocks(CLAUSES, (*REFERENCES, *REFERENCES))
    named = {c.address: [(to.label, to.href) for to in c.refers] for block in laid for c in block.clauses}
    assert named.pop("III/8/đ") == [("Mục III, khoản 8", "#III/8")]
    assert not any(named.values())


def test_a_clause_links_to_other_plans() -> None:
    (heading,) = READINGS[1].clauses
    ((block,), page) = (
        blocks([heading], FROM_ELSEWHERE, [PLAN], "/ke-hoach"),
        f"/ke-hoach/plans/{PLAN.plan_id}",
    )
    assert [(to.label, to.href) for to in block.clauses[0].refers] == [
        ("Mục I", "#I"),
        (f"{PLAN.citation}: Mục III, khoản 8", f"{page}#III/8"),
        (PLAN.citation, page),
    ]


def test_a_clause_shows_the_lines_that_it_was_read_from() -> None:
    published = PublishedLines("Số: 4181/KH-UBND\n\nhai")
    shown = [clause for block in blocks(CLAUSES[:1], published=published) for clause in block.clauses]
    assert [(clause.lines, [line.text for line in clause.published]) for clause in shown] == [
        ("1", ["Số: 4181/KH-UBND"])
    ]


def test_what_a_plan_does_not_print_is_left_out() -> None:
    assert [value for _, value in facts(PLAN)] == ["4181/KH-UBND", "07/12/2022", PLAN.issuer, "Nguyễn Minh"]
    assert [value for _, value in facts(UNNUMBERED)] == [UNNUMBERED.issuer]
