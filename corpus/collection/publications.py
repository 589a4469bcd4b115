"""The publication that is under way, or the last one, as a record in the data folder."""

from pydantic import TypeAdapter

from corpus.collection.kept import keep, kept
from corpus.collection.records import Publication, PublicationState
from corpus.files import file_faults
from corpus.settings import CorpusSettings
from corpus.turn import Turn

_PUBLICATION = TypeAdapter(Publication)


class Publications:
    """The publications of one data folder, of which one can be under way. Methods raise StorageError."""

    def __init__(self, settings: CorpusSettings) -> None:
        folder = settings.data_dir / "publishing"
        self._path = folder / "publication.json"
        self.turn = Turn(folder / "lock")
        """Held by the process that publishes, and by whoever else changes the manifest."""

    def last(self) -> Publication | None:
        """The newest one as it was last noted; None where there has been none."""
        return kept(self._path, _PUBLICATION)

    def save(self, publication: Publication) -> None:
        """Note how it stands."""
        with file_faults(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        keep(self._path, _PUBLICATION, publication)

    @property
    def abandoned(self) -> bool:
        """Whether a publication was begun that nobody works on any more."""
        last = self.last()
        if last is None or last.state is not PublicationState.RUNNING or self.turn.taken:
            return False
        again = self.last()  # it may have ended, as it should, between the two looks
        return again is not None and again.state is PublicationState.RUNNING
