"""The picture of a map: all references are in it, and no line runs through words, even where there are many."""

import re
from collections.abc import Sequence
from itertools import pairwise

import pytest

from assistant.reference_map import (
    BesideKind,
    End,
    MapBeside,
    MapReference,
    MapSection,
    ReferenceMap,
    SectionLink,
)
from corpus.registers import Document, Unresolved
from tests.factories import plan
from ui.plans.drawing import beside_id, link_id, picture
from ui.plans.lettering import width_of
from ui.plans.picture import LETTERS, WIDTH, Picture

PLAN = plan()
TITLE = "1. Tăng cường công tác lãnh đạo, chỉ đạo, điều hành; kiểm tra, giám sát hoạt động chuyển đổi số"


def reference(text: str = "khoản 1") -> MapReference:
    end = End(PLAN.plan_id, "I", "Mục I")
    return MapReference(end, text, (end,))


def a_map(
    rows: int, pairs: Sequence[tuple[int, int]], documents: Sequence[Sequence[int]] = ()
) -> ReferenceMap:
    sections = tuple(
        MapSection(f"I/{n}", f"I/{n}", f"Mục I, khoản {n}", TITLE, 1 + n % 3) for n in range(rows)
    )
    links = tuple(SectionLink(f"I/{a}", f"I/{b}", (reference(),) * (1 + a % 9)) for a, b in pairs)
    beside = tuple(
        MapBeside(
            BesideKind.DOCUMENT,
            f"Quyết định số {n}/QĐ-TTg về những điều dài dòng hơn là một dòng",
            tuple(SectionLink(f"I/{row}", "n", (reference(),)) for row in at),
            Document("Quyết định", f"{n}/QĐ-TTg"),
            reason=Unresolved.OTHER_DOCUMENT,
        )
        for n, at in enumerate(documents)
    )
    return ReferenceMap(PLAN, sections, links, beside)


def furthest(path: str) -> float:
    """The greatest x of a path of absolute coordinates."""
    return max(float(x) for x in re.findall(r"(?:[MC ]|^)(-?[\d.]+) -?[\d.]+", path))


MANY = a_map(
    30,
    [(a, b) for a in range(30) for b in range(30) if (a * 7 + b * 3) % 13 == 0],
    [[n % 30, (n * 5) % 30] for n in range(60)],
)


@pytest.mark.parametrize("found", [a_map(3, [(0, 2), (1, 1)], [[0], [2]]), MANY], ids=["few", "many"])
def test_no_line_runs_through_words(found: ReferenceMap) -> None:
    drawn = picture(found, "")
    begin = min(row.x for row in drawn.rows)
    for arc in drawn.arcs:
        assert furthest(arc.stroke.path) < begin
    for row in drawn.rows:
        assert row.x + width_of(row.text, LETTERS, bold=row.top) < min(one.x for one in drawn.beside)
    heights = sorted(one.y for one in drawn.beside)
    assert all(after - before >= LETTERS for before, after in pairwise(heights))
    assert all(one.x + width_of(one.text, LETTERS) <= WIDTH for one in drawn.beside)


@pytest.mark.parametrize("found", [a_map(3, [(0, 2), (1, 1)], [[0], [2]]), MANY], ids=["few", "many"])
def test_everything_is_within_the_picture(found: ReferenceMap) -> None:
    drawn = picture(found, "")
    places = [row.y for row in drawn.rows] + [one.y for one in drawn.beside]
    assert all(0 < y < drawn.height for y in places)
    for tip in [arc.tip for arc in drawn.arcs] + [one.tip for one in drawn.beside]:
        assert tip.x >= 0
        assert tip.x + tip.width <= WIDTH
        assert tip.y >= 0
        assert tip.y + tip.height <= max(drawn.height, tip.height + 4)


def test_every_reference_has_its_arc_and_every_end_its_link() -> None:
    drawn = picture(a_map(3, [(0, 2), (1, 1)], [[0, 2]]), "/ke-hoach")
    assert [arc.href for arc in drawn.arcs] == [f"#{link_id(0)}", f"#{link_id(1)}"]
    assert [arc.rows for arc in drawn.arcs] == [(0, 2), (1, 1)]
    assert drawn.rows[1].href == f"/ke-hoach/plans/{PLAN.plan_id}#I/1"
    (document,) = drawn.beside
    assert (document.href, len(document.strokes)) == (f"#{beside_id(0)}", 2)


def test_more_references_are_a_stronger_line() -> None:
    thin, strong = picture(a_map(9, [(0, 2), (8, 2)]), "").arcs
    assert thin.weight < strong.weight


def test_documents_of_one_section_are_gathered_where_there_are_too_many() -> None:
    drawn: Picture = picture(a_map(3, [], [[0]] * 40 + [[1, 2]]), "")
    assert [one.kind for one in drawn.beside] == ["group", "document"]
    assert "40" in drawn.beside[0].text


def test_a_plan_without_references_has_its_sections_alone() -> None:
    drawn = picture(a_map(4, []), "")
    assert (len(drawn.rows), drawn.arcs, drawn.beside) == (4, (), ())
