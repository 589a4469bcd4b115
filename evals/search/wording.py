"""What the tables of search are headed with: in Vietnamese on the terminal, in English in the README."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """The words of all tables in one language. Measures and names of styles, types, steps are the same."""

    systems: str
    set: str
    questions: str
    system: str
    possible: str
    by_style: str
    style: str
    by_type: str
    type: str
    all: str
    ablation: str
    step: str
    whole: str
    time: str
    benchmarks: str
    benchmark: str
    published: str
    nearness: str
    threshold: str
    let_through: str
    refused: str


VIETNAMESE = Wording(
    systems="Truy hồi trên từng bộ câu hỏi",
    set="Bộ câu hỏi",
    questions="Số câu",
    system="Cách tìm",
    possible="nhiều nhất",
    by_style="Theo lối hỏi, mọi bộ câu hỏi",
    style="Lối hỏi",
    by_type="Theo loại câu hỏi, mọi bộ câu hỏi",
    type="Loại",
    all="tất cả",
    ablation="Khi bỏ từng bước, mọi bộ câu hỏi",
    step="Bỏ bước",
    whole="(không bỏ)",
    time="thời gian",
    benchmarks="Trên bộ đo công khai",
    benchmark="Bộ đo",
    published="đã công bố",
    nearness="Ngưỡng gần đúng, mọi bộ câu hỏi, chỉ xét độ liên quan",
    threshold="Ngưỡng",
    let_through="trả lời được, qua ngưỡng",
    refused="không có đáp án, dưới ngưỡng",
)

ENGLISH = Wording(
    systems="On each question set",
    set="set",
    questions="questions",
    system="search",
    possible="at most",
    by_style="By style, all sets together",
    style="style",
    by_type="By type, all sets together",
    type="type",
    all="all",
    ablation="With one step left out, all sets together",
    step="without",
    whole="(nothing)",
    time="time",
    benchmarks="On public benchmarks",
    benchmark="benchmark",
    published="published",
    nearness="By the threshold of relevance alone (`HOIKEHOACH_NEAR_ENOUGH`), all sets together",
    threshold="threshold",
    let_through="answerable, near enough",
    refused="unanswerable, refused",
)
