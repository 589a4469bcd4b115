"""`python -m corpus.collection STEP [DRAFT]`: work on a draft or a publication, begun by `starting`."""

import sys
from dataclasses import replace

from corpus.collection.drafting import describe_draft, preview_draft
from corpus.collection.drafts import Drafts
from corpus.collection.failures import failure_of
from corpus.collection.publications import Publications
from corpus.collection.records import Step
from corpus.errors import HoiKeHoachError
from corpus.settings import CorpusSettings, load_settings

_STEPS = {Step.DESCRIBE: describe_draft, Step.PREVIEW: preview_draft}


def main(step: str, id: str = "") -> None:
    """Do the step; its outcome is kept with what was worked on."""
    settings = load_settings(CorpusSettings)
    if step == Step.PUBLISH:
        _publish(settings)
        return
    drafts = Drafts(settings)
    draft = drafts.get(id)
    if draft is None:
        return
    try:
        _STEPS[Step(step)](settings, draft)
    except HoiKeHoachError as error:
        drafts.save(replace(draft, failure=failure_of(error)))


def _publish(settings: CorpusSettings) -> None:
    # Loading the index's libraries takes a second, which reading a draft shouldn't have to wait for.
    from corpus.collection.publishing import publish

    publication = Publications(settings).last()
    if publication is not None:
        publish(settings, publication)


if __name__ == "__main__":
    main(*sys.argv[1:])
