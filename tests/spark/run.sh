#!/bin/sh
# run.sh VENV IN_ENVIRONMENT: the tests of newsprint.spark, in the virtual environment VENV.
set -eu
if ! command -v java >/dev/null; then
  echo "skipped: Spark needs Java (tools/setup --test)"
  exit 77
fi
exec sh "$2" "$1" python -B -m pytest -q --durations=5 -n 2 --dist worksteal -W ignore::DeprecationWarning -p no:cacheprovider -o python_files='*_test.py' "$(dirname "$0")"
