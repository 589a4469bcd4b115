"""Arbitrary texts that look like plans, well or badly made."""

from hypothesis import strategies as st

OPENINGS = (
    "I. ", "II. ", "IV. ", "1. ", "2. ", "1.1. ", "a) ", "đ) ", "- ", "+ ", "* ", "(1) ", "", "", "## 3. ", "Điều 1. ",
    "- c) ", "**4. ", "Phần I. ",
)  # fmt: skip
WORDS = (
    "Sở Y tế", "chủ trì", "Mục tiêu", "10%", "khoản 1 Mục I", "năm 2025", "và", ".", ";", ":", "TT", "với", "ch ỉ", "đạo",
    "C Đ S", "CĐS", "tại khoản", "các nhiệm vụ còn lại", "trước ngày 25 hàng quý",
)  # fmt: skip
FIXED = (
    "", "Nơi nhận:", "KT. CHỦ TỊCH", "PHỤ LỤC", "PHỤ LỤC 02:", "TT", "STT", "1", "2.", "A", "I", "Sở Y tế",
    "TT\tNhiệm vụ\tChủ trì", "1\tViệc\tSở Y tế", "2\tViệc", "\tViệc\tSở Y tế", "a\tViệc\t", "Nhiệm vụ\tChủ trì",
    "[1] Chú thích", "Số: 1/KH-UBND", "-", "KẾ HOẠCH", "QUYẾT ĐỊNH", "| TT | Nhiệm vụ | Chủ trì |", "|---|---|", "|",
    "| 1 | Việc | Sở Y tế |", "DANH MỤC NHIỆM VỤ", "(Kèm theo Kế hoạch số 1/KH-UBND)", "Mẫu số 02", "\f3", "\fTrang 4",
    "ỦY BAN NHÂN DÂN TỈNH THỬ", "**", "<b></b>", "\u200b",
)  # fmt: skip

lines = st.one_of(
    st.sampled_from(FIXED),
    st.builds(lambda opening, words: opening + " ".join(words), st.sampled_from(OPENINGS),
              st.lists(st.sampled_from(WORDS), min_size=1, max_size=6)),
    st.text(alphabet="abđ10.-+*)( \t%Á|", max_size=30),
    st.text(max_size=20),
)  # fmt: skip

texts = st.lists(lines, max_size=40).map("\n".join)
