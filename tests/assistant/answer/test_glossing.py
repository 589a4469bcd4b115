"""Agencies in English answers stand in Vietnamese, with their English name once."""

import pytest

from assistant.answer.draft import Statement, answered
from assistant.answer.glossing import glossed
from corpus.agencies import load_agencies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Sở Y tế** leads", "**Sở Y tế** (Department of Health) leads"),
        ("led by Sở Y tế.", "led by Sở Y tế (Department of Health)."),
        ("A: “giao Sở Y tế lo”.", "A: “giao Sở Y tế lo” (Department of Health)."),
        ("- Báo cáo Sở Y tế tỉnh", "- Báo cáo Sở Y tế tỉnh (Department of Health)"),
        ("**Các sở, ban, ngành** lead", "**Các sở, ban, ngành** lead"),
        (
            "According to Kế hoạch số 1/KH-UBND của UBND tỉnh Huế:",
            "According to Kế hoạch số 1/KH-UBND của UBND tỉnh Huế:",
        ),
        ("**3 nhiệm vụ** led", "**3 nhiệm vụ** (tasks) led"),
    ],
)
def test_a_gloss_never_stands_inside_what_is_quoted(text, expected):
    assert glossed(answered([Statement(text)]), load_agencies()).statements[0].text == expected


def test_only_the_first_mention_is_glossed():
    draft = glossed(answered([Statement("Sở Y tế"), Statement("Sở Y tế")]), load_agencies())
    assert [one.text for one in draft.statements] == ["Sở Y tế (Department of Health)", "Sở Y tế"]
