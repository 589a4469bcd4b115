import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.agencies import load_agencies
from corpus.places import load_places

BOOK = load_agencies()

TTTT = "Sở Thông tin và Truyền thông"
GDDT = "Sở Giáo dục và Đào tạo"
LDTBXH = "Sở Lao động - Thương binh và Xã hội"
NHNN = "Ngân hàng Nhà nước tỉnh"
ALL_LOCAL = "Các sở, ban, ngành, địa phương"
DISTRICTS = "UBND các huyện, thị xã, thành phố"

# What each cell of the agency columns of the five plans says, read by eye.
CELLS = [
    # Bình Thuận, Phụ lục 01 and 02
    (TTTT, [TTTT]),
    ("Sở Kế hoạch và Đầu tư", ["Sở Kế hoạch và Đầu tư"]),
    (LDTBXH, [LDTBXH]),
    ("Sở Công Thương", ["Sở Công Thương"]),
    ("Sở Nội vụ", ["Sở Nội vụ"]),
    ("Sở Khoa học và Công nghệ", ["Sở Khoa học và Công nghệ"]),
    (NHNN, [NHNN]),
    (ALL_LOCAL, [ALL_LOCAL]),
    ("Các sở, ban, ngành, địa phương; hiệp hội doanh nghiệp", [ALL_LOCAL, "Hiệp hội doanh nghiệp"]),
    ("Các sở, ban, ngành, địa phương; các doanh nghiệp", [ALL_LOCAL, "Các doanh nghiệp"]),
    ("Các sở, ban, ngành, địa phương; doanh nghiệp", [ALL_LOCAL, "Các doanh nghiệp"]),
    ("Các sở, ban, ngành, địa phương; doanh nghiệp viễn thông", [ALL_LOCAL, "Doanh nghiệp viễn thông"]),
    (
        "Các sở, ban, ngành, địa phương; doanh nghiệp viễn thông, CNTT",
        [ALL_LOCAL, "Doanh nghiệp viễn thông, CNTT"],
    ),
    ("Các doanh nghiệp sở, ban, ngành, địa phương", ["Các doanh nghiệp sở, ban, ngành, địa phương"]),
    (
        "Các sở, ban, ngành, địa phương; các trường đại học, cao đẳng, giáo dục nghề nghiệp",
        [ALL_LOCAL, "Các trường đại học, cao đẳng, giáo dục nghề nghiệp"],
    ),
    (
        "Các sở, ban, ngành, địa phương; các trường Tiểu học, THCS, THPT",
        [ALL_LOCAL, "Các trường Tiểu học, THCS, THPT"],
    ),
    ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]),
    ("Sở Y tế, Sở Giáo dục và Đào tạo, Ngân hàng Nhà nước tỉnh", ["Sở Y tế", GDDT, NHNN]),
    ("Sở Thông tin và Truyền thông; các sở, ban, ngành, địa phương", [TTTT, ALL_LOCAL]),
    (
        "Các viện nghiên cứu, trường đại học, doanh nghiệp công nghệ số",
        ["Các viện nghiên cứu, trường đại học, doanh nghiệp công nghệ số"],
    ),
    (
        "Các sở, ban, ngành, địa phương; Báo Bình Thuận; Đài Phát thanh - Truyền hình tỉnh",
        [ALL_LOCAL, "Báo Bình Thuận", "Đài Phát thanh và Truyền hình tỉnh"],
    ),
    ("", []),
    # Hải Dương, II.1, II.2 and the appendix
    ("Cục Thống kê", ["Cục Thống kê"]),
    ("Ngân hàng NNVN chi nhánh Hải Dương", [NHNN]),
    (
        "Sở Lao động, Thương binh và Xã hội; Sở Giáo dục và Đào tạo; các trường Đại học, cao đẳng, giáo dục "
        "nghề nghiệp trên địa bàn tỉnh",
        [LDTBXH, GDDT, "Các trường Đại học, cao đẳng, giáo dục nghề nghiệp trên địa bàn tỉnh"],
    ),
    ("Các sở, ngành, địa phương", ["Các sở, ngành, địa phương"]),
    ("Các Sở, ngành, địa phương", ["Các sở, ngành, địa phương"]),
    ("Sở Công thương, các địa phương", ["Sở Công Thương", "Các địa phương"]),
    ("Sở Thông tin và Truyền thông, các địa phương", [TTTT, "Các địa phương"]),
    ("Các địa phương", ["Các địa phương"]),
    ("Sở Giao thông vận tải", ["Sở Giao thông vận tải"]),
    ("Sở Nông nghiệp và PTNT", ["Sở Nông nghiệp và Phát triển nông thôn"]),
    ("Sở Xây dựng", ["Sở Xây dựng"]),
    ("Sở Kế hoạch và đầu tư", ["Sở Kế hoạch và Đầu tư"]),
    (
        "Các sở, cơ quan quản lý các lĩnh vực trọng điểm tại điểm b, khoản 1.4, mục III, tiểu mục 1",
        ["Các sở, cơ quan quản lý các lĩnh vực trọng điểm tại điểm b, khoản 1.4, mục III, tiểu mục 1"],
    ),
    ("Tiểu ban An toàn, An ninh mạng tỉnh", ["Tiểu ban An toàn, An ninh mạng tỉnh"]),
    ("Sở Tài chính", ["Sở Tài chính"]),
    ("Công an tỉnh", ["Công an tỉnh"]),
    ("Sở Giáo dục và Đào tạo; Sở Lao động, Thương binh và Xã hội", [GDDT, LDTBXH]),
    ("Sở Giáo dục và Đào tạo; Sở Văn hóa, Thể thao và Du lịch", [GDDT, "Sở Văn hóa, Thể thao và Du lịch"]),
    ("Đài Phát thanh và Truyền hình tỉnh", ["Đài Phát thanh và Truyền hình tỉnh"]),
    ("Văn phòng UBND tỉnh", ["Văn phòng UBND tỉnh"]),
    (
        "Sở Thông tin và Truyền thông; Sở Kế hoạch và Đầu tư; các Sở, ngành, địa phương",
        [TTTT, "Sở Kế hoạch và Đầu tư", "Các sở, ngành, địa phương"],
    ),
    ("Ngân hàng Nhà nước chi nhánh tỉnh Hải Dương", [NHNN]),
    ("Sở Công thương; Các Sở, ngành, địa phương", ["Sở Công Thương", "Các sở, ngành, địa phương"]),
    ("Sở Công thương, Cục Quản lý thị trường", ["Sở Công Thương", "Cục Quản lý thị trường"]),
    (
        "Sở Công thương; Sở Thông tin và Truyền thông, Sở Nông nghiệp và Phát triển nông thôn",
        ["Sở Công Thương", TTTT, "Sở Nông nghiệp và Phát triển nông thôn"],
    ),
    ("Sở Tài nguyên và Môi trường", ["Sở Tài nguyên và Môi trường"]),
    (
        "Sở Thông tin và Truyền thông; các sở, ngành, địa phương; Đài phát thanh Truyền hình tỉnh, Báo Hải "
        "Dương; các cơ quan thông tấn, báo chí",
        [
            TTTT,
            "Các sở, ngành, địa phương",
            "Đài Phát thanh và Truyền hình tỉnh",
            "Báo Hải Dương",
            "Các cơ quan thông tấn, báo chí",
        ],
    ),
    (
        "Đài Phát thanh và Truyền hình tỉnh; Báo Hải Dương",
        ["Đài Phát thanh và Truyền hình tỉnh", "Báo Hải Dương"],
    ),
    # Khánh Hòa 2044, Phụ lục I
    ("Các sở, ban, ngành, UBND các huyện, thị xã, thành phố", ["Các sở, ban, ngành", DISTRICTS]),
    ("Các sở, ban, ngành; UBND các huyện, thị xã, thành phố", ["Các sở, ban, ngành", DISTRICTS]),
    ("Các sở, ban, ngành", ["Các sở, ban, ngành"]),
    (
        "Bộ Thông tin và Truyền thông; các sở, ban, ngành, UBND các huyện, thị xã, thành phố",
        ["Bộ Thông tin và Truyền thông", "Các sở, ban, ngành", DISTRICTS],
    ),
    ("Các sở, ban, ngành, địa phương và doanh nghiệp", ["Các sở, ban, ngành, địa phương và doanh nghiệp"]),
    (DISTRICTS, [DISTRICTS]),
    ("Sở Thông tin và Truyền thông; Sở, ban, ngành", [TTTT, "Các sở, ban, ngành"]),
    (
        "Các sở, ban, ngành, UBND các huyện, thị xã, thành phố, UBND xã, phường, thị trấn",
        ["Các sở, ban, ngành", DISTRICTS, "UBND các xã, phường, thị trấn"],
    ),
    ("-", []),
]


