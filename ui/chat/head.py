"""What the chat's page loads beside Gradio's own: styles and scripts of this server."""

from html import escape

from ui.chat import feedback

_STYLES = ("site/tokens.css", "site/site.css", "chat/answer.css", "chat/chat.css", "clause_panel/panel.css")


def head_html(root: str, *, keeping: bool) -> str:
    """The elements for the page's head under the sub-path `root`; `keeping`: questions are kept."""
    site = f"{escape(root)}/site"
    scripts = (
        f'<script type="module" src="{site}/chat/chat.js"></script>'
        f'<script type="module" src="{site}/clause_panel/panel.js"></script>'
    )
    return styles_html(root) + scripts + (feedback.head_html(root) if keeping else "")


def styles_html(root: str) -> str:
    """The stylesheets alone."""
    return "".join(f'<link rel="stylesheet" href="{escape(root)}/site/{name}">' for name in _STYLES)
