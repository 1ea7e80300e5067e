# Keel & Catalyst: `make` alone lists what there is. A second run of anything installs nothing.
# Stamps lie inside the virtual environment, so that deleting it is enough to start afresh.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.installed-run
TEST := $(VENV)/.installed-test
SERVE ?= yes
WORKERS ?= 2
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome || command -v google-chrome-stable)
export CHROMIUM

# Used by `book` (only what changed) and `test` (--all: every page again, so that no warning is missed).
# After a failed build the cache goes: a page that is not read again would not warn again.
# The touch tells the tests that the book is new: the front page is not written again by itself.
BUILD = $(BIN)/jupyter-book build . -W --keep-going $(1) && touch _build/html/index.html \
	  || { rm -rf _build/.doctrees; exit 1; }

# Two calls: the cells of a notebook share a kernel and must stay in one worker; of other tests an
# idle worker takes over what waits for a busy one, since some last a minute.
PYTEST = $(BIN)/python -m pytest -n $(WORKERS)

.PHONY: help book lab notebooks try test bench lint clean browser
.DELETE_ON_ERROR:

help:
	@echo "make book       install, build the book, serve it and print its address (SERVE=no: build only)"
	@echo "make lab        open the notebooks in JupyterLab"
	@echo "make notebooks  run all notebooks again and store what they show"
	@echo "make try        run the tests of one explorer: make try NAME=ten_tokens"
	@echo "make test       install what testing needs and run every test"
	@echo "make bench      measure speed and weight"
	@echo "make lint       check the code's style"
	@echo "make clean      delete what was built and installed"

book: $(RUN)
	@$(call BUILD)
ifneq ($(SERVE),no)
	@$(BIN)/python -m widgets.serve _build/html
endif

lab: $(RUN)
	@$(BIN)/jupyter lab --notebook-dir=notebooks

notebooks: $(RUN)
	@$(BIN)/python -m widgets.notebooks

test: lint browser
	@$(BIN)/python -c "from pathlib import Path; from widgets.publish.parts import fetch; fetch(Path('.'), dev=True)"
	@$(call BUILD,--all)
	@status=0; \
	$(PYTEST) --dist loadfile --nbval --nbval-current-env notebooks || status=1; \
	$(PYTEST) --dist worksteal tests || status=1; \
	exit $$status

try: $(TEST)
	@[ -f "widgets/explorers/$(NAME).py" ] \
	  || { echo "Name an explorer: make try NAME=ten_tokens"; exit 1; }
	@$(BIN)/python -c "from pathlib import Path; from widgets.publish.parts import fetch; fetch(Path('.'))"
	@$(BIN)/python -m pytest -q -k "[$(NAME)] or $(NAME)- or lint" \
	  tests/test_common_subset.py tests/test_session.py tests/test_charts.py tests/test_live.py

bench: $(TEST) browser
	@$(BIN)/python -c "from pathlib import Path; from widgets.publish.parts import fetch; fetch(Path('.'), dev=True)"
	@$(call BUILD)
	@$(BIN)/python -m tests.bench

lint: $(TEST)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

clean:
	rm -rf _build tests/book/_build node_modules $(VENV) *.egg-info .pytest_cache .ruff_cache .hypothesis

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	  || { echo "Python 3.11 or newer is needed; name it, for example: make PYTHON=python3.12 book"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
	  || { echo "This Python lacks venv; on Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(RUN): $(VENV)/.made requirements.txt constraints.txt pyproject.toml
	@echo "Installing the Python packages of the book into $(VENV) (a minute or two)."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(TEST): $(RUN) requirements-test.txt
	@echo "Installing the Python packages of the tests into $(VENV)."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-test.txt
	@touch $@

# The tests drive a real browser, and take pictures of Chinese text when the fonts can be had.
browser:
ifeq ($(CHROMIUM),)
	@[ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  || { echo "The tests need Chromium: install it, or set CHROMIUM to its path."; exit 1; }
endif
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  wanted="$(if $(CHROMIUM),,chromium)"; \
	  dpkg-query -W fonts-noto-cjk >/dev/null 2>&1 || wanted="$$wanted fonts-noto-cjk"; \
	  if [ -n "$$wanted" ]; then \
	    echo "Installing with apt: $$wanted"; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
	      apt-get install -y -qq --no-install-recommends $$wanted >/dev/null; \
	  fi; \
	fi