@pytest.mark.parametrize(("cell", "agencies"), CELLS)
def test_every_cell_of_the_plans_gives_its_agencies(cell: str, agencies: list[str]) -> None:
    assert BOOK.split(cell) == tuple(agencies)


@pytest.mark.parametrize(
    ("cell", "agencies"),
    [
        ("Sở Thông tin và\nTruyền thông", [TTTT]),
        ("- Sở Y tế\n- Sở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        ("Sở Y tế; Sở Y tế", ["Sở Y tế"]),
        ("Sở Y tế\nSở Nội vụ; Công an tỉnh", ["Sở Y tế", "Sở Nội vụ", "Công an tỉnh"]),
        ("Sở Y tế và Sở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        ("Sở Y tế (chủ trì); Công an tỉnh", ["Sở Y tế", "Công an tỉnh"]),
        (
            "Viện Kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh",
            ["Viện Kiểm sát nhân dân tỉnh", "Tòa án nhân dân tỉnh"],
        ),
    ],
)
def test_cells_as_other_plans_write_them(cell: str, agencies: list[str]) -> None:
    assert BOOK.split(cell) == tuple(agencies)


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("Sở TT&TT", TTTT),
        ("Sở TTTT", TTTT),
        ("STTTT", TTTT),
        ("so thong tin va truyen thong", TTTT),
        ("Sở KH&ĐT", "Sở Kế hoạch và Đầu tư"),
        ("Sở KH-CN", "Sở Khoa học và Công nghệ"),
        ("Sở GD-ĐT", GDDT),
        ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở VH-TT và DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở LĐ-TB&XH", LDTBXH),
        ("NHNN tỉnh", NHNN),
        ("Sở KH và CN", "Sở Khoa học và Công nghệ"),
        ("Sở KH & CN", "Sở Khoa học và Công nghệ"),
        ("SKHCN", "Sở Khoa học và Công nghệ"),
        ("sở khđt", "Sở Kế hoạch và Đầu tư"),
        ("Sở VHTTDL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở VHTT", "Sở Văn hóa, Thể thao và Du lịch"),
        ("so van hoa", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở NNPTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Sở NN", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Sở NN&MT", "Sở Nông nghiệp và Môi trường"),
        ("Sở LĐTBXH", LDTBXH),
        ("Sở Lao động TBXH", LDTBXH),
        ("Sở GTVT", "Sở Giao thông vận tải"),
        ("Sở Giao thông", "Sở Giao thông vận tải"),
        ("Sở TNMT", "Sở Tài nguyên và Môi trường"),
        ("Sở GD", GDDT),
        ("Sở CT", "Sở Công Thương"),
        ("Sở TP", "Sở Tư pháp"),
        ("BKHCN", "Bộ Khoa học và Công nghệ"),
        ("CA tỉnh", "Công an tỉnh"),
        ("VP UB tỉnh", "Văn phòng UBND tỉnh"),
        ("Sở KH", "Sở KH"),
        ("VP UBND tỉnh", "Văn phòng UBND tỉnh"),
        ("Đài PT-TH", "Đài Phát thanh và Truyền hình tỉnh"),
        ("Đài Phát thanh và Truyền hình Khánh Hòa", "Đài Phát thanh và Truyền hình tỉnh"),
        ("Sở Y tế tỉnh Hải Dương", "Sở Y tế"),
        ("Sở Thông tin và Truyền thông (cơ quan Thường trực Ban Chỉ đạo)", TTTT),
        ("UBND tỉnh", "UBND tỉnh"),
        ("Ủy ban nhân dân tỉnh Bình Thuận", "UBND tỉnh"),
        ("  Tổ  công tác liên ngành. ", "Tổ công tác liên ngành"),
        ("Sở Y tế và bệnh viện", "Sở Y tế và bệnh viện"),
        ("UBND tỉnh Khánh Hòa", "UBND tỉnh"),
        ("UBND thành phố Nha Trang", "UBND thành phố Nha Trang"),
        ("UBND huyện Cam Lâm", "UBND huyện Cam Lâm"),
    ],
)
def test_one_name_for_each_agency(name: str, canonical: str) -> None:
    assert BOOK.canonical(name) == canonical


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("so tai chinh hai duong phai lam gi", ["Sở Tài chính"]),
        ("Sở GDĐT phối hợp với Công an tỉnh", [GDDT, "Công an tỉnh"]),
        ("the Department of Planning and Investment", ["Sở Kế hoạch và Đầu tư"]),
        ("the Health Department of Hai Duong", ["Sở Y tế"]),
        ("Department of Information and Communication", [TTTT]),
        ("các cơ sở y tế và cơ sở giáo dục", []),
        ("so lieu cua co so y te", []),
        ("số tài chính công bố", []),
        ("nen tang du lieu so du lich", []),
        ("dich vu y te so, giao duc so", []),
        ("trien khai so lao dong dien tu", []),
        ("giao So Thuong binh va Xa hoi; so giao duc va dao tao", ["Sở Giáo dục và Đào tạo"]),
        ("Các sở, ban, ngành, địa phương và doanh nghiệp", []),
        ("stc là gì", []),
        ("STC chủ trì việc gì", ["Sở Tài chính"]),
        ("", []),
        ("can bo y te xa, cán bộ tài chính, toàn bộ y tế cơ sở", []),
        ("công bố y tế, đồng bộ giáo dục", []),
        ("so ct 12, Sở KH", []),
        ("Sở KHCN, Sở KHĐT", ["Sở Khoa học và Công nghệ", "Sở Kế hoạch và Đầu tư"]),
        ("the Planning & Investment Department", ["Sở Kế hoạch và Đầu tư"]),
        ("Health Dept, the Department of Labor", ["Sở Y tế", LDTBXH]),
        ("the agriculture department", ["Sở Nông nghiệp và Phát triển nông thôn"]),
        ("công an phải làm gì", []),
    ],
)
def test_agencies_named_in_a_text(text: str, names: list[str]) -> None:
    assert [agency.name for agency in BOOK.mentions(text)] == names


