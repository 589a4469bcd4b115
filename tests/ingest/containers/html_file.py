"""HTML pages made for tests: a plan in the middle of a provincial portal's page."""

PAGE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Cổng thông tin</title><style>p {{ margin: 0 }}</style></head>
<body>
<header><a href="/">Trang chủ</a> Cổng thông tin điện tử tỉnh Thử</header>
<nav><ul><li><a href="/tin">Tin tức</a></li><li><a href="/van-ban">Văn bản</a></li></ul></nav>
<div class="breadcrumb">Trang chủ » Văn bản</div>
<div id="noi-dung">{}</div>
<div><p><a href="/1">Tin liên quan một</a></p><p><a href="/2">Tin hai</a></p><p><a href="/3">Tin ba</a></p></div>
<button>In trang</button><div style="display:none">Ẩn</div>
<script>alert("kế hoạch")</script>
<footer>Bản quyền thuộc UBND tỉnh</footer>
</body></html>"""

PLAN = """
<table><tr><td>ỦY BAN NHÂN DÂN<br><b>TỈNH THỬ</b><p>Số: 12/KH-UBND</p></td>
<td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><strong>Độc lập - Tự do - Hạnh phúc</strong>
<p><i>Khánh Hòa, ngày 05 tháng 3 năm&nbsp;2025</i></p></td></tr></table>
<h2>KẾ HOẠCH</h2><p style="font-weight:bold">Chuyển đổi số tỉnh Khánh Hòa
năm 2025</p>
<p>Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ;</p>
<ol type="I"><li><b>MỤC TIÊU</b></li></ol>
<ol><li><b>Mục tiêu chung</b><p>{}<sup><a href="#n1">1</a></sup></p></li><li><b>Mục tiêu cụ thể</b></li></ol>
<p>a) Phát triển chính quyền số</p>
<ul><li>Kết nối các cơ sở dữ liệu của tỉnh.</li><li>Ban hành danh mục dữ liệu mở.</li></ul>
<p>b) Phát triển kinh tế số</p>
<ol type="I" start="2"><li><b>CHỈ TIÊU</b></li></ol>
<table border="1"><thead>
<tr><th rowspan="2">TT</th><th rowspan="2">Chỉ tiêu</th><th colspan="2">Mục tiêu</th><th rowspan="2">Cơ quan theo dõi</th></tr>
<tr><th>Năm 2024</th><th>Năm 2025</th></tr></thead>
<tr><td>I</td><td colspan="4">Chính quyền số</td></tr>
<tr><td>1</td><td>Tỷ lệ hồ sơ trực tuyến</td><td>40%</td><td>60%</td><td rowspan="2">Sở Nội vụ</td></tr>
<tr><td>2</td><td>Tỷ lệ văn bản ký số<br>- Cấp tỉnh<br>- Cấp xã</td><td>80%</td><td>100%</td></tr></table>
<ol type="I" start="3"><li><b>TỔ CHỨC THỰC HIỆN</b></li></ol>
<p>Sở Nội vụ theo dõi việc thực hiện Kế hoạch này.</p>
<table><tr><td><b>Nơi nhận:</b><br>- Như trên;<br>- Lưu: VT.</td>
<td><b>TM. ỦY BAN NHÂN DÂN</b><br><br><b>Nguyễn Văn A</b></td></tr></table>
<hr><p id="n1"><a href="#r1">[1]</a> Theo Nghị quyết của Tỉnh ủy.</p>
"""


def page(plan: str) -> bytes:
    return PAGE.format(plan).encode()


def little_plan(long: str) -> bytes:
    return page(PLAN.format(long))
