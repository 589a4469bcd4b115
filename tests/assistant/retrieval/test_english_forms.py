import pytest

from assistant.retrieval.english_forms import english_forms


@pytest.mark.parametrize(
    "words",
    [
        "service services",
        "city cities",
        "business businesses",
        "database databases",
        "process processes processing processed",
        "train training trained trains",
        "manage managing managed",
        "control controlled controlling",
        "centre center centres centers",
        "fibre fiber",
        "labour labor",
        "neighbourhood neighborhoods",
        "programme program programs",
        "licence license licences",
        "digitise digitize digitised digitizing digitisation digitization",
    ],
)
def test_what_differs_in_number_ending_or_country_is_one_word(words):
    assert len(set(english_forms(words.split()))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "product productivity production",
        "commune community communication",
        "policy police",
        "news new",
        "digital digitise",
        "internal international",
        "bus business",
    ],
)
def test_words_that_mean_something_else_stay_apart(words):
    assert len(set(english_forms(words.split()))) == len(words.split())


def test_small_words_have_no_form():
    assert english_forms(["internet", "of", "the", "s"]) == ["internet", "", "", ""]
