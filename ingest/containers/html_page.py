"""HTML pages → blocks of the plan on them, without the menus, buttons and forms of the site around it.

Guarantees: what stands in the page's main part is all there, in order; left out are elements that are no text
(scripts, controls), hidden, named as furniture (`nav`, a class "breadcrumb", …) or little else than links.
"""

import codecs
import re
from collections.abc import Iterator
from typing import Any

from lxml import html
from lxml.etree import ErrorTypes, LxmlError

from corpus.errors import FileFault, PlanFileError
from ingest.containers.blocks import Block
from ingest.containers.data_tables import FRAME
from ingest.containers.html_blocks import read_blocks
from ingest.containers.plain_text import read_plain_text

_NO_TEXT = (
    "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "audio", "video", "title",
    "button", "input", "select", "textarea", "nav", "aside", "dialog", "menu",
)  # fmt: skip
_WHOLE = frozenset({"html", "body", "main", "article"})
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog"}
)
_FURNITURE = frozenset(
    {"nav", "navbar", "menu", "breadcrumb", "breadcrumbs", "sidebar", "share", "social", "related",
     "comments", "pagination", "cookie", "toolbar", "search", "login", "footer", "banner", "topbar"}
)  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_NAME_PARTS = re.compile(r"[\s_-]+")
_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_MAIN = "//main | //*[@role='main'] | //article | //*[@itemprop='articleBody']"
_LINKED = ("div", "ul", "ol", "section", "td", "p", "dl")

FEWEST_LINKS = 3
MOST_LINKED = 0.6
"""The share of a block's letters that may stand in links; a block with more is a menu."""


def read_html(name: str, content: bytes) -> list[Block]:
    """The blocks of a page; `name` is what errors call it. Raises PlanFileError where there is no page."""
    text = _decoded(name, content)
    parser = html.HTMLParser(encoding="utf-8")
    try:
        root = html.document_fromstring(text.encode(), parser=parser)
    except (LxmlError, ValueError) as error:
        raise PlanFileError(
            f"{name}: holds no HTML page ({error}).", "Save the page again.", FileFault.DAMAGED
        ) from error
    # Beyond its limits of depth and length libxml2 leaves text out, and only its log says so.
    limits = [entry.message for entry in parser.error_log if entry.type == ErrorTypes.ERR_RESOURCE_LIMIT]
    if limits:
        raise PlanFileError(
            f"{name}: is no ordinary page ({limits[0].strip()}).",
            "Give the plan as text.",
            FileFault.TOO_LARGE,
        )
    for element in list(_furniture(root)):
        element.drop_tree()
    return read_blocks(_main_part(root))


def _decoded(name: str, content: bytes) -> str:
    """The page's text: UTF-8, else what the page says itself, else what any text file may be in."""
    declared = _CHARSET.search(content[:4096])
    for encoding in ("utf-8-sig", declared[1].decode("ascii") if declared else "utf-8"):
        try:
            return codecs.decode(content, encoding)
        except (LookupError, UnicodeError, TypeError):
            continue
    return read_plain_text(name, content)


def _furniture(root: Any) -> Iterator[Any]:
    """The elements to leave out. One inside another may come too; dropping it again does nothing."""
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag in _WHOLE:
            continue
        if element.tag in _NO_TEXT or _is_hidden(element) or _is_beside_the_plan(element):
            yield element


def _is_beside_the_plan(element: Any) -> bool:
    """Whether an element belongs to the site: by its name, or for its links. A letterhead never does."""
    furniture = _is_named_furniture(element) or _is_menu(element)
    return furniture and not FRAME.search(element.text_content())


def _is_hidden(element: Any) -> bool:
    hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return hidden or bool(_HIDDEN.search(element.get("style") or ""))


def _is_named_furniture(element: Any) -> bool:
    if element.tag in ("header", "footer"):
        return next(element.iterancestors("main", "article"), None) is None
    if element.get("role") in _ROLES:
        return True
    names = _NAME_PARTS.split(f"{element.get('class') or ''} {element.get('id') or ''}".lower())
    return not _FURNITURE.isdisjoint(names)


def _is_menu(element: Any) -> bool:
    """Whether a block is a list of links: some of them, and little text beside them."""
    if element.tag not in _LINKED:
        return False
    links = [link for link in element.iter("a") if not (link.get("href") or "#").startswith("#")]
    if len(links) < FEWEST_LINKS:
        return False
    linked = sum(len(link.text_content().strip()) for link in links)
    return linked > MOST_LINKED * len("".join(element.text_content().split()))


def _main_part(root: Any) -> Any:
    """The element that the page marks as its main part, if most of the text stands in it; else the body."""
    body = root.find("body")
    body = root if body is None else body
    whole = len(body.text_content())
    marked = max(root.xpath(_MAIN), key=lambda one: len(one.text_content()), default=None)
    return marked if marked is not None and 2 * len(marked.text_content()) > whole else body
