"""What a question looks for, without the words that only ask."""

import re

from assistant.question.cues import Cue, loose, strict
from assistant.question.naming import Named
from assistant.question.records import Language
from assistant.question.wording import Wording

_POLITE = loose(
    r"(?:cho|xin|mong)(?: \w+){0,2} (?:hỏi|biết)|xin hỏi|làm ơn|vui lòng|giúp (?:tôi|mình|em)|nghe nói|hỏi thăm|theo đó"
    r"|tôi muốn (?:hỏi|biết)|please|could you|can you|tell me|i want to know|i would like to know",
)
_ASKING = loose(
    r"cơ quan nào|đơn vị nào|sở nào|bên nào|ban nào|ngành nào|nơi nào|những ai|mấy cơ quan|sở ngành nào|do ai|giao ai"
    r"|giao cho ai|bao nhiêu (?:phần trăm|%)?|mấy (?:phần trăm|%)|khi nào|bao giờ|chừng nào|lúc nào|hồi nào|bao lâu"
    r"|(?:tháng|ngày|năm|quý) (?:nào|mấy)|trước ngày nào|như thế nào|thế nào|ra sao|là gì|gồm những gì|những gì"
    r"|cái gì|việc gì|vì sao|tại sao|lần lượt|có phải|phải không|đúng không|hay không|được không|thì sao|ở đâu|từ đâu"
    r"|về đâu|đứng ra|chịu trách nhiệm|theo kế hoạch|trong kế hoạch|của kế hoạch|trên địa bàn|tại tỉnh|của tỉnh|ở tỉnh"
    r"|trong tỉnh|so sánh|kế hoạch này|gửi cho ai|gửi về đâu|cho ai|nêu tên|kể tên|liệt kê",
)
_SHORT = strict(
    r"ai|gì|nào|mấy|sao|vậy|nhỉ|ạ|nhé|nha|hả|à|thế|thì|là|ở|của|do|được|bị|và|hay|hoặc|có|không|cho|tới|đến|vào|tại"
    r"|từ|với|về|theo|trong|trên|các|những|này|đó|ấy|kia|thế|còn|phải|cần|sẽ|đã|đang|nên|rằng|mà|để|lo|làm|giao|đặt"
    r"|bằng|khoảng|tức|cái|chuyện|vụ|tôi|mình|em|anh|chị|bạn|năm|xong|mới|riêng|mỗi|lên|ra|trước|sau|ngày|tháng|tỉnh",
)
_SHORT_UNACCENTED = loose(r"ai|gì|nào|là|của|được|những|và|sẽ|phải|này|rằng")
"""Fewer, for without accents most of them could be half of a word: "đô thị", "cơ sở", "từ xa"."""
_ENGLISH = loose(
    r"who|what|which|when|where|why|how|many|much|is|are|was|were|be|been|does|do|did|has|have|had|should|must|will"
    r"|would|can|may|the|a|an|of|in|on|at|to|for|by|from|with|and|or|as|its|their|this|that|these|those|there|it"
    r"|according|province(?:'s)?|provincial|plan(?:'s)?|under|about|each|any|please|reach|s|than|into|year",
)
_CHARGE = loose(r"chủ trì|phụ trách|đầu mối|in charge|responsible|lead(?:s|ing)? agency|department|agency")
_PUNCTUATION = re.compile(r"(?<!\d)[^\w%&/+\-]+|[^\w%&/+\-]+(?!\d)|(?<!\w)-(?!\w)")


def subject_of(wording: Wording, named: Named) -> str:
    """The words that are looked for: the sentence without provinces, plan numbers, years, places and asking words.

    Agencies stay, since tasks may be looked for by them. Empty when the sentence names nothing to look for.
    """
    rest = wording.without(named_spans(named))
    words: tuple[Cue, ...] = (_POLITE, _ASKING, _CHARGE)
    rest = rest.without([span for cue in words for span in cue.spans(rest)])
    rest = rest.without(_short_words(rest, wording))
    return " ".join(_PUNCTUATION.sub(" ", rest.text).split())


def named_spans(named: Named) -> list[tuple[int, int]]:
    """Where provinces, plans, years and places of a plan are named."""
    return [
        (mention.start, mention.end)
        for mention in (*named.places, *named.documents, *named.years, *named.addresses)
    ]


def _short_words(rest: Wording, whole: Wording) -> list[tuple[int, int]]:
    if whole.language is Language.ENGLISH:
        return _ENGLISH.spans(rest)
    return (_SHORT if whole.accented else _SHORT_UNACCENTED).spans(rest)
