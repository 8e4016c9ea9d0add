#!/bin/sh
# Makes .venv from a hashed lock file: `environment.sh run` for use, `environment.sh dev` for work.
set -eu
cd "$(dirname "$0")/.."
kind=$1
python=${PYTHON:-python3}
say() { printf '%s\n' "$*" >&2; }

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  say "Vedette needs Python 3.11 or newer, and '$python' is not one."
  say "Install it, or name yours: make setup PYTHON=/path/to/python3.11"
  exit 1
fi

# Debian keeps venv in a package of its own. Root gets it; anyone else can do with pip's wheel,
# which apt hands to everybody.
make_venv() {
  if "$python" -c 'import ensurepip' 2>/dev/null; then
    "$python" -m venv --clear .venv
  elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing python3-venv…"
    apt-get update -qq && apt-get install -qq -y python3-venv >/dev/null
    "$python" -m venv --clear .venv
  else
    "$python" -m venv --clear --without-pip .venv && pip_from_apt
  fi
}

pip_from_apt() {
  folder=$(mktemp -d)
  if ! (cd "$folder" && apt-get download -qq python3-pip-whl && dpkg -x ./*.deb . ) >&2; then
    say "This Python has no pip. Ask an administrator for: apt-get install python3-venv"
    exit 1
  fi
  wheel=$(echo "$folder"/usr/share/python-wheels/pip-*.whl)
  PYTHONPATH=$wheel .venv/bin/python -m pip install --quiet --no-index "$wheel"
  rm -rf "$folder"
}

if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
  say "Making .venv…"
  make_venv
fi

.venv/bin/python scripts/install.py "requirements/$kind.lock"
.venv/bin/python -m pip install --disable-pip-version-check --no-input --quiet \
  --no-deps --no-build-isolation --editable .

touch .venv/.run
if [ "$kind" = dev ]; then touch .venv/.dev; fi
