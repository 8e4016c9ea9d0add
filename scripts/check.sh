#!/bin/sh
# Everything that can be said of the code without running the suite. Runs all of it, then tells.
set -u
cd "$(dirname "$0")/.."
PATH=$PWD/.venv/bin:$PATH
log=$(mktemp)
failed=""

step() {
  name=$1
  shift
  printf '%-14s' "$name"
  if "$@" >"$log" 2>&1; then
    echo "ok"
  else
    echo "FAILED"
    sed 's/^/    /' "$log"
    failed="$failed $name"
  fi
}

templates() {
  git ls-files -z '*.html' | xargs -0r djade --target-version 5.2 --check
}

migrations() {
  VEDETTE_DATA=$(mktemp -d) python -m vedette makemigrations --check --dry-run
}

step format ruff format --check .
step lint ruff check .
step templates templates
step types mypy
step storeys lint-imports --config importlinter.toml --no-logo
step migrations migrations
step house pytest -n 0 -p no:randomly tests/architecture tests/docs

rm -f "$log"
if [ -n "$failed" ]; then
  echo "Not in order:$failed"
  exit 1
fi
