"""A reading, its report and its source → the page that shows them.

Guarantees: everything of the report is on the page; the same reading always gives the same page.
"""

from corpus.records import Plan
from ingest.report.account import ReadingReport
from ingest.report.blocks import blocks_of
from ingest.report.chips import chips_by_address
from ingest.report.figures import figures_of
from ingest.report.holding import held_lines
from ingest.report.links import Pages, page_name
from ingest.report.listings import kind_listing, line_listings, outline_of, reference_listings
from ingest.report.records import PlanPage
from ingest.report.register_listings import register_listings
from ingest.report.texts import say
from ingest.report.wording import day


def plan_page(report: ReadingReport, source: str, pages: Pages) -> PlanPage:
    """The page of one plan. `pages`: the plans that it may link to."""
    held = held_lines(source, report)
    listings = (
        *line_listings(source, report, held),
        *reference_listings(report, pages),
        *register_listings(report.reading),
        kind_listing(report),
    )
    return PlanPage(
        plan=report.plan,
        file_name=page_name(report.plan.plan_id),
        facts=_facts(report.plan),
        groups=figures_of(report, {listing.key: listing for listing in listings}),
        blocks=blocks_of(source, report, held, chips_by_address(report.reading, pages)),
        outline=outline_of(report),
        listings=listings,
    )


def _facts(plan: Plan) -> tuple[tuple[str, str], ...]:
    """What the plan is; what its text doesn't print is said to be missing."""
    values = {
        "number": plan.number,
        "issued": day(plan.issued),
        "issuer": plan.issuer,
        "province": plan.province,
        "signer": plan.signer,
        "plan_id": plan.plan_id,
        "file": plan.source_file,
        "sha256": plan.sha256,
    }
    return tuple((say(f"facts.{name}"), value or say("facts.absent")) for name, value in values.items())
