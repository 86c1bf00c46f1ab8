# Needs Python >= 3.11 and make; everything else goes into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Which folder of treebanks `make language` learns from; see training/README.md.
TREEBANKS ?= ../shared/treebanks

.PHONY: help demo test check format language clean

help:
	@echo 'make demo      read the five seed articles; the page is then output/graph.html'
	@echo 'make test      run the tests'
	@echo 'make check     check format, style and types'
	@echo 'make format    repair format and what style can repair'
	@echo 'make language  train the English pipeline again, from TREEBANKS=$(TREEBANKS)'
	@echo 'make clean     remove what was generated (not $(VENV))'

demo: $(VENV)/.run
	@$(BIN)/kg demo

test: $(VENV)/.dev
	@$(BIN)/python -m pytest -n auto $(PYTEST)

check: $(VENV)/.dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

format: $(VENV)/.dev
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

language: $(VENV)/.dev
	$(BIN)/python -m training $(TREEBANKS) kg/language/english

clean:
	@rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +
	@find output -mindepth 1 -maxdepth 1 ! -name README.md -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("kg needs Python 3.11 or newer: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@echo 'Making $(VENV)'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml constraints.txt | $(BIN)/python
	@echo 'Installing kg (a minute or two)'
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/python
	@echo 'Installing kg and what its tests need (a minute or two)'
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $(VENV)/.run $@
