#!/bin/sh
# environment.sh VENV REQUIREMENTS WHEELS [BUILD]: makes the virtual environment VENV, or brings it up to date, with the
# packages of the file REQUIREMENTS and the wheel of the folder WHEELS. Where BUILD is given, a build of newsprint, the
# wheel is made first, as `pip install` would, but with the library that was built there. Exits with 77 where no such
# environment can be had.
set -eu
venv=$1
requirements=$2
wheels=$3
build=${4:-}

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
if [ "$build" ]; then
  rm -rf "$wheels"
  # The folder python-module stays, so that only what has changed is compiled.
  "$venv/bin/pip" wheel --quiet --disable-pip-version-check --no-build-isolation --no-deps --wheel-dir "$wheels" \
    --config-settings "build-dir=$build/python-module" --config-settings "cmake.define.NEWSPRINT_BUILT=$build" \
    "$(dirname "$0")/../.."
elif ! [ -d "$wheels" ]; then
  echo "skipped: there is no wheel in $wheels; the test python.environment says why"
  exit 77
fi
"$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --force-reinstall "$wheels"/*.whl
touch "$venv/ready"
