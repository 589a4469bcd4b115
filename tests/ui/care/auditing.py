"""What is wrong with a page for whoever can't see it well, or not at all, or has no mouse."""

from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""Stricter than WCAG 2.1 AA: size of targets, and what axe-core calls good practice, count, too."""
_COLOURS = ("color-contrast", "link-in-text-block")
"""What may differ between light and dark."""
_AXE = Axe().axe_script
WIDTHS = (640, 320)
"""A window of 1280 pixels at 200 %, and the narrowest that WCAG 2.1 asks for."""
ENGLISH = (
    "Submit",
    "Loading",
    "Error",
    "Not Found",
    "Internal Server",
    "Clear",
    "Retry",
    "Copy",
    "Share",
    "Search",
    "Next",
    "Previous",
    "Close",
    "Settings",
    "Built with",
    "Required",
)
"""Words of the frameworks that would show where a text of ours is missing."""


def findings(page: Page) -> list[str]:
    """What axe-core finds, in light and in dark; and everything else that a page of ours has to have."""
    _shine(page, "light")
    found = _found(page, {"type": "tag", "values": list(TAGS)})
    _shine(page, "dark")
    found += [f"dark: {one}" for one in _found(page, {"type": "rule", "values": list(_COLOURS)})]
    _shine(page, "light")
    return found + _missing(page) + _sideways(page) + _english(page) + _moving(page)


def _shine(page: Page, scheme: Literal["light", "dark"]) -> None:
    """Show the page in that scheme, and wait until every colour has changed."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(
        """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
          const finite = (one) => one.effect.getComputedTiming().iterations !== Infinity;
          Promise.allSettled(document.getAnimations().filter(finite).map((one) => one.finished)).then(done);
        })))"""
    )


def _found(page: Page, only: dict[str, Any]) -> list[str]:
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(_AXE)
    options = {"runOnly": only, "resultTypes": ["violations"]}
    violations = page.evaluate("async (options) => (await axe.run(options)).violations", options)
    return [
        f"{one['impact']} {one['id']}: {node['html'][:200]}" for one in violations for node in one["nodes"]
    ]


def _missing(page: Page) -> list[str]:
    facts: dict[str, Any] = page.evaluate(
        """() => {
          const shown = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
          return { lang: document.documentElement.lang, title: document.title, heads: shown("h1").length,
                   mains: shown("main").length, headers: shown("header").length };
        }"""
    )
    wanted = {"lang": "vi", "heads": 1, "mains": 1, "headers": 1}
    wrong = [f"{name}: {facts[name]}" for name, value in wanted.items() if facts[name] != value]
    return wrong + ([] if facts["title"].endswith("– Hỏi Kế Hoạch") else [f"title: {facts['title']}"])


def _sideways(page: Page) -> list[str]:
    page.wait_for_load_state()  # with its styles
    before, found = page.viewport_size, []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        reach = page.evaluate("document.scrollingElement.scrollWidth")
        found += [f"at {width} px it reaches {reach} px"] if reach > width else []
    if before:
        page.set_viewport_size(before)
    return found


def _english(page: Page) -> list[str]:
    """Words as they are shown or spoken; what was written by people isn't looked at."""
    said: str = page.evaluate(
        """() => [document.body.innerText, ...[...document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")]
          .filter((one) => one.checkVisibility())
          .flatMap((one) => ["aria-label", "title", "placeholder", "alt"].map((name) => one.getAttribute(name) || ""))]
          .join("\\n")"""
    )
    return [f"English: {word}" for word in ENGLISH if word in said]


def _moving(page: Page) -> list[str]:
    """What moves although the visitor asked for as little of that as possible."""
    moving: list[str] = page.evaluate(
        """() => document.getAnimations().filter((one) => one.playState === "running"
          && one.effect.getComputedTiming().iterations === Infinity)
          .map((one) => one.effect.target?.outerHTML.slice(0, 120) ?? "?")"""
    )
    return [f"moves: {one}" for one in moving]
