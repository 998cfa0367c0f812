#!/bin/sh
# environment.sh VENV BUILD SOURCE [REQUIREMENTS]: makes the virtual environment VENV, or brings it up to date, with the
# packages of the file REQUIREMENTS (else what the tests of the Python package need) and the package as `pip install
# SOURCE` builds it, in BUILD. Exits with 77 where no such environment can be had.
set -eu
venv=$1
build=$2
source=$3
requirements=${4:-$(dirname "$0")/requirements.txt}

rm -f "$venv/ready"
if ! cmp -s "$requirements" "$venv/installed.txt"; then
  rm -rf "$venv"
  if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || ! python3 -m venv "$venv"; then
    echo "skipped: this needs Python 3.11 or later, with venv (tools/setup --test)"
    exit 77
  fi
  if ! "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"; then
    echo "skipped: the packages of $requirements cannot be installed; is there a network?"
    exit 77
  fi
  cp "$requirements" "$venv/installed.txt"
fi
# BUILD stays, so that only what has changed is compiled.
"$venv/bin/pip" install --quiet --disable-pip-version-check --no-build-isolation --no-deps --force-reinstall \
  --config-settings "build-dir=$build" "$source"
touch "$venv/ready"
