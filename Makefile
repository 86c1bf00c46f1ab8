# Needs Python >= 3.11 and make; everything else goes into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Which folder of treebanks `make language` learns from; see training/README.md.
TREEBANKS ?= ../shared/treebanks

.PHONY: help demo test check format lint-page format-page test-page language clean

help:
	@echo 'make demo         read the five seed articles; the page is then output/graph.html'
	@echo 'make test         run the tests'
	@echo 'make check        check format, style and types'
	@echo 'make format       repair format and what style can repair'
	@echo 'make lint-page    check format and style of the script and style of the page (node, npm)'
	@echo 'make format-page  repair their format'
	@echo 'make test-page    test what the script computes (node alone)'
	@echo 'make language     train the English pipeline again, from TREEBANKS=$(TREEBANKS)'
	@echo 'make clean        remove what was generated (not $(VENV))'

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

# npm is needed to develop the page only; nothing of node_modules is in the page or in git.
lint-page: node_modules/.installed
	@npm run --silent check

format-page: node_modules/.installed
	@npm run --silent format

test-page:
	@command -v node >/dev/null || { echo 'make test-page needs node 18 or newer (Debian: apt-get install nodejs)' >&2; exit 1; }
	@node --test tests/render/script/*.test.js

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

node_modules/.installed: package.json .npmrc
	@command -v npm >/dev/null || { echo 'The tools for the page come by npm: install node 20 or newer with npm (Debian: apt-get install npm).' >&2; exit 1; }
	@echo 'Installing prettier and eslint into node_modules'
	@npm install --silent || { echo 'npm cannot reach its registry. Online, run this once more; offline, make test-page needs node alone.' >&2; exit 1; }
	@touch $@

$(VENV)/.run: pyproject.toml constraints.txt | $(BIN)/python
	@echo 'Installing kg (a minute or two)'
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/python
	@echo 'Installing kg and what its tests need (a minute or two)'
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $(VENV)/.run $@
