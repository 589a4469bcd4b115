"""Files in, text out: every container alike, and a clear refusal of what cannot be read."""

import unicodedata
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import PlanFileError
from ingest.containers import docx_document, reading
from ingest.containers.reading import read_text
from tests.ingest.containers import docx_file
from tests.ingest.containers.little_plan import CONTAINERS, LONG, TABLE
from tests.ingest.reading_factories import read


@pytest.mark.parametrize("name", CONTAINERS)
def test_the_same_clauses_from_every_container(name):
    wanted = read(read_text("plan.txt", CONTAINERS["plan.txt"])).clauses
    clauses = read(read_text(name, CONTAINERS[name])).clauses
    assert [(one.address, one.text, one.cells) for one in clauses] == [
        (one.address, one.text, one.cells) for one in wanted
    ]
    assert {LONG, "; ".join(("Tỷ lệ văn bản ký số", "- Cấp tỉnh", "- Cấp xã"))} <= {
        piece
        for one in clauses
        for piece in (*one.text.replace("[1]", "").split("\n"), *dict(one.cells).values())
    }


@pytest.mark.parametrize("name", CONTAINERS)
def test_table_rows_are_lines_with_tabs(name):
    lines = read_text(name, CONTAINERS[name]).split("\n")
    assert [tuple(line.split("\t")) for line in lines if "\t" in line] == list(TABLE)


@pytest.mark.parametrize("name", CONTAINERS)
def test_the_same_bytes_give_the_same_text_whatever_the_file_is_called(name):
    assert read_text("a.bin", CONTAINERS[name]) == read_text(name, CONTAINERS[name])


def test_tone_marks_and_composition_stay_as_the_source_has_them():
    text = unicodedata.normalize("NFD", "Kế hoạch hoá") + " hóa hoà\n"
    assert read_text("plan.txt", text.encode()) == text


def packed(**files: bytes) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in files.items():
            archive.writestr(name.replace("__", "/"), inside)
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), r"old Word file.*DOCX"),
        (b"{\\rtf1\\ansi K\\'ea}", r"RTF.*DOCX"),
        (b"\x89PNG\r\n\x1a\n", r"picture.*Recognise"),
        (b"GIF\0\0", r"binary.*DOCX, HTML or PDF"),
        (b"%PDF-1.7\nno more", r"breaks off.*Download"),
        (b"%PDF-1.7\n%%EOF\n", r"damaged PDF.*Download"),
        (packed(word__other=b"x"), r"without a Word document.*DOCX"),
        (packed(word__document=b"x").replace(b"word/document", b"word/d\0cument"), r"ZIP|damaged"),
        (packed(**{"word/document.xml": b"<w:document/>"}), r"damaged DOCX.*save it again"),
        (b"<html><body><script>1</script></body></html>", r"is empty"),
        (b"\xef\xbb\xbf \n", r"is empty"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_mend(content, words):
    with pytest.raises(PlanFileError, match=rf"^plan\.x: .*{words}"):
        read_text("plan.x", content)


def test_a_file_that_is_too_large(monkeypatch):
    monkeypatch.setattr(reading, "MOST_BYTES", 10)
    with pytest.raises(PlanFileError, match="Give the plan alone"):
        read_text("plan.txt", b"I. " + b"x" * 20)


def test_a_file_that_unpacks_to_too_much(monkeypatch):
    bomb = packed(**{"word/document.xml": b" " * (4 << 20)})
    assert len(bomb) < 10_000
    monkeypatch.setattr(docx_document, "MOST_UNPACKED", 1 << 20)
    with pytest.raises(PlanFileError, match="unpacks to over 1 MB"):
        read_text("plan.docx", bomb)


def text_or_mend(name: str, content: bytes) -> str:
    """The text of a file, or what mends it; any other error is the test's."""
    try:
        return read_text(name, content)
    except PlanFileError as error:
        return error.mend


@settings(max_examples=120, deadline=None)
@given(name=st.sampled_from(sorted(CONTAINERS)), share=st.floats(0, 1), cut=st.integers(0, 40))
def test_a_file_that_lost_some_bytes_gives_text_or_a_clear_error(name, share, cut):
    whole = CONTAINERS[name]
    at = int(share * len(whole))
    assert text_or_mend(name, whole[:at]).strip()
    assert text_or_mend(name, whole[:at] + whole[at + 1 + cut :]).strip()


@settings(max_examples=150, deadline=None)
@given(
    start=st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf"]),
    rest=st.binary(max_size=300),
)
def test_any_bytes_give_text_or_a_clear_error(start, rest):
    assert text_or_mend("plan", start + rest).strip()


def test_an_empty_document_is_empty():
    from docx import Document

    with pytest.raises(PlanFileError, match="is empty"):
        read_text("plan.docx", docx_file.saved(Document()))
