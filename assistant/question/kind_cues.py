"""The words by which people ask for a lead agency, a deadline, a figure, …"""

from assistant.question.cues import Cue, loose, strict
from assistant.question.records import QuestionKind

_BODY = r"(?:cơ quan|sở|đơn vị|ban|ngành|bên|phòng|nơi|chỗ|địa phương|tổ chức|đầu mối|cục|bộ|huyện|lực lượng)"
_COUNTED = (
    r"(?:nhiệm vụ|văn bản|việc|đầu việc|công việc|dòng|mục|khoản|điểm|lớp|trường|xã|huyện|thôn|sở|cơ quan|đơn vị"
    r"|chỉ tiêu|mục tiêu|mô hình|kỹ năng|kế hoạch|giải pháp|nhóm|nền tảng|dự án|đề án|trụ cột|phụ lục|tỉnh|bước"
    r"|hạng mục|nội dung|lĩnh vực|ngành|doanh nghiệp|cuộc|kênh|loại|khóa|hội nghị|điều|thành viên|người ký|cấp)"
)
_MONEY = r"(?:tiền|đồng|triệu|tỷ|tỉ|kinh phí|vốn|ngân sách)"
_ACT = r"(?:văn bản|quyết định|nghị quyết|nghị định|thông tư|chỉ thị|công văn|tờ trình|luật)"

SIGNING = loose(r"(?:do )?ai(?: đã| là người)? ký", r"người ký", r"who signed", r"signed by", r"signatory")
FRAME = loose(
    r"số (?:ký )?hiệu",
    r"(?:ban hành|ký) (?:vào )?(?:ngày|hôm) nào",
    r"ngày ban hành",
    r"when was .{0,60} issued",
)

COMPARING = loose(
    r"so sánh|so với nhau|khác nhau|khác gì|khác (?:sở|cơ quan)|giống nhau|giống gì|có giống|có khác|hay khác|chênh lệch",
    r"(?:cao|thấp|lớn|nhỏ|nhiều|ít|sớm|muộn) hơn(?! (?:nữa|\d))|(?:cao|thấp|lớn|nhỏ|nhiều|ít|sớm|muộn) nhất(?! là)",
    r"(?:tỉnh|kế hoạch) nào|những tỉnh|các tỉnh|mỗi tỉnh|từng tỉnh|(?:hai|ba|bốn|cả \w+) (?:tỉnh|kế hoạch)",
    r"compare|comparison|differen(?:t|ce|ces)|higher|highest|lower|lowest|versus|vs|same (?:department|agency|target)",
    r"(?:which|each|every|all|both|four|three|two) (?:of the )?(?:provinces?|plans)",
)
IN_TURN = loose(r"lần lượt", r"so với", r"respectively")

REPORTING = loose(
    r"(?:báo cáo|b/c)[^.?!]{0,60}(?:trước ngày|ngày nào|tháng nào|mấy lần|bao lâu|định kỳ|khi nào|bao giờ|chừng nào|hạn"
    r"|(?:mỗi|hằng|hàng) (?:quý|tháng|năm|tuần)|cho (?:ai|đâu)|về đâu|tới đâu|đến đâu|gửi ai|cho cơ quan|cho sở)",
    r"(?:trước ngày nào|bao lâu|mấy lần|khi nào|bao giờ|chừng nào|định kỳ|(?:mỗi|hằng|hàng) (?:quý|tháng|năm))"
    r"[^.?!]{0,60}(?:báo cáo|b/c)",
    r"(?:nộp|gửi) (?:báo cáo|b/c)|chế độ báo cáo",
    r"(?:when|how often|deadline|by what date|to whom)[^.?!]{0,80}report|report(?:s|ing)?[^.?!]{0,60}"
    r"(?:due|how often|when|deadline|to whom|submitted)",
)
SHARED = loose(
    r"tỷ lệ", r"tỉ lệ", r"bao nhiêu (?:%|phần trăm)", r"mấy (?:%|phần trăm)", r"percentage", r"share"
)

JOINTLY = loose(r"chủ trì,? (?:và )?phối hợp")
COORDINATING = loose(
    rf"(?:{_BODY}(?: \w+){{0,3}} nào|những ai|ai)(?: \w+){{0,4}} phối hợp",
    rf"phối hợp(?: \w+){{0,3}} (?:những ai|ai|{_BODY} nào|nào)",
    r"(?:cơ quan|đơn vị|bên) phối hợp",
    r"(?:làm|lo|tham gia|thực hiện) cùng|cùng (?:với )?(?:ai|những ai|cơ quan nào|sở nào|đơn vị nào)",
    r"(?:ai|sở nào|bên nào|cơ quan nào) (?:hỗ trợ|phụ|giúp sức)",
    r"coordinat(?:e|es|ing|ion)|cooperat(?:e|es|ing)|work(?:s|ing)? with|support(?:s|ing) agenc(?:y|ies)",
)

