#!/bin/sh
# environment.sh FOLDER SOURCE: makes the virtual environment FOLDER/venv, or brings it up to date, with the package as
# `pip install SOURCE` builds it and what its tests need. Exits with 77 where no such environment can be had.
set -eu
folder=$1
source=$2
here=$(dirname "$0")
venv=$folder/venv

mkdir -p "$folder"
rm -f "$folder/ready"
if ! cmp -s "$here/requirements.txt" "$folder/installed.txt"; then
  rm -rf "$venv"
  if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || ! python3 -m venv "$venv"; then
    echo "skipped: this needs Python 3.11 or later, with venv (tools/setup --test)"
    exit 77
  fi
  if ! "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"; then
    echo "skipped: the packages of requirements.txt cannot be installed; is there a network?"
    exit 77
  fi
  cp "$here/requirements.txt" "$folder/installed.txt"
fi
# The build folder stays, so that only what has changed is compiled.
"$venv/bin/pip" install --quiet --disable-pip-version-check --no-build-isolation --no-deps --force-reinstall \
  --config-settings "build-dir=$folder/build" "$source"
touch "$folder/ready"
