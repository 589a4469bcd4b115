"""The pages of targets as they are sent: refusals, ranks, whatever indicator."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from assistant.api.indicators import indicators_wanted
from assistant.api.narrowing import placed_rows
from assistant.chain import Assistant
from tests.ui.conftest import site


@pytest.fixture(scope="module")
def client(five: Assistant) -> Iterator[TestClient]:
    with TestClient(site(five, root="/ke-hoach"), root_path="/ke-hoach") as opened:
        yield opened


def test_every_indicator_has_its_page(five: Assistant, client: TestClient) -> None:
    found = indicators_wanted(five, placed_rows(None, "", None))
    assert len(found) > 50
    for one in found:
        reply = client.get(f"/targets/{one.id}")
        assert reply.status_code == 200, one.name
        for target in one.targets:
            assert f'href="/ke-hoach/plans/{target.plan_id}#{target.address}"' in reply.text


def test_a_rank_has_no_bars_and_no_picture(five: Assistant, client: TestClient) -> None:
    (rank,) = (one for one in indicators_wanted(five, placed_rows(None, "", None)) if one.unit == "hạng")
    page = client.get(f"/targets/{rank.id}").text
    assert "Đây là thứ hạng" in page
    assert "format=png" not in page
    assert client.get(f"/targets/{rank.id}/download?format=png").status_code == 404


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/targets/ty-le-ho-ngheo", 404),
        ("/targets/ty-le-ho-ngheo/download?format=csv", 404),
        ("/targets?province=Cà+Mau", 200),
        ("/targets?q=" + "a" * 401, 422),
        ("/targets/kinh tế số GRDP?plan=x", 422),
        ("/targets/kinh tế số GRDP", 200),
    ],
)
def test_what_is_not_there_is_told_on_a_page(client: TestClient, address: str, status: int) -> None:
    reply = client.get(address, headers={"accept": "text/html"})
    assert reply.status_code == status
    assert reply.headers["content-type"].startswith("text/html")


def test_a_province_that_sets_nothing_of_it_is_never_a_zero(client: TestClient) -> None:
    page = client.get("/targets/Tỷ lệ dân số trưởng thành có điện thoại thông minh").text
    table = page[page.index("<table") : page.index("</table>")]
    assert table.count("Không nêu chỉ tiêu này.") == 1
    assert "Không nêu chỉ tiêu này: <b>" in page
    assert ">0%<" not in table
