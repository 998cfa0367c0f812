#!/bin/sh
# in_environment.sh FOLDER COMMAND...: runs a command of the virtual environment that environment.sh has made; exits
# with 77 where it could not be made.
set -eu
folder=$1
shift
if ! [ -e "$folder/ready" ]; then
  echo "skipped: there is no environment in $folder; the test python.environment says why"
  exit 77
fi
program=$1
shift
exec "$folder/venv/bin/$program" "$@"
