"""Sentences that try to instruct the assistant instead of asking it; they are set aside."""

import re

from assistant.question.cues import loose, strict
from assistant.question.wording import Wording

_OVERRIDE = loose(
    r"(?:bỏ qua|bỏ hết|quên|phớt lờ|không cần tuân|đừng tuân|làm lơ|vượt qua|vô hiệu)[^.?!]{0,40}"
    r"(?:hướng dẫn|chỉ dẫn|chỉ thị|lệnh|quy tắc|luật lệ|thiết lập|cài đặt|giới hạn|ràng buộc|prompt|phía trên|ở trên)",
    r"(?:ignore|disregard|forget|override|bypass)[^.?!]{0,40}"
    r"(?:instructions?|prompts?|rules?|guidelines?|directions?|restrictions?|above|previous)",
)
_INNER_LIFE = loose(
    r"(?:system|hidden|initial) prompts?",
    r"(?:câu lệnh|lời nhắc|chỉ dẫn|hướng dẫn|tin nhắn|prompt|cấu hình|thiết lập) (?:của )?(?:hệ thống|bạn|mày|bot)",
    r"cấu hình của (?:bạn|mày|hệ thống)",
    r"prompt (?:gốc|ban đầu)",
    r"(?:api|secret) ?keys?",
    r"jailbreak\w*",
    r"(?:developer|dan|god) mode",
    r"chế độ (?:nhà phát triển|không giới hạn)",
    r"(?:your|the) (?:instructions|configuration|source code)",
)
_ROLE = strict(
    r"(?:từ giờ|từ nay|từ bây giờ|bây giờ|kể từ (?:giờ|nay|lúc này))[^.?!]{0,20}(?:bạn|mày|em|trợ lý|bot) "
    r"(?:là|sẽ|phải|hãy|không|được)",
    r"(?:hãy )?(?:đóng vai|giả vờ|giả làm|nhập vai|coi như bạn)",
    r"(?:you are now|from now on|act as|pretend|roleplay|you must now)",
)
_DICTATED = loose(
    r"(?:chỉ |luôn |phải |hãy )+(?:trả lời|nói|in ra|viết|đáp)(?: lại)?(?: đúng| duy nhất| bằng| rằng| là| một| mỗi)+",
    r"phải trả lời [^.?!]{0,40}(?:mọi|tất cả) câu hỏi",
    r"(?:reply|respond|answer|say|output|print)s? (?:only|just|with the word|nothing but)",
    r"(?:repeat|print|reveal|show|output) (?:everything|all|verbatim|the (?:text|words) above)",
    r"in (?:ra )?(?:nguyên văn|toàn bộ|hết)(?: \w+){0,4} (?:ở trên|phía trên|câu lệnh|lệnh|prompt|cấu hình)",
)
_INSTRUCTING = (_OVERRIDE, _INNER_LIFE, _ROLE, _DICTATED)
_CLAUSE_END = re.compile(
    r"[.!?;\n]+\s*|,\s+|:\s+|\s+(?=(?:rồi|sau đó|then|and then)\s)"
    r"|\s+(?=(?:và|and)\s+(?:hãy|cho|nói|trả lời|in|viết|phải|tell|answer|give|say|reply|print|show|what|how|who)\b)",
    re.IGNORECASE,
)
_LINK = re.compile(r"^(?:rồi|sau đó|và|thì|then|and|hãy)\s+", re.IGNORECASE)


def without_instructions(text: str) -> tuple[str, bool]:
    """The text without the clauses that instruct the assistant, and whether there were any.

    A text without such clauses comes back untouched.
    """
    clauses = _clauses(text)
    fair = [clause for clause in clauses if not _instructs(clause)]
    if len(fair) == len(clauses):
        return text, False
    kept = "".join(fair).strip()
    while _LINK.match(kept):
        kept = _LINK.sub("", kept)
    return kept[:1].upper() + kept[1:], True


def _instructs(clause: str) -> bool:
    wording = Wording(clause)
    return any(cue.search(wording) for cue in _INSTRUCTING)


def _clauses(text: str) -> list[str]:
    """The text cut behind its clauses; joined again they are the text."""
    cuts = [0, *(match.end() for match in _CLAUSE_END.finditer(text)), len(text)]
    pieces = [text[start:end] for start, end in zip(cuts, cuts[1:], strict=False)]
    return [piece for piece in pieces if piece]
