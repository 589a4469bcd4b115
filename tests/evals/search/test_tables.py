from io import StringIO

from rich.console import Console

from assistant.steps import Step
from evals.question_set import Style
from evals.search.figures import figures
from evals.search.measuring import SystemResult
from evals.search.passage_figures import PassageFigures, published
from evals.search.rendering import grid, markdown
from evals.search.report import SearchReport
from evals.search.tables import ablation_table, benchmark_table, style_table, systems_table
from evals.search.wording import ENGLISH
from tests.evals.search.factories import make_searched

FOUND = make_searched(2, {0}, set(), {1}, milliseconds=12.34)
MISSED = make_searched(2, set(), milliseconds=4.0)
TYPO = make_searched(1, set(), milliseconds=4.0, style=Style.TYPO)
GOOD = SystemResult("good", {"a": (FOUND,), "b": (FOUND, TYPO)})
BAD = SystemResult("bad", {"a": (MISSED,), "b": (MISSED, TYPO)})


def test_a_group_for_each_set_with_a_row_for_each_system():
    table = systems_table([GOOD, BAD], ENGLISH)
    assert [[row[:3] for row in group] for group in table.groups] == [
        [("a", "good", "1"), ("a", "bad", "1")],
        [("b", "good", "2"), ("b", "bad", "2")],
    ]
    assert table.groups[0][0][3:] == (
        ".500",
        ".500",
        "1.000",
        "1.000",
        "1.000",
        "1.000",
        ".920",
        "12.3 / 12.3",
    )
    assert all(len(row) == len(table.headings) for group in table.groups for row in group)


def test_styles_are_taken_over_all_sets_with_the_other_systems_beside():
    table = style_table([GOOD, BAD], ENGLISH)
    [[everything], styles] = table.groups
    assert everything[:2] == ("all", "3")
    assert [row[:2] for row in styles] == [("officer", "2"), ("typo", "1")]
    assert table.headings[-1] == "bad: R@5"
    assert [row[-1] for row in (everything, *styles)] == [".000", ".000", ".000"]


def test_a_step_left_out_shows_what_it_changes():
    whole, worse = figures([FOUND]), figures([MISSED])
    same = figures([FOUND])
    table = ablation_table({None: whole, Step.ACCENTS: worse, Step.DENSE: same}, ENGLISH)
    assert table.groups == (
        (("(nothing)", ".500", "", "1.000", "", "1.000", "", "100%"),),
        (
            ("accents", ".000", "−.500", ".000", "−1.000", ".000", "−1.000", "32%"),
            ("dense", ".500", "0", "1.000", "0", "1.000", "0", "100%"),
        ),
    )
    better = ablation_table({None: worse, Step.DENSE: whole}, ENGLISH)
    assert better.groups[1][0][2] == "+.500"


def test_markdown_and_terminal_show_the_same_cells():
    table = ablation_table({None: figures([FOUND]), Step.ACCENTS: figures([MISSED])}, ENGLISH)
    title, blank, headings, marks, *rows = markdown([table]).split("\n")
    assert (title, blank) == ("With one step left out, all sets together:", "")
    assert headings.startswith("| without | R@1 | ± |")
    assert marks == "| --- |" + " ---: |" * 7
    terminal = StringIO()
    Console(width=200, file=terminal).print(grid(table))
    shown = terminal.getvalue()
    for row in rows:
        for cell in row.strip("| ").split(" | "):
            assert cell.strip() in shown


def test_the_readme_is_english_and_the_terminal_vietnamese():
    report = SearchReport((GOOD, BAD), {None: figures([FOUND]), Step.ACCENTS: figures([MISSED])})
    assert len(report.for_terminal()) == 4
    assert report.for_terminal()[0].headings[0] == "Bộ câu hỏi"
    assert [table.headings[0] for table in report.for_readme()] == ["set", "style", "without"]


def test_without_steps_there_is_no_table_of_them():
    assert [table.headings[0] for table in SearchReport((GOOD,), {}).for_readme()] == ["set", "style"]


def test_what_was_reached_on_a_benchmark_stands_above_what_was_published():
    reached = PassageFigures(0.96, 0.99, 0.97)
    table = benchmark_table({"alqac": {"ours": reached}, "other": {"ours": reached}}, ENGLISH)
    of_known, of_unknown = table.groups
    assert of_known[0] == ("alqac", "ours", ".960", ".990", ".970")
    assert len(of_known) == 1 + len(published("alqac"))
    assert all("(published)" in row[1] for row in of_known[1:])
    assert len(of_unknown) == 1
