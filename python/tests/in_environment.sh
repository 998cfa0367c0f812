#!/bin/sh
# in_environment.sh VENV COMMAND...: runs a command of the virtual environment that environment.sh has made; exits with
# 77 where it could not be made.
set -eu
venv=$1
program=$2
shift 2
if ! [ -e "$venv/ready" ]; then
  echo "skipped: there is no environment in $venv; the test python.environment says why"
  exit 77
fi
exec "$venv/bin/$program" "$@"
