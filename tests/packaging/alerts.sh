#!/bin/sh
# alerts.sh FILE: promtool accepts the example of alerts, and each metric in it is one that newsprint writes.
set -eu
command -v promtool >/dev/null || { echo "skipped: no promtool here"; exit 77; }
promtool check rules "$1"

source=$(dirname "$0")/../../src/cli/night_metrics.cc
for metric in $(grep -o 'newsprint_[a-z_]*' "$1" | sort -u); do
  grep -q "\"$metric\"" "$source" || { echo "$1 names $metric, which newsprint does not write"; exit 1; }
done
