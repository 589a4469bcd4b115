import pytest

from assistant.question import understand
from assistant.question.records import Language, QuestionKind
from tests.assistant.question.factories import PLANS

KINDS = {
    QuestionKind.LEAD: [
        "Whose responsibility is the e-invoice platform in Hai Duong?",
        "What provincial body is accountable for smart schools in Khanh Hoa?",
    ],
    QuestionKind.DEADLINE: [
        "In what month will the telecom plan be submitted in Khanh Hoa?",
        "Until when does Hai Duong support retail shops?",
    ],
    QuestionKind.TARGET: [
        "How many percent of adults should have smartphones in Binh Thuan?",
        "How high should the e-commerce share of retail be in Khanh Hoa?",
        "What fraction of adults should have e-signatures in Binh Thuan?",
    ],
    QuestionKind.COUNT: ["How many tasks are there in Hai Duong's appendix?"],
    QuestionKind.LEGAL_BASIS: ["On what legal grounds is Nam Dinh's plan based?"],
    QuestionKind.DEFINITION: ["What is the digital economy according to Khanh Hoa's plan 867?"],
    QuestionKind.BUDGET: ["How is the plan of Binh Thuan financed?"],
    QuestionKind.REPORTING: [
        "When do departments in Khanh Hoa have to send their monthly reports?",
        "Before what date must Nam Dinh's departments report?",
    ],
    QuestionKind.COORDINATE: [
        "Who works together with the DIC on the data strategy in Khanh Hoa?",
        "Which agencies assist the Department of Home Affairs in Khanh Hoa?",
    ],
    QuestionKind.AGENCY_TASKS: [
        "What is the role of the Department of Finance in Binh Thuan?",
        "What are the DPI's duties in Nam Dinh?",
    ],
}


@pytest.mark.parametrize(("text", "kind"), [(text, kind) for kind, texts in KINDS.items() for text in texts])
def test_kinds_of_english_questions(text: str, kind: QuestionKind) -> None:
    question = understand(text, plans=PLANS)
    assert (question.language, question.kind) == (Language.ENGLISH, kind)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("What must the DIC do?", "Sở Thông tin và Truyền thông"),
        ("What does the police have to do?", "Công an tỉnh"),
        ("Which tasks has the State Bank branch?", "Ngân hàng Nhà nước tỉnh"),
        ("How does the People's Committee of Khanh Hoa report?", "UBND tỉnh"),
    ],
)
def test_agencies_of_english_questions(text: str, agency: str) -> None:
    assert agency in understand(text, plans=PLANS).agencies
