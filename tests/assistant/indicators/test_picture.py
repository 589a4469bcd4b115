"""The picture to keep."""

from datetime import date
from io import BytesIO

from PIL import Image

from assistant.indicators import book_of, picture_of, side_by_side
from tests.assistant.indicators.gold import five_plans

DAY = date(2025, 2, 20)


def test_it_is_a_png_that_names_the_indicator() -> None:
    indicator = book_of(five_plans()).indicators[0]
    picture = picture_of(side_by_side(five_plans(), indicator), DAY)
    assert picture is not None
    with Image.open(BytesIO(picture)) as image:
        assert image.format == "PNG"
        assert image.width == 1600
        assert image.text["Title"] == indicator.name


def test_nothing_is_drawn_of_plans_that_set_nothing() -> None:
    indicator = next(one for one in book_of(five_plans()).indicators if len(one.plan_ids) == 1)
    others = {plan.plan_id for plan in five_plans().plans} - set(indicator.plan_ids)
    assert picture_of(side_by_side(five_plans(), indicator, others), DAY) is None
