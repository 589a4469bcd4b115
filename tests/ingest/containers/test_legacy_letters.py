"""Texts in the encodings before Unicode are told apart and come back as they were."""

import re
import unicodedata

import pytest

from corpus.manifest import read_file, read_manifest
from corpus.settings import CorpusSettings
from ingest.containers.legacy_letters import in_unicode
from ingest.containers.reading import read_text
from tests.ingest.containers import docx_file
from tests.ingest.containers.legacy_file import in_bytes, surface

ENCODINGS = ("tcvn3", "vni", "viscii", "vps", "cp1258")
SENTENCE = (
    "Khẳng định vai trò của chuyển đổi số; bảo đảm công bằng, thẳng thắn trong từng lĩnh vực, kỹ năng số."
)


def words(text: str) -> list[str]:
    """The words of a text; letters composed, a soft hyphen no letter."""
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).replace("\u00ad", ""))


def plan_texts() -> list[str]:
    manifest = CorpusSettings().manifest
    return [read_file(plan, manifest.parent).decode() for plan in read_manifest(manifest)]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_five_plans_there_and_back(encoding):
    for text in plan_texts():
        back = words(read_text("plan.txt", in_bytes(text, encoding)))
        changed = [(old, new) for old, new in zip(words(text), back, strict=True) if old != new]
        # TCVN3 has no accented capitals, so a lone one ("Ứng", "Ủy") can't come back.
        assert all(encoding == "tcvn3" and old.lower() == new.lower() for old, new in changed)
        assert len(changed) < 0.006 * len(back)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_one_sentence_there_and_back(encoding):
    back = read_text("plan.txt", in_bytes(SENTENCE, encoding))
    assert unicodedata.normalize("NFC", back) == SENTENCE


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_letters_of_an_old_font_in_a_document(encoding):
    from docx import Document

    document = Document()
    document.add_paragraph(surface(SENTENCE, encoding))
    assert read_text("plan.docx", docx_file.saved(document)) == SENTENCE + "\n"


@pytest.mark.parametrize(
    "line",
    [
        "KẾ HOẠCH",
        "PHỤ LỤC 01",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "Số: 617/KH-UBND",
        "1. Về thể chế",
        "Sở TT&TT; UBND các huyện",
    ],
)
def test_capitals_of_tcvn3(line):
    text = f"{SENTENCE}\n{line}"
    assert in_unicode(surface(text, "tcvn3")) == text


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        unicodedata.normalize("NFD", SENTENCE),
        "Ke hoach chuyen doi so  nam 2025",
        "El señor Núñez está en España con su corazón de niño pequeño. " * 9,
        "Die Straße führt über große Brücken zum Schloß der Königin. " * 9,
        "© 2025 · 25 °C ± 0,5 µm",
        SENTENCE + " © µ ¶ · ¸ ¹",
        "",
    ],
)
def test_other_texts_stay_as_they_are(text):
    assert in_unicode(text) == text


def test_page_breaks_and_cells_stay():
    text = f"TT\tNội dung\n1\t{SENTENCE}\n\n\f2\n"
    assert in_unicode(surface(text, "vni")) == text
