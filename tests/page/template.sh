#!/bin/sh
# Whether the template that is committed is what its sources build: template.sh WORK SOURCES TEMPLATE
set -eu
here=$(dirname "$0")
work=$1 sources=$2 template=$3
sh "$here/packages.sh" "$sources" "$work" || exit $?
cd "$work"
node_modules/.bin/tsc --noEmit
node build.mjs built.html
if ! cmp built.html "$template"; then
  echo "build it anew: cd tools/report && npm ci && npm run build ../../src/report/report_template.html"
  exit 1
fi
