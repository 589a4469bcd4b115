import subprocess
import sys
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from evals.report.plots import plots
from evals.report.plots.colours import bind, look_of
from evals.report.plots.threshold import share_below
from evals.systems import BM25
from tests.evals.factories import OTHER_PLAN, make_given, make_outcome
from tests.evals.metrics.factories import (
    REFUSED,
    make_failed,
    make_right,
    make_silent,
    make_wrong,
)
from tests.evals.report.reports import make_report
from tests.evals.search.factories import make_searched

SVG = "{http://www.w3.org/2000/svg}"


def searched(outcome, rank: int, relevance: float):
    return replace(
        outcome, searched=make_searched(1, *(set() for _ in range(rank - 1)), {0}), relevance=relevance
    )


@pytest.fixture(scope="module")
def report():
    silent = make_outcome(make_silent(4, doc=()), REFUSED)
    return make_report(
        searched(make_right(1, 12.0), 1, 0.9),
        searched(make_wrong(2, 340.0, doc=(OTHER_PLAN,)), 3, 0.3),
        make_failed(3),
        replace(silent, relevance=0.2),
        others={
            BM25: (
                make_wrong(1),
                make_wrong(2),
                make_right(3),
                make_outcome(make_silent(4, doc=()), make_given("9")),
            )
        },
    )


@pytest.fixture(scope="module")
def drawn(report):
    return {plot.key: plot for plot in plots(report)}


def written(svg: str) -> list[str]:
    return [text.text or "" for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_each_plot_that_has_figures_is_drawn(drawn):
    assert list(drawn) == ["right-type", "right-style", "right-province", "recall", "threshold", "latency"]


def test_a_run_without_search_has_no_plots_of_it():
    keys = {plot.key for plot in plots(make_report(make_right(), make_wrong(2)))}
    assert keys == {"right-type", "right-style", "right-province", "latency"}


def test_a_run_of_failures_has_no_times():
    assert "latency" not in {plot.key for plot in plots(make_report(make_failed()))}


def test_a_run_that_asked_nothing_has_no_plots():
    assert plots(make_report(questions=3)) == ()


def test_text_stays_text(drawn):
    assert {"Chỉ tiêu", "Không có lời đáp", "Hỏi Kế Hoạch", BM25} <= set(written(drawn["right-type"].svg))
    assert {"Bình Thuận", "Nam Định", "không nêu tỉnh"} <= set(written(drawn["right-province"].svg))


def test_the_same_run_gives_the_same_drawings(report, drawn):
    assert plots(report) == tuple(drawn.values())


def test_drawings_carry_no_date_no_version_and_the_readers_own_font(drawn):
    for plot in drawn.values():
        assert "metadata" not in plot.svg
        assert "atplotlib" not in plot.svg
        assert "DejaVu" not in plot.svg


def test_no_drawing_refers_to_another(drawn):
    names: list[str] = []
    for plot in drawn.values():
        root = ElementTree.fromstring(plot.svg)
        own = [one.get("id") for one in root.iter() if one.get("id")]
        referred = {
            value.split("#")[1].rstrip(")")
            for one in root.iter()
            for value in one.attrib.values()
            if "#" in value and ("url(#" in value or value.startswith("#"))
        }
        assert referred <= set(own)
        names += own
    assert len(names) == len(set(names))


def test_colours_follow_the_page_and_stand_by_themselves():
    first = look_of(0).colour
    assert bind(f'style="fill: {first}"') == f'style="fill: var(--system-1, {first})"'


def test_the_numbers_of_a_plot_stand_in_its_table(drawn):
    plot = drawn["right-style"]
    rows = [[cell.replace("\u202f", " ") for cell in row] for row in plot.rows]
    assert plot.headings[:3] == ("Cách hỏi", "Số câu", "Hỏi Kế Hoạch")
    assert rows[0][:3] == ["Văn phong công vụ", "4", "50,0 %"]
    assert rows[0][4] == "25,0 %"


def test_recall_is_told_by_depth(drawn):
    row = [cell.replace("\u202f", " ").partition(" (")[0] for cell in drawn["recall"].rows[0]]
    assert row == ["Hỏi Kế Hoạch", "50,0 %", "100,0 %", "100,0 %", "100,0 %"]


def test_the_threshold_in_use_is_named_with_what_it_parts(drawn):
    plot = drawn["threshold"]
    assert "0,42" in plot.alternative
    assert "50,0\u202f% câu có lời đáp" in plot.alternative
    assert "100,0\u202f% câu không có lời đáp" in plot.alternative
    assert any("0,42" in text for text in written(plot.svg))


def test_names_are_text_whatever_is_in_them():
    report = make_report(make_right(doc=("<b>$x",)), make_right(2, doc=("$y$",)), others={"A & <i>": ()})
    province = next(plot for plot in plots(report) if plot.key == "right-province")
    assert {"<b>$x", "$y$"} <= set(written(province.svg))


@pytest.mark.parametrize(("threshold", "share"), [(0.1, 0.0), (0.2, 0.0), (0.21, 0.5), (0.9, 1.0)])
def test_what_is_as_relevant_as_the_threshold_is_let_through(threshold, share):
    assert share_below([0.2, 0.4], threshold) == share


def test_nothing_but_drawing_loads_the_library():
    code = "import sys, evals.report.page, evals.report.plots; assert 'matplotlib' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
