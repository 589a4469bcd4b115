# Two commands do everything: `make serve` and `make test`. Each sets up what it needs, once.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
# The CPU build of torch. On a machine with a GPU: make serve TORCH_INDEX=https://download.pytorch.org/whl/cu128
TORCH_INDEX ?= https://download.pytorch.org/whl/cpu
TORCH := torch==2.13.0

.PHONY: serve ingest ask test lint eval bench clean

# torch comes first, by itself: from the index of its CPU builds where that can be reached, else from PyPI.
$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --retries 1 --index-url $(TORCH_INDEX) --no-deps $(TORCH) \
		|| $(BIN)/python -m pip install --quiet $(TORCH)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@

serve: $(VENV)/.installed
	$(BIN)/hoikehoach ingest
	$(BIN)/hoikehoach serve

ingest: $(VENV)/.installed
	$(BIN)/hoikehoach ingest

test: $(VENV)/.installed lint
	$(BIN)/python -m pytest

lint: $(VENV)/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: $(VENV)/.installed
	$(BIN)/hoikehoach ingest
	$(BIN)/hoikehoach eval

bench: $(VENV)/.installed
	$(BIN)/hoikehoach ingest
	$(BIN)/python -m ingest.benchmark
	$(BIN)/python -m evals.benchmark

clean:
	rm -rf $(VENV) build *.egg-info