ASKING: tuple[tuple[QuestionKind, Cue], ...] = (
    (QuestionKind.BUDGET, loose(
        rf"(?:bao nhiêu|mấy) {_MONEY}(?! mặt)|rót|nguồn (?:kinh phí|vốn|tiền|lực tài chính)(?: \w+){{0,3}} (?:nào|đâu)",
        r"(?:kinh phí|tiền|vốn|ngân sách)(?: [^\s.?!]+){0,8} (?:từ đâu|ở đâu|đâu ra|bao nhiêu|ra sao|thế nào|nguồn nào"
        r"|những nguồn)",
        r"tổng (?:kinh phí|số tiền|vốn)|lấy tiền|lấy từ (?:nguồn|đâu)|tốn|chi hết|tiền đâu",
        r"how much (?:money|funding|budget)|budget|funding|funded|cost",
    )),
    (QuestionKind.COUNT, loose(
        rf"bao nhiêu {_COUNTED}", r"có (?:tất cả |tổng cộng )?bao nhiêu(?= \w+ nào)", r"how many",
        rf"mấy {_COUNTED}(?!(?: \w+){{0,5}} nào\b)", r"đếm",
    )),
    (QuestionKind.TARGET, loose(
        r"bao nhiêu", r"mấy (?:%|phần trăm|phần)", r"what (?:share|percentage|proportion|rate)", r"how much",
    )),
    (QuestionKind.LEGAL_BASIS, loose(
        rf"{_ACT}(?: \w+){{0,3}} (?:nào|số mấy|gì|số bao nhiêu)", rf"(?:theo|căn cứ)(?: vào)? (?:những )?{_ACT}(?! \d|số \d)",
        r"căn cứ(?: vào)? (?:đâu|điều nào|những gì|cái gì|gì|pháp lý)|cơ sở pháp lý|căn cứ pháp lý|dựa (?:trên|vào) "
        rf"(?:{_ACT}|đâu|căn cứ)",
        r"theo kế hoạch (?:số )?(?:nào|mấy)|legal (?:basis|bases|ground)|based on (?:which|what)|which decision",
    )),
    (QuestionKind.DEFINITION, loose(
        r"khái niệm|định nghĩa|được hiểu|hiểu (?:là gì|như thế nào|thế nào|ra sao)|nghĩa là gì|đặc trưng|thế nào là"
        r"|là (?:cái|khái niệm) gì|what is meant|what does .{0,60} mean|defin(?:e|es|ed|ition)|basic features"
        r"|characteristics",
    )),
    (QuestionKind.AGENCY_TASKS, loose(
        r"(?:nhiệm vụ|việc|công việc|đầu việc|phần việc|hạng mục|trách nhiệm|chỉ tiêu|văn bản|nội dung) (?:nào|gì)",
        r"những (?:nhiệm vụ|việc|công việc|đầu việc)|(?:phải |cần |sẽ )(?:làm|lo|chủ trì|phụ trách) (?:những )?gì",
        r"(?:làm|lo|chủ trì|phụ trách|được giao|chịu trách nhiệm)(?: \w+){0,2} (?:những gì|gì)",
        r"(?:which|what) (?:tasks?|duties|responsibilities)|what (?:must|should|does|is|will) .{0,80}(?:do|lead)\b",
        r"responsib(?:le for what|ilities)",
    )),
    (QuestionKind.CONTENT, FRAME),
    (QuestionKind.CONTENT, SIGNING),
    (QuestionKind.DEADLINE, loose(
        r"khi nào|bao giờ|chừng nào|lúc nào|hồi nào|bao lâu|thời hạn|hạn chót|hạn (?:cuối|hoàn thành|đến|chậm nhất)",
        r"(?:tháng|ngày|năm|quý|giai đoạn|thời điểm|thời gian) (?:nào|mấy)|thời gian (?:thực hiện|hoàn thành|trình)",
        r"tiến độ|mấy giờ|when|deadline|by what (?:date|year)|what year|which year|time ?(?:frame|line)|how long",
        r"schedule",
    )),
)  # fmt: skip
"""Ways to ask, each for its kind. Where several stand in one sentence the first asked counts."""

WHO: tuple[Cue, ...] = (
    strict(
        r"(?<!ứng dụng )(?<!công nghệ )(?<!sử dụng )(?:những )?ai",
        rf"{_BODY}(?: \w+){{0,2}} (?:nào|gì)",
        rf"(?:giao|phân công|do) {_BODY}\s*(?:nào)",
    ),
    loose(
        r"cơ quan (?:nào|chủ trì)|đơn vị (?:nào|chủ trì)|đầu mối|chịu trách nhiệm chính|người chịu trách nhiệm",
        r"who|which (?:\w+ )?(?:department|agency|agencies|body|bodies|office|departments|authority|organi[sz]ation)",
        r"in charge|responsible|what (?:department|agency)|lead(?:s|ing)? agency",
    ),
)
"""Ways to ask for whoever does it; "sở nào" needs its accents, for "số nào" asks something else."""

IS_WHAT = loose(r"là gì")
NOT_A_TERM = loose(
    r"ngày|số hiệu|chỉ tiêu|mục tiêu|nhiệm vụ|tên|thời hạn|vai trò|giải pháp|mục đích|yêu cầu|nội dung|kết quả|việc"
    r"|trách nhiệm|sản phẩm|con số|thời gian|lý do"
)

TOPICS: tuple[tuple[QuestionKind, Cue], ...] = (
    (QuestionKind.BUDGET, loose(r"kinh phí|ngân sách|nguồn vốn|nguồn tiền|tiền thực hiện|money")),
    (QuestionKind.TARGET, loose(
        r"tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|chỉ tiêu|mục tiêu|chiếm|đạt|phần trăm|con số|targets?|goals?|rate",
    )),
    (QuestionKind.LEGAL_BASIS, loose(r"căn cứ")),
    (QuestionKind.COORDINATE, loose(r"phối hợp")),
    (QuestionKind.LEAD, loose(r"chủ trì|phụ trách")),
)  # fmt: skip
"""What a sentence without any question word is about."""
