#!/bin/sh
# The pages of the command in Chromium: browser.sh WORK SOURCES COMMAND CORPUS SYNTHESIZE
set -eu
here=$(dirname "$0")
work=$1 sources=$2 command=$3 corpus=$4 synthesize=$5
command -v chromium >/dev/null || { echo "skipped: chromium is missing (tools/setup --test installs it)"; exit 77; }
sh "$here/packages.sh" "$sources" "$work" || exit $?
cd "$work"
exec node page_test.mjs "$command" "$corpus" "$(command -v chromium)" "$synthesize"
