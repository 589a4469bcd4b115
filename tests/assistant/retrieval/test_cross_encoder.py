import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

from assistant.retrieval.cross_encoder import DEPTH, load_cross_encoder, reordered
from assistant.settings import AssistantSettings
from corpus.errors import EmbeddingError
from tests.factories import clause, found

RESULTS = [found(clause(f"I/{n}", f"khoản {n}"), score=float(100 - n)) for n in range(DEPTH + 5)]


def length_of(question, texts):
    return [float(text.split()[-1]) for text in texts]


def test_the_best_are_put_in_the_scorers_order_and_the_rest_stay():
    order = [one.clause.address for one in reordered(RESULTS, "x", length_of)]
    assert order[:2] == [f"I/{DEPTH - 1}", f"I/{DEPTH - 2}"]
    assert order[DEPTH:] == [f"I/{n}" for n in range(DEPTH, DEPTH + 5)]


def test_scores_still_fall_from_place_to_place():
    scores = [one.score for one in reordered(RESULTS, "x", length_of)]
    assert scores == sorted(scores, reverse=True)


def test_nothing_found_is_nothing_to_order():
    assert reordered([], "x", length_of) == []


def test_without_the_setting_there_is_none():
    assert load_cross_encoder(AssistantSettings()) is None


def test_a_model_that_is_not_there_is_an_error_that_names_the_setting(tmp_path):
    with pytest.raises(EmbeddingError, match="HOIKEHOACH_CROSS_ENCODER"):
        load_cross_encoder(AssistantSettings(cross_encoder=str(tmp_path / "none")))


@pytest.mark.real
def test_a_real_cross_encoder_scores_pairs(tmp_path):
    """A tiny one with random weights: what matters here is that the library's own format is read and asked."""
    words = {word: number for number, word in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "số", "điện"])}
    tokenizer = Tokenizer(WordLevel(words, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    special = {"pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]"}
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, **special).save_pretrained(tmp_path)
    torch.manual_seed(1)
    sizes = {"hidden_size": 8, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 8}
    BertForSequenceClassification(BertConfig(vocab_size=len(words), num_labels=1, **sizes)).save_pretrained(
        tmp_path
    )
    score = load_cross_encoder(AssistantSettings(cross_encoder=str(tmp_path)))
    marks = score("số", ["điện", "số số"])
    assert len(marks) == 2
    assert marks[0] != marks[1]
    assert score("số", []) == []
