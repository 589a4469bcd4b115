"""The document in which the chat's page arrives, made this site's own.

Gradio's is empty until its scripts have come, English, and speaks of its makers. Here it is Vietnamese and
has the site's header and a line that says what is going on, until the chat takes their place; whoever has
no scripts reads where else to go. What Gradio's document no longer has is left as it is. The styles come with
the document and once more behind Gradio's own, which they have to outdo.
"""

import re
from html import escape

from ui.chat.head import styles_html
from ui.site.pages import header_html
from ui.texts import say

_FOREIGN = re.compile(
    r"""<meta\s+(?:property="og:|name="twitter:)[^>]*>"""  # of its makers, with their pictures
    r"""|<link\s+rel="manifest"[^>]*>"""
    r"""|<script>(?:(?!</script>).)*?iframeResizer\.contentWindow(?:(?!</script>).)*</script>""",
    re.DOTALL,
)
_LANGUAGE = re.compile(r'(<html\s[^>]*?lang=)"en"')
_TITLE = re.compile(r"<meta charset[^>]*>")
_BODY = re.compile(r"<body[^>]*>")


def own_document(html: str, root: str) -> str:
    """Gradio's document made the site's own; `root`: the sub-path."""
    title = f"<title>{escape(say('site.chat'))} – {escape(say('site.name'))}</title>"
    description = f'<meta name="description" content="{escape(say("chat.lead"))}">'
    html = _FOREIGN.sub("", html)
    html = _LANGUAGE.sub(r'\1"vi"', html, count=1)
    html = _TITLE.sub(lambda charset: charset[0] + title + description + styles_html(root), html, count=1)
    return _BODY.sub(lambda body: body[0] + _meanwhile(root), html, count=1)


def _meanwhile(root: str) -> str:
    """What stands on the page until the chat is there; `chat.css` hides it then, `tidying.js` removes it."""
    return (
        f'<div id="meanwhile">{header_html(root, here="chat")}<main class="hkh-welcome">'
        f"<h1>{escape(say('chat.welcome'))}</h1>"
        f'<p class="lead">{escape(say("chat.lead"))}</p>'
        f'<p role="status">{escape(say("chat.opening"))}</p>'
        f"<noscript><p><b>{escape(say('chat.without_scripts'))}</b></p></noscript></main></div>"
    )
