"""The mends for an index whose files fail."""

from corpus.files import ACCESS, SPACE

REINGEST = "Ingest the plans again: hoikehoach ingest"

_SIGNS = {
    SPACE: ("no space", "disk is full", "file too large", "quota"),
    ACCESS: ("readonly", "read-only", "permission", "unable to open"),
}


def mend_for(message: str) -> str:
    """The mend for a failed writing of which a foreign library gives no more than this message."""
    said = message.lower()
    mends = (mend for mend, signs in _SIGNS.items() if any(sign in said for sign in signs))
    return next(mends, "See that the disk isn't full and the data folder may be written, then start again.")
