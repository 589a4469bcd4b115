"""The wording of guidance, kept as data in `texts.toml`."""

from pathlib import Path

from assistant.wording import Wording

say = Wording(Path(__file__).with_name("texts.toml")).say
