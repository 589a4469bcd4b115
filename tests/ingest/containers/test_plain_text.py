"""Text files: what is UTF-8 stays as it is."""

import pytest

from corpus.errors import PlanFileError
from corpus.manifest import read_file, read_manifest
from corpus.settings import CorpusSettings
from ingest.containers.plain_text import read_plain_text
from ingest.containers.reading import read_text


def test_the_five_plans_stay_letter_for_letter():
    manifest = CorpusSettings().manifest
    for plan in read_manifest(manifest):
        content = read_file(plan, manifest.parent)
        assert read_text(plan.source_file, content) == content.decode("utf-8")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("\ufeffI. MỤC TIÊU\n".encode(), "I. MỤC TIÊU\n"),
        (b"I.\r\nII.\rIII.\nIV.", "I.\nII.\nIII.\nIV."),
        ("Một\u2028Hai\x85Ba".encode(), "Một\nHai\nBa"),
        ("Kế hoạch\n".encode("utf-16"), "Kế hoạch\n"),
        ("\ufeffKế hoạch".encode("utf-16-be"), "Kế hoạch"),
        (b"Plan 2025\n", "Plan 2025\n"),
        ("TT\tNội  dung\n\n\n\x0cTrang 2".encode(), "TT\tNội  dung\n\n\n\x0cTrang 2"),
    ],
)
def test_marks_and_line_ends(content, text):
    assert read_plain_text("plan.txt", content) == text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"K\xc3\xaa ho\0ch", "is a binary file"),
        ("kế hoạch".encode("utf-16-le"), "is a binary file"),
        (b"\xff\xfeK\xd8\x00\x00", "begins as UTF-16"),
        ("a\0b".encode("utf-16"), "holds NUL characters"),
        (bytes(range(0x81, 0xFF)) * 3, "is not UTF-8"),
        ("El niño está en España".encode("latin-1"), "is not UTF-8 .byte 5., nor TCVN3"),
    ],
)
def test_what_is_no_text_is_refused(content, words):
    with pytest.raises(PlanFileError, match=rf"^plan\.txt: {words}"):
        read_plain_text("plan.txt", content)
