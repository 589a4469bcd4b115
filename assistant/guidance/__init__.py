"""What leads on from an answer: choices to press, help where nothing was found, questions to begin with."""

from assistant.guidance.examples import examples
from assistant.guidance.guiding import guidance
from assistant.guidance.records import (
    Choice,
    Contact,
    ContactRole,
    Elsewhere,
    Examples,
    Guidance,
    Nearest,
)

__all__ = [
    "Choice",
    "Contact",
    "ContactRole",
    "Elsewhere",
    "Examples",
    "Guidance",
    "Nearest",
    "examples",
    "guidance",
]
