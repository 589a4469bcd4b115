"""What a site puts around the pages of the plans, where these are part of one: `app.state.frame`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup
from starlette.requests import Request

from assistant.plans import PlanSummary


@dataclass(frozen=True)
class PlanLink:
    """A link that belongs to one plan. `main`: the first thing to do with it."""

    label: str
    href: str
    main: bool = False


@dataclass(frozen=True)
class Frame:
    """The site's header and footer as HTML, its stylesheets, and where else it shows something of a plan.

    A stylesheet gives the custom properties that `templates/plain.css` has, and the look of `.bar`, `.page`,
    `.skip`, `.chips`, `.chip` and `.button`. `links` are those of the plan that is shown. `header_elsewhere`:
    the header for a page that belongs to no section.
    """

    header: Markup
    header_elsewhere: Markup
    footer: Markup
    styles: tuple[str, ...]
    links: Callable[[PlanSummary], Sequence[PlanLink]]


def frame_of(request: Request) -> Frame | None:
    """The frame of the application that serves the request; None where the pages stand alone."""
    frame: Frame | None = getattr(request.app.state, "frame", None)
    return frame
