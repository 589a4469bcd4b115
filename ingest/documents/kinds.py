"""The kinds of official documents, and what the letters of a document's number say of its kind."""

BY_LETTERS = {
    "QĐ": "Quyết định", "NQ": "Nghị quyết", "NQLT": "Nghị quyết liên tịch", "NĐ": "Nghị định",
    "TT": "Thông tư", "TTLT": "Thông tư liên tịch", "CT": "Chỉ thị", "KH": "Kế hoạch",
    "KHHĐ": "Kế hoạch hành động", "KHPH": "Kế hoạch phối hợp", "CTr": "Chương trình",
    "CTrHĐ": "Chương trình hành động", "TB": "Thông báo",
    "CĐ": "Công điện", "TTr": "Tờ trình", "KL": "Kết luận", "BC": "Báo cáo", "HD": "Hướng dẫn", "ĐA": "Đề án",
}  # fmt: skip
"""The first letters of a number (749/QĐ-TTg) → the kind. Letters of a congress (29/2023/QH15) mean a law."""

_WITHOUT_LETTERS = (
    "Công văn", "Văn bản", "Pháp lệnh", "Luật", "Bộ luật", "Hiến pháp", "Quy chế", "Quy định", "Chiến lược",
    "Văn kiện",
)  # fmt: skip

KIND = "|".join(sorted({*BY_LETTERS.values(), *_WITHOUT_LETTERS}, key=len, reverse=True))
"""Alternatives for a pattern: the name of any kind, the longer first."""


def kind_of_letters(letters: str) -> str | None:
    """The kind that the letters of a number stand for, None when they name only an office (61/UBND-TTTT)."""
    return "Luật" if letters.startswith("QH") and letters[2:].isdigit() else BY_LETTERS.get(letters)
