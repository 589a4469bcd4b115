"""Where published data come from and on what terms: what goes with every export, beside its rows.

The rows stay as they are, so that every program can read them: JSON and CSV name the terms in the header
`Link`, XLSX on a second sheet as well, the data dictionary in full.
"""

from dataclasses import dataclass
from urllib.parse import quote

from fastapi import Request

from assistant.api.texts import text
from assistant.chain import Assistant
from corpus.records import Plan

DICTIONARY = "/api/data-dictionary"


@dataclass(frozen=True)
class Provenance:
    """The terms of use as words and, where they are at one, as an address; the state of the data; the plans.

    `dictionary`: the address of the data dictionary.
    """

    licence: str
    licence_url: str | None
    dictionary: str
    generation: str
    built_at: str
    plans: tuple[Plan, ...]
    root: str

    @property
    def links(self) -> list[str]:
        """What a `Link` header says of it."""
        terms = quote(self.licence_url, safe="%/:?#[]@!$&'()*+,;=") if self.licence_url else self.dictionary
        return [f'<{terms}>; rel="license"', f'<{self.dictionary}>; rel="describedby"']


def provenance(request: Request, assistant: Assistant) -> Provenance:
    """The provenance of what this request is answered with. No licence is claimed that nobody has set."""
    root, identity = request.scope["root_path"], assistant.index.identity
    licence = assistant.settings.data_licence
    return Provenance(
        licence=licence or text("open_data.licence"),
        licence_url=licence if licence and licence.startswith(("https://", "http://")) else None,
        dictionary=root + DICTIONARY,
        generation=identity.generation,
        built_at=identity.built_at.isoformat(timespec="seconds"),
        plans=assistant.plans,
        root=root,
    )
