#!/bin/sh
# night.sh PACKAGING NEWSPRINT: the settings of the package are good for a night, which makes no system call that the
# service would refuse it, and writes metrics that promtool accepts.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/in"
printf '{"id":"%s","source":"Courier","text":"The harbour council of Lissow votes on a ferry and a bridge in the %s."}\n' \
  1 spring 2 autumn >"$work/in/day.jsonl"

night="$2 nightly --config $1/nightly.conf --archive $work/archive --in $work/in --out $work/out --metrics $work/prom"
tracing=
if command -v strace >/dev/null && strace -f -qq -o /dev/null true 2>/dev/null; then
  tracing="strace -f -qq -o $work/calls"
fi
$tracing $night
[ -L "$work/out/latest" ] || { echo "the night left no results"; exit 1; }
grep -q '^newsprint_last_run_articles 2$' "$work/prom"

if command -v promtool >/dev/null; then promtool check metrics <"$work/prom"; else echo "no promtool here"; fi

if [ -z "$tracing" ] || ! command -v systemd-analyze >/dev/null; then
  echo "skipped in part: no strace or no systemd-analyze here"
  exit 77
fi
# members SET...: the names of the system calls in these sets.
members() {
  for set in "$@"; do
    for name in $(systemd-analyze syscall-filter --no-pager "$set" | sed '1d; s/#.*//'); do
      case $name in
        @*) members "$name" ;;
        *) echo "$name" ;;
      esac
    done
  done
}
filters=$(sed -n 's/^SystemCallFilter=//p' "$1/systemd/newsprint-nightly.service")
allowed=$(for set in $(echo "$filters" | grep -v '^~'); do members "$set"; done)
refused=$(for set in $(echo "$filters" | sed -n 's/^~//p'); do members "$set"; done)
sed -nE 's/^[0-9]+ +([a-z0-9_]+)\(.*/\1/p' "$work/calls" | sort -u >"$work/made"
for call in $(cat "$work/made"); do
  if ! echo "$allowed" | grep -qx "$call" || echo "$refused" | grep -qx "$call"; then
    echo "the night makes the system call $call, which its service would refuse"
    exit 1
  fi
done
echo "$(wc -l <"$work/made") system calls, all of them allowed"
