# From a bare clone, with nothing but make and Python 3.11 or newer:
#   make run    install, build quotes.db from the sample articles, serve it on http://127.0.0.1:8001
#   make build  the same, without serving
#   make test   every check that the project has
# Stamps in .venv make a second call quick. Choose another interpreter by PYTHON=…, another port by PORT=….

PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT   ?= 8001
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check
SOURCES := $(shell find quotes rules seeds -type f ! -name '*.pyc')

.PHONY: run build test lint types clean

run: quotes.db
	$(BIN)/quotes serve quotes.db --port $(PORT)

build: quotes.db

quotes.db: $(VENV)/.installed $(SOURCES)
	$(BIN)/quotes build $@ seeds
	@touch $@

test: lint types
	$(BIN)/python -m pytest

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

clean:
	rm -rf $(VENV) quotes.db quotes.db-* build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "No python3 found: install Python 3.11 or newer, or call make PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is too old: Python 3.11 or newer is needed; call make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' || { echo "$(PYTHON) cannot make virtual environments: on Debian and Ubuntu install the package python3-venv" >&2; exit 1; }
	"$(PYTHON)" -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --editable .
	@touch $@

# Dependency groups (pip install --group) came with pip 25.1.
$(VENV)/.dev: pyproject.toml | $(VENV)/.installed
	$(PIP) install --quiet --upgrade 'pip>=25.1'
	$(PIP) install --quiet --group dev
	@touch $@
