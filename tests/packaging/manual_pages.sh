#!/bin/sh
# manual_pages.sh PAGE...: man and groff have nothing to say against the manual pages.
set -eu
command -v man >/dev/null && command -v groff >/dev/null || { echo "skipped: no man or no groff here"; exit 77; }
for page in "$@"; do
  said=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null
         groff -ww -man -Tutf8 "$page" 2>&1 >/dev/null)
  [ -z "$said" ] || { echo "$page: $said"; exit 1; }
done
