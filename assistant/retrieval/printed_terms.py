"""Which phrases the searched texts print."""

from collections.abc import Iterable

from corpus.vietnamese.syllables import syllables, with_bigrams


class PrintedTerms:
    """The syllables and pairs of neighbours of a collection of texts, with their accents."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._terms = {
            term for text in texts for line in text.splitlines() for term in with_bigrams(syllables(line))
        }

    def says(self, phrase: str) -> bool:
        """Whether every pair of neighbours of the phrase stands somewhere; of one syllable, the syllable."""
        return self._terms.issuperset(with_bigrams(syllables(phrase)))
