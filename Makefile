# The commands of the house. `make` alone lists them.

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-sqlite test-postgres check format bench messages lock shots clean

PYTHON ?= python3
BIN := .venv/bin
DEMO_DATA ?= demo-data
PORT ?= 8000
PYTEST_ARGS ?=

help: ## List these commands
	@awk 'BEGIN {FS = ":.*## "; print "Vedette. Commands:\n"} \
	  /^[a-z-]+:.*## / {printf "  \033[1mmake %-14s\033[0m %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/.run ## Make .venv from the hashed lock; the command is .venv/bin/vedette

demo: .venv/.run ## Replay the year 2020 and serve it on 127.0.0.1 (PORT=8000)
	@$(BIN)/vedette demo --data $(DEMO_DATA) --port $(PORT)

test: test-sqlite test-postgres ## Run every test, on SQLite and on PostgreSQL

test-sqlite: .venv/.dev .tools/browser ## Run every test on SQLite
	@echo "── Tests on SQLite"
	@$(BIN)/pytest $(PYTEST_ARGS)

test-postgres: .venv/.dev ## Run every test but those of pages in a browser on PostgreSQL
	@echo "── Tests on PostgreSQL"
	@$(BIN)/python scripts/postgres.py $(BIN)/pytest -m "not browser" $(PYTEST_ARGS)

check: .venv/.dev ## Format, lint, types, architecture, migrations, docs
	@sh scripts/check.sh

format: .venv/.dev ## Put the code into the house's format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .
	@git ls-files '*.html' | xargs -r $(BIN)/djade --target-version 5.2

bench: .venv/.dev ## Measure against the budgets of docs/performance.md
	@$(BIN)/python -m benchmarks

messages: .venv/.dev ## Collect texts, make Traditional from Simplified, compile
	@$(BIN)/python scripts/messages.py

lock: .venv/.dev ## Write the lock files anew from pyproject.toml
	@sh requirements/lock.sh

shots: .venv/.dev .tools/browser ## Take the pictures of the docs from a running demonstration
	@$(BIN)/python scripts/shots.py

clean: ## Remove everything that make has made
	@rm -rf .venv .tools build dist src/*.egg-info .mypy_cache .ruff_cache .pytest_cache \
	  .hypothesis .import_linter_cache $(DEMO_DATA)
	@find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.run: requirements/run.lock pyproject.toml scripts/environment.sh scripts/install.py
	@PYTHON="$(PYTHON)" sh scripts/environment.sh run

.venv/.dev: requirements/dev.lock pyproject.toml scripts/environment.sh scripts/install.py
	@PYTHON="$(PYTHON)" sh scripts/environment.sh dev

.tools/browser: scripts/browser.sh
	@sh scripts/browser.sh
