from concurrent.futures import ThreadPoolExecutor

import pytest

from corpus.vietnamese.segmentation import warm_up, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chuyển đổi số", ["chuyển_đổi", "số"]),
        ("Sở Y tế chủ trì", ["sở", "y_tế", "chủ_trì"]),
        ("749/QĐ-TTg", ["749", "qđ_ttg"]),
        ("ngày 03/6/2020", ["ngày", "3", "6", "2020"]),
        ("Kinh tế\nthuỷ sản", ["kinh_tế", "thủy_sản"]),
        ("kinh\ntế", ["kinh", "tế"]),
        ("; ,", []),
        ("", []),
        ("\n \n", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_many_threads_get_what_one_gets() -> None:
    texts = [f"Ủy ban nhân dân tỉnh ban hành Kế hoạch số {number}" for number in range(40)]
    warm_up()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(words, texts))
    assert found == [words(text) for text in texts]
