"""widget.js in one piece: its parts, its style and its texts inside one function; nothing is loaded later.

Guarantees: the same files give the same script; it leaves no name behind on the page.
"""

import json
import re
from functools import cache
from pathlib import Path

from ui.texts import words

_HERE = Path(__file__).parent
_PARTS = ("elements", "markdown", "server", "answer", "conversation", "dialog", "start")
"""In the order in which they need each other."""
_OF_THE_CHAT = (
    "title",
    "welcome",
    "welcome_hint",
    "conversation",
    "question",
    "placeholder",
    "send",
    "restart",
    "searching",
    "sources",
    "source_mark",
    "caution",
    "unforeseen",
)
"""What is said here in the very words of the chat."""
_CSS_COMMENT_OR_LAYOUT = re.compile(r"/\*.*?\*/|\s+", re.DOTALL)


@cache
def widget_script() -> str:
    """The script as it is served."""
    chat = words("chat")
    texts = {key: chat[key] for key in _OF_THE_CHAT} | words("status") | words("widget")
    style = _CSS_COMMENT_OR_LAYOUT.sub(" ", (_HERE / "widget.css").read_text(encoding="utf-8"))
    parts = (
        f"const TEXTS = {json.dumps(texts, ensure_ascii=False, indent=1)};",
        f"const STYLE = {json.dumps(style, ensure_ascii=False)};",
        *((_HERE / f"{part}.js").read_text(encoding="utf-8") for part in _PARTS),
    )
    return "\n".join(("(() => {", '"use strict";', *parts, "})();", ""))
