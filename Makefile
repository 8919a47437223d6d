# Needs make and a Python 3.11 or newer, nothing else: the first command sets up .venv from the hashed lock file.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
UV_VERSION := 0.13.9
CYCLONEDX_VERSION := 7.5.0
PYTEST_ARGS ?=
LOCK := --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet

help: ## show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: $(STAMP) ## the bot in a simulated Discord, in the browser; needs no token
	@$(BIN)/echo-pain demo $(DEMO_ARGS)

test: $(STAMP) ## all tests; PYTEST_ARGS="-k name" for some of them
	@$(BIN)/pytest -n 3 --dist loadscope --no-loadscope-reorder $(PYTEST_ARGS)

check: $(STAMP) ## format, lint, types, imports, content and messages; changes nothing, runs no tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m content.check

check-long: $(STAMP) ## the tests with many more examples, then check
	@HYPOTHESIS_PROFILE=long $(BIN)/pytest -n 3 $(PYTEST_ARGS)
	@$(MAKE) check

bench-report: $(STAMP) ## how the report and the log grow to a million events, on both databases; takes minutes
	@$(BIN)/python -m tests.benchmarks.report_scale

bench: $(STAMP) ## start, memory, CPU and answering beside a bare discord.py bot, in ratios
	@$(BIN)/python -m tests.benchmarks.side_by_side $(BENCH_ARGS)

soak: $(STAMP) ## kill the bot 500 times on each database and count what is lost or doubled; SOAK_ARGS="--kills 50"
	@$(BIN)/python -m tests.crash.soak $(SOAK_ARGS)

pictures: $(STAMP) ## take the README's pictures again; needs chromium
	@$(BIN)/python -m tests.browser.pictures docs/pictures

migration: $(STAMP) ## write a migration for changed tables: make migration m="what changes"
	@test -n "$(m)" || { echo 'Say what changes: make migration m="add a column"' >&2; exit 2; }
	@scratch=$$(mktemp -d); trap 'rm -rf "$$scratch"' EXIT; export ECHO_DATABASE_URL="sqlite:///$$scratch/scratch.sqlite3"; \
	$(BIN)/alembic upgrade head && $(BIN)/alembic revision --autogenerate -m "$(m)"

lock: .tools/bin/uv ## pin every dependency again, newest versions that pyproject.toml allows
	@.tools/bin/uv pip compile pyproject.toml $(LOCK) --upgrade -o requirements/run.lock
	@.tools/bin/uv pip compile pyproject.toml requirements/build.in --group dev --extra demo $(LOCK) --upgrade -o requirements/dev.lock
	@! grep -nE '(^|[^#])https?://|^(-i|--(extra-)?index-url|--find-links)' requirements/*.lock

wheels: $(STAMP) ## everything to install the bot without a network, in dist/wheels; for machines like this one
	@rm -rf dist/wheels && mkdir -p dist/wheels
	@$(BIN)/python -m pip download --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/run.lock -d dist/wheels
	@$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation -w dist/wheels .
	@cp requirements/run.lock dist/wheels/
	@cd dist/wheels && sha256sum *.whl > SHA256SUMS && echo "dist/wheels: $$(ls *.whl | wc -l) wheels for $$(uname -s) $$(uname -m) and $$(../../$(BIN)/python --version)"

sbom: .tools/bin/cyclonedx-py ## what the bot is made of, as CycloneDX in dist/sbom.json, from requirements/run.lock
	@mkdir -p dist
	@.tools/bin/cyclonedx-py requirements requirements/run.lock --pyproject pyproject.toml --output-format JSON --output-reproducible --output-file dist/sbom.json 2>/dev/null
	@echo "dist/sbom.json: $$(grep -c '"purl"' dist/sbom.json) parts"

.tools/bin/cyclonedx-py:
	@$(find_python); test -x .tools/bin/python || "$$python" -m venv .tools
	@.tools/bin/python -m pip install --quiet cyclonedx-bom==$(CYCLONEDX_VERSION)

.tools/bin/uv:
	@$(find_python); test -x .tools/bin/python || "$$python" -m venv .tools
	@.tools/bin/python -m pip install --quiet uv==$(UV_VERSION)

define find_python
python=; for name in $(PYTHON) python3.13 python3.12 python3.11 python3 python; do \
	if "$$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then python=$$name; break; fi; \
done; \
test -n "$$python" || { echo "ECHO PAIN needs Python 3.11 or newer with its venv module (Debian: apt install python3-venv). None was found: install one, or name it with PYTHON=/path/to/python3." >&2; exit 1; }
endef

$(STAMP): requirements/dev.lock pyproject.toml
	@$(find_python); \
	if ! $(BIN)/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
		echo "Setting up $(VENV) with $$("$$python" --version), once ..."; rm -rf $(VENV); "$$python" -m venv $(VENV); fi
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(STAMP)

.PHONY: help demo test check check-long bench bench-report soak pictures migration lock wheels sbom
