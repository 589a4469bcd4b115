"""The words that make up the names of agencies in running prose, as parts of patterns."""

from ingest.capitals import CAPITAL

PROPER = rf"[{CAPITAL}][^\W\d_]*(?:\s[{CAPITAL}][^\W\d_]*)*"
AND = r"(?:\s*,\s*(?:và\s+)?|\s+và\s+)"

_UNITS = "tỉnh|huyện|th[ịi] xã|thành phố|xã|phường|thị trấn|đặc khu|quận"
UNIT = rf"(?:(?:cấp\s+)?(?:{_UNITS})|Tỉnh|Thành phố|TP)(?:\s{PROPER})?"
COMMITTEE = (
    rf"(?P<body>UBND|[UỦ][yỷỳ]\s+ban\s+nhân\s+dân)\s+(?:các\s+)?(?P<units>{UNIT}(?:{AND}(?:các\s+)?{UNIT})*)"
)
"""The committees of a kind of unit, or of named ones: "UBND các huyện, thị xã", "UBND huyện A, thị xã B"."""

_AFTER_BODY = (
    "[,;.:)]|$|và\\s|cá nhân|(?:có\\s)?liên quan|chính trị|kinh tế|xã hội|khác|hội|Hiệp hội|trên địa bàn"
)
_NOUNS = (
    "sở|ban|ngành|cơ quan|đơn vị|địa phương|doanh nghiệp|đoàn thể|hiệp hội|hội|cá nhân|huyện|thị xã"
    "|thành phố|xã|phường|thị trấn|đặc khu|nhà mạng|hợp tác xã|trường|viện nghiên cứu|viện|bộ|cao đẳng"
    "|sau đại học|đại học|trung cấp|cơ sở giáo dục|cơ sở đào tạo|cơ sở y tế|cơ sở"
)
NOUN = rf"(?:{_NOUNS}|tổ chức(?=\s*(?:{_AFTER_BODY})))(?!\w)"
"""A kind of agency. "Tổ chức" is a body only where no verb can be meant."""

_QUALITIES = (
    "có liên quan|liên quan|khác|chức năng|chuyên môn|nhà nước|báo chí|truyền thông|thông tấn"
    "|viễn thông|kinh tế|công nghệ số|công nghệ thông tin|nghề nghiệp|chính trị|xã hội|sự nghiệp"
    "|trực thuộc|ngành dọc|trung ương|Trung ương|đóng chân|trên địa bàn|trong và ngoài|tỉnh|Tỉnh"
    "|Thành phố|cao đẳng|đại học|trung cấp|điện lực"
)
_WHOSE = r"(?:của|trong|thuộc|cấp)\s+(?:tỉnh|Tỉnh|thành phố|Thành phố|huyện|xã)"
WHICH = rf"(?:{_QUALITIES}|{_WHOSE})(?!\w)(?:\s{PROPER})?"
"""Which agencies of a kind are meant."""

_KINDS = rf"(?i:{NOUN})(?!\s[{CAPITAL}])(?:[\s-]+{WHICH})*"
COLLECTIVE = (
    rf"(?i:(?P<all>các|những|toàn thể|mỗi)\s+)?{_KINDS}"
    rf"(?P<more>(?:{AND}(?:(?i:các)\s+(?=địa phương))?{_KINDS}|\s+(?:ban|ngành)(?!\w))*)(?:\s+{WHICH})*"
)
"""Agencies under one name by their kinds: "các sở, ban, ngành liên quan"."""

_HEADS = (
    "Sở|Bộ|BQL|Công an|Công An|Cục|Chi cục|Trung tâm|Văn phòng|VP|Viện|Trường|Đài|Báo|Hội|Hiệp hội"
    "|Liên hiệp|Liên minh|Liên đoàn|Ngân hàng|Kho bạc|Thanh tra|Tổng Công ty|Tổng công ty|Tập đoàn"
    "|Công ty|Bưu điện|Bảo hiểm|Tòa án|Viện kiểm sát|Mặt trận|Ủy ban|Uỷ ban|Đoàn|Tỉnh đoàn|Thành đoàn"
    "|Tiểu ban|Tổ công tác|Hội đồng|HĐND|Cổng|VNPT|Viettel|Chủ đầu tư|Chủ quản|Cơ quan|Tỉnh ủy|Thành ủy"
    "|Huyện ủy"
)
_BOARDS = "Quản|quản|Chỉ|chỉ|Dân|Tuyên|Tổ|Nội|Thường|Chấp|chấp|Điều|An"
HEAD = rf"(?:(?!Báo cáo|Hội nghị|Hội thảo)(?:{_HEADS})|Ban\s+(?:{_BOARDS}))(?!\w)"
"""What the name of one agency begins with."""

_VERBS = (
    "tham mưu|tổ chức|triển khai|xây dựng|đẩy mạnh|hướng dẫn|thực hiện|cân đối|bố trí|rà soát|kiểm tra"
    "|đề xuất|lồng ghép|tuyên truyền|nghiên cứu|thẩm định|tổng hợp|theo dõi|đôn đốc|giám sát|chủ trì"
    "|phối hợp|tiếp tục|tăng cường|chủ động|căn cứ|cung cấp|đảm bảo|bảo đảm|hỗ trợ|báo cáo|đánh giá"
    "|điều chỉnh|chỉ đạo|để|trong|nhằm|khi|có|chịu|là|đưa|vận hành|khai thác|thu thập|cập nhật|trình"
    "|tập trung|định kỳ|hoàn thiện|ban hành|thành lập|kết nối|chia sẻ|giải quyết|xử lý|tạo|thúc đẩy"
    "|huy động|tự|trên cơ sở|kịp thời|sử dụng|lựa chọn|tham gia|tích cực|nâng cao|duy trì|được|phải|cần"
    "|đề nghị|yêu cầu|giúp|gửi|theo"
)
VERB = rf"(?:{_VERBS})(?!\w)"
"""What agencies are told to do, where a name ends."""

NAMED = (
    rf"{HEAD}(?:\s+(?!{VERB})(?!và\s+(?:các|UBND|{HEAD}))(?:[^\W\d_][\w&]*|-|–))*"
    rf"(?:,\s+(?!{HEAD})(?=[{CAPITAL}][^\W\d_]+\s+(?:[^\W\d_]+\s+){{0,2}}và\s+[{CAPITAL}])[^\W\d_]+"
    rf"(?:\s+(?!{VERB})[^\W\d_]+)*)?(?:,\s+(?!{HEAD}|UBND)[A-ZĐ]{{2,}}(?!\w))*"
)
"""The name of one agency, as far as words can tell: "Sở Văn hóa, Thể thao và Du lịch"."""
