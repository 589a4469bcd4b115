"""The frame of the site around the plans' own pages, which the API's application serves."""

from functools import partial

from assistant.api.frame import Frame
from ui.plans.links import plan_links
from ui.site import footer_html, header_html


def plan_frame(root: str) -> Frame:
    """The site's header, footer and look, and the links of a plan, under the sub-path `root`."""
    return Frame(
        header=header_html(root, "plans"),
        header_elsewhere=header_html(root, ""),
        footer=footer_html(root),
        styles=(f"{root}/site/site/tokens.css", f"{root}/site/site/site.css"),
        links=partial(plan_links, root=root),
    )
