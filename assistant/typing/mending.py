"""What was meant by what was typed: cleaned | keystrokes read | spelling put right."""

from collections.abc import Collection

from assistant.question.cleaning import cleaned
from assistant.question.language import is_accented, language_of
from assistant.question.records import Language
from assistant.steps import Step
from assistant.typing.learning import Models
from assistant.typing.spelling import Speller
from assistant.typing.telex import KeystrokeReader


class Mender:
    """Mends what users type, with what was learnt from the plans. Safe in several threads.

    Guarantees: never raises; keeps every figure, code and abbreviation in capitals, and English questions.
    """

    def __init__(self, models: Models, without: Collection[Step] = ()) -> None:
        """`without`: steps to leave out."""
        self._without = frozenset(without)
        self._keystrokes = KeystrokeReader(models.accented)
        self._speller = Speller(models.accented, accented=True)
        self._bare_speller = Speller(models.bare, accented=False)

    def mended(self, text: str) -> str:
        """The text cleaned and put right; typed without accents, it stays so."""
        text = cleaned(text)
        if language_of(text) is Language.ENGLISH:
            return text
        if Step.TYPING not in self._without:
            text = self._keystrokes.mended(text)
        if Step.SPELLING not in self._without:
            text = (self._speller if is_accented(text) else self._bare_speller).mended(text)
        return text
