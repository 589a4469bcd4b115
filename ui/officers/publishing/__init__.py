"""Plans added, replaced, published, removed and restored by officers whose key may publish."""

from ui.officers.publishing import (
    draft_page,
    history_page,
    list_page,
    publication_page,
    removal_page,
    report_page,
    upload_page,
)

PARTS = (list_page, upload_page, draft_page, report_page, publication_page, history_page, removal_page)
"""The modules with the pages; each has a `router`."""