@given(st.sampled_from(sorted({name for _, names in CELLS for name in names})))
def test_a_canonical_name_is_its_own(name: str) -> None:
    assert BOOK.canonical(name) == name
    assert BOOK.split(name) == (name,)


@given(st.text(max_size=80))
def test_any_text_can_be_split(text: str) -> None:
    names = BOOK.split(text)
    assert len(set(names)) == len(names)
    assert all(any(letter.isalpha() for letter in name) for name in names)


@pytest.mark.parametrize("province", [one.name for one in load_places().provinces])
def test_a_province_behind_a_department_is_left_off(province: str) -> None:
    assert BOOK.canonical(f"Sở Công Thương tỉnh {province}") == "Sở Công Thương"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("công an Hải Dương phải làm gì", ["Công an tỉnh"]),
        ("công an xã, công an các huyện, cán bộ công an", []),
        ("Bộ Công an", ["Bộ Công an"]),
        (
            "MTTQ và Đoàn Thanh niên",
            ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"],
        ),
        ("DOST and DARD", ["Sở Khoa học và Công nghệ", "Sở Nông nghiệp và Phát triển nông thôn"]),
    ],
)
def test_names_of_speech(text: str, names: list[str]) -> None:
    assert [mention.agency.name for mention in BOOK.found(text, spoken=True)] == names
