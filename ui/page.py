"""The fixed parts of the chat page: header, welcome, footer."""

from collections.abc import Sequence
from html import escape

from corpus.records import Plan
from ui.texts import say


def header_html() -> str:
    """The name of the service and what it is for."""
    return (
        f'<header class="hkh-header"><h1>{escape(say("chat.title"))}</h1>'
        f"<p>{escape(say('chat.lead'))}</p></header>"
    )


def welcome_html() -> str:
    """What the empty conversation shows above the examples."""
    return (
        f'<div class="hkh-welcome"><p class="invite">{escape(say("chat.welcome"))}</p>'
        f"<p>{escape(say('chat.welcome_hint'))}</p></div>"
    )


def footer_html(plans: Sequence[Plan], root: str) -> str:
    """A word of caution, the plans to read in full, and the documentation of the API."""
    links = "".join(
        f'<li><a href="{escape(root)}/plans/{escape(plan.plan_id)}" target="_blank" rel="noopener">'
        f"{escape(plan.citation)}</a></li>"
        for plan in plans
    )
    reading = (
        f"<details><summary>{escape(say('chat.plans_read'))}</summary><ul>{links}</ul></details>"
        if links
        else ""
    )
    return (
        f'<footer class="hkh-footer"><p>{escape(say("chat.caution"))}</p>{reading}'
        f'<p><a href="{escape(root)}/docs" target="_blank" rel="noopener">{escape(say("chat.api"))}</a></p>'
        "</footer>"
    )
