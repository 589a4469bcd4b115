"""The wording of answers, kept as data in `texts.toml`."""

from pathlib import Path

from assistant.wording import Wording

_WORDING = Wording(Path(__file__).with_name("texts.toml"))
say = _WORDING.say
has_text = _WORDING.has
