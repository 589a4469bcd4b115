"""A visitor of the officers' pages without scripts: follows links and sends the forms that stand there."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from itertools import count
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.access import Access
from assistant.answer.records import Answer, Status
from assistant.journal import Feedback, Journal, KeptQuestion, Origin
from tests.assistant.api.sample import CLAUSES, answer_of, usual_answer

ORIGIN = "http://testserver"
HOSTILE = "<script>document.title='taken'</script><img src=x onerror=alert(1)> \"'&"
NOW = datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True)
class Site:
    """The application, and what it keeps."""

    app: FastAPI
    journal: Journal
    access: Access


@dataclass
class Shown(HTMLParser):
    """A page: its text, the links, the fields of its form by name (what a browser would send), the buttons."""

    html: str
    text: str = ""
    links: list[str] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)
    _area: str | None = None
    _select: str | None = None

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        self.text += " " if tag == "td" else ""
        name = given.get("name") or ""
        if tag == "a":
            self.links.append(given.get("href") or "")
        elif tag == "textarea":
            self._area = name
            self.fields[name] = [""]
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in given:
            self.fields[self._select] = [given["value"] or ""]
        elif (
            tag == "input" and name and ("checked" in given or given.get("type") not in ("checkbox", "radio"))
        ):
            self.fields.setdefault(name, []).append(given.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = None

    def handle_data(self, data: str) -> None:
        if self._area is not None:
            self.fields[self._area] = [(self.fields[self._area][0] + data).removeprefix("\n")]
        self.text += data

    def attributes(self, id: str) -> dict[str, str | None]:
        """The attributes of the element of that id."""
        return next(given for _, given in self.tags if given.get("id") == id)


@dataclass
class Visitor:
    """One browser."""

    client: TestClient
    root: str = ""

    def get(self, path: str) -> Any:
        return self.client.get(f"{self.root}/officers{path}")

    def page(self, path: str) -> Shown:
        reply = self.get(path)
        assert reply.status_code == 200, reply.headers
        return Shown(reply.text)

    def post(self, path: str, data: dict[str, Any], **headers: str) -> Any:
        return self.client.post(
            f"{self.root}/officers{path}", data=data, headers={"Origin": ORIGIN} | headers
        )

    def sign_in(self, secret: str, next: str = "") -> Any:
        return self.post("/sign-in", {"key": secret, "next": next})

    def review(self, id: str, do: str = "save", **changed: Any) -> Any:
        """Open a question, change fields of its form as `changed` says, press the button `do`."""
        fields: dict[str, Any] = self.page(f"/questions/{id}").fields
        return self.post(f"/questions/{id}", fields | changed | {"do": do})


_addresses = count(1)


def visiting(site: Site, root: str = "", host: str = ORIGIN) -> Visitor:
    """A visitor from an address of their own."""
    address = (f"visitor {next(_addresses)}", 50000)
    return Visitor(TestClient(site.app, base_url=host, follow_redirects=False, client=address), root)


def kept_question(
    id: str,
    question: str,
    answer: Answer | None = None,
    *,
    age: int = 0,
    history: tuple[str, ...] = (),
    disliked: bool = False,
) -> KeptQuestion:
    """A kept question, `age` minutes old, with what the sample answers to it."""
    given = answer or usual_answer(question, history)
    asked_at = NOW - timedelta(minutes=age)
    feedback = Feedback(False, "Chưa đúng", asked_at) if disliked else None
    return KeptQuestion(
        id, asked_at, question, history, (), {**given.as_dict(), "id": id}, Origin.CHAT, feedback
    )


QUESTIONS = (
    kept_question("open-data", "Cơ quan nào chủ trì Cổng dữ liệu mở?", age=1),
    kept_question(
        "later", "khi nao xong", age=2, history=("Cơ quan nào chủ trì Cổng dữ liệu mở?",), disliked=True
    ),
    kept_question("gold", "Giá vàng hôm nay?", age=3),
    kept_question(
        "hostile",
        HOSTILE,
        answer_of(Status.ANSWERED, f"**{HOSTILE}** [1]", CLAUSES[4], notes=(HOSTILE,)),
        age=4,
    ),
)


def keep_sample(journal: Journal) -> None:
    """Keep the sample questions, with what their askers thought."""
    for kept in QUESTIONS:
        journal.keep(kept)
        if kept.feedback:
            journal.feedback(kept.id, kept.feedback)
