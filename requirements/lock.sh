#!/bin/sh
# Writes the two lock files: names, versions and hashes alone, no index address.
set -eu
cd "$(dirname "$0")/.."
compile() {
  .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-emit-find-links --no-header --no-annotate "$@"
}
compile pyproject.toml --extra build -o requirements/run.lock
compile pyproject.toml --extra build --extra dev -o requirements/dev.lock
