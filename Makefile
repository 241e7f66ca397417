# The two commands of the README, and what a contributor needs beside them. Needs Python 3.11 or newer, and make.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: report test check bench golden clean

report: .venv/installed
	$(BIN)/checker report seeds/ -o report.md

test: .venv/developed
	$(BIN)/pytest -n auto

check: .venv/developed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/checker rules test

bench: .venv/developed
	$(BIN)/python benchmarks/extraction.py
	$(BIN)/python benchmarks/linting.py
	$(BIN)/python benchmarks/startup.py

golden: .venv/developed
	$(BIN)/pytest tests/test_golden.py --golden

clean:
	rm -rf .venv report.md build dist

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable .
	$(BIN)/python -m compileall -q checker
	touch $@

.venv/developed: .venv/installed
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@
