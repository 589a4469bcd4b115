"""A publication whose process was killed, brought to its end or back to its beginning."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from corpus.collection.candidates import Candidate, candidate_path
from corpus.collection.drafts import Drafts
from corpus.collection.history import History, manifest_text, sha256_of
from corpus.collection.place import manifest_for_changes
from corpus.collection.publications import Publications
from corpus.collection.publishing import make_effective
from corpus.collection.records import INTERRUPTED, Publication, PublicationState
from corpus.index import published_identity
from corpus.manifest import plans_of
from corpus.settings import CorpusSettings


def last_publication(settings: CorpusSettings) -> Publication | None:
    """The publication under way or the last one; one that was killed is settled first.

    Where its index had been published, its manifest takes effect; else nothing of it stays. Raises
    StorageError, IndexDamagedError, IndexMissingError.
    """
    publications = Publications(settings)
    if publications.abandoned:
        with publications.turn.held() as alone:
            if alone:
                _settle(settings, publications)
    return publications.last()


def _settle(settings: CorpusSettings, publications: Publications) -> None:
    publication = publications.last()
    if publication is None or publication.state is not PublicationState.RUNNING:
        return
    done = _is_finished(settings, manifest_for_changes(settings), publication)
    state = PublicationState.DONE if done else PublicationState.FAILED
    failure = None if done else INTERRUPTED
    publications.save(replace(publication, state=state, failure=failure, ended_at=datetime.now(UTC)))
    if done and publication.change.draft is not None:
        Drafts(settings).discard(publication.change.draft)


def _is_finished(settings: CorpusSettings, manifest: Path, publication: Publication) -> bool:
    """Whether the publication is in effect now; what it had put down otherwise is taken away."""
    path = candidate_path(manifest)
    if not path.exists():
        return manifest.exists() and sha256_of(manifest_text(manifest)) == publication.candidate
    candidate = Candidate(path, manifest_text(path))
    if sha256_of(candidate.text) == publication.candidate and _is_indexed(settings, candidate, publication):
        make_effective(History(manifest), publication, candidate, manifest)
        return True
    candidate.withdraw()
    return False


def _is_indexed(settings: CorpusSettings, candidate: Candidate, publication: Publication) -> bool:
    identity = published_identity(settings)
    if identity is None or identity.generation == publication.before:
        return False
    plans = plans_of(candidate.text, candidate.path)
    return dict(identity.plans) == {plan.plan_id: plan.sha256 for plan in plans}
