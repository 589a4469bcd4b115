"""The names under which systems are measured."""

WHOLE = "Hỏi Kế Hoạch"
TUTORIAL = "LangChain 1000/200 + Chroma"
BM25 = "BM25"
