"""Questions that no plan could answer: noise, private data, other services. Doubtful ones are left to the search."""

import re

from assistant.question.cues import loose, strict
from assistant.question.records import OutOfScope
from assistant.question.wording import Wording
from corpus.places import load_places

_LETTERS = re.compile(r"[^\W\d_]")
_CONTACT = loose(
    r"(?:số )?(?:điện thoại|đt|di động|sđt|sdt) (?:riêng|cá nhân|di động|nhà|của (?:ông|bà|anh|chị|giám đốc|chủ tịch))",
    r"(?:xin|cho|cần|biết|tìm)(?: \w+){0,4} (?:số (?:điện thoại|đt|di động|phone)|sđt|sdt|zalo|e-?mail|facebook)",
    r"số điện thoại(?: \w+){0,6} (?:là gì|là bao nhiêu|bao nhiêu|số mấy)",
    r"(?:địa chỉ|số) nhà(?: riêng)?(?: của)? (?:ông|bà|anh|chị|giám đốc|chủ tịch)",
    r"nhà riêng",
    r"số (?:cccd|cmnd|căn cước|tài khoản)(?: ngân hàng)? của (?:ông|bà|anh|chị|giám đốc|chủ tịch)",
    r"(?:phone|mobile|cell) numbers?",
    r"home address",
)
_PERSON = strict(
    r"(?:giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|bí thư|trưởng phòng|lãnh đạo)[^.?!]{0,60}"
    r"(?:tên gì|tên là gì|là ai|tên ai|bao nhiêu tuổi|lương|sinh năm)",
    r"(?:ông|bà) [^.?!,]{2,40} (?:bao nhiêu tuổi|sinh năm|lương bao nhiêu|nhà ở đâu|quê ở đâu)",
)
_SIGNATURE = loose(r"ký", r"sign(?:s|ed)?", r"signatory")
_OTHER_SERVICES = loose(
    r"hộ chiếu|passport|visa|thị thực",
    r"thời tiết (?:hôm nay|ngày mai|tuần|cuối tuần|thế nào|ra sao|ở)|dự báo thời tiết|trời có mưa|weather",
    r"giá (?:vàng|xăng|đô|dầu|lúa|heo|đất|nhà|bitcoin|cổ phiếu)|tỷ giá|chứng khoán|bitcoin|xổ số",
    r"(?:gold|oil|stock|share) prices?",
    r"bóng đá|trận đấu|tỷ số|world cup|lịch thi đấu|football",
    r"vé (?:máy bay|tàu|xe|xem)|đặt (?:phòng|vé|bàn)|khách sạn nào|quán (?:ăn|cà phê)|món (?:ăn|ngon)",
    r"(?:nấu|công thức) (?:ăn|phở|món)|recipe",
    r"(?:viết|làm|sáng tác|kể)(?: \w+){0,3} (?:thơ|truyện|chuyện cười|bài hát|đoạn mã|code|văn tả)",
    r"(?:write|tell)(?: \w+){0,3} (?:poem|story|joke|code|song|essay)",
    r"(?:làm|đổi|xin|cấp lại|cấp đổi|gia hạn|thi)(?: \w+){0,3} "
    r"(?:căn cước|cccd|cmnd|bằng lái|giấy phép lái xe|sổ đỏ|khai sinh|giấy kết hôn|lý lịch tư pháp|biển số)",
    r"đăng ký (?:xe|kết hôn|khai sinh|tạm trú|thường trú|tuyển sinh)|đăng kiểm|phạt nguội|nồng độ cồn",
    r"tuyển dụng|xin việc|mức lương",
)
_ASKS = loose(
    r"(?:cơ quan|sở|đơn vị|tỉnh|năm|ngày|tháng|khi|thế|kế hoạch|chỉ tiêu|nhiệm vụ) nào|bao nhiêu|bao giờ|là gì|những gì"
    r"|who|what|which|when|how",
)
_EMPTY_TALK = strict(
    r"xin chào|chào (?:bạn|em|anh|chị|ad|bot|buổi \w+)|chào|hello|hi|hey|good (?:morning|afternoon|evening)|alo",
    r"cảm ơn(?: bạn| em| nhiều)*|cám ơn(?: bạn| nhiều)*|thanks?(?: you)?(?: very much)?|tạm biệt|bye",
    r"bạn (?:là ai|tên gì|khỏe không|làm được gì)|who are you|how are you",
    r"ok(?:ay)?|vâng|dạ|ừ|test|nhé|nha|ạ|bot|ad",
    r"đồ ngu|ngu (?:ngốc|quá|thế|vậy)|óc chó|vô dụng|đm|dm|vcl|vl|địt \w+|fuck(?: you)?|shit|stupid|idiot",
)


def out_of_scope(wording: Wording) -> OutOfScope | None:
    """Why the sentence is out of scope, or None where it may be asked of the plans."""
    if _is_noise(wording):
        return OutOfScope.NOISE
    if _CONTACT.search(wording) or (_PERSON.search(wording) and not _SIGNATURE.search(wording)):
        return OutOfScope.PERSONAL_DATA
    if _OTHER_SERVICES.search(wording):
        return OutOfScope.OTHER_SERVICE
    return None


def _is_noise(wording: Wording) -> bool:
    """Nothing is left without greetings, thanks and abuse, or what is left is one letter over and over."""
    rest = wording.without(_EMPTY_TALK.spans(wording)).folded
    letters = _LETTERS.findall(rest)
    return len(set(letters)) < 2


def asks_something(wording: Wording) -> bool:
    """Whether what is left beside an instruction asks: a question mark, a question word, or a province's name."""
    return (
        "?" in wording.text or _ASKS.search(wording) is not None or bool(load_places().mentions(wording.text))
    )
