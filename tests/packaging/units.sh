#!/bin/sh
# units.sh BUILD_DIR CMAKE: systemd accepts the units as they are installed, and finds the service well shut off.
set -eu
command -v systemd-analyze >/dev/null || { echo "skipped: no systemd-analyze here"; exit 77; }
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
for component in command system; do
  DESTDIR="$root" "$2" --install "$1" --prefix /usr --component "$component" >/dev/null
done
units=$root/lib/systemd/system
# What every system has, so that only our own units are judged.
for unit in sysinit.target shutdown.target timers.target basic.target; do
  printf '[Unit]\nDescription=%s\n' "$unit" >"$units/$unit"
done

said=$(systemd-analyze verify --man=no --root="$root" newsprint-nightly.service newsprint-nightly.timer 2>&1)
[ -z "$said" ] || { echo "$said"; exit 1; }
# A check that passes whatever it is given is none.
mv "$root/usr/bin/newsprint" "$root/usr/bin/elsewhere"
if systemd-analyze verify --man=no --root="$root" newsprint-nightly.service >/dev/null 2>&1; then
  echo "systemd-analyze verify does not miss the command"
  exit 1
fi

# Exposure times ten: 0 is shut off from everything, 96 a service without any of it.
systemd-analyze security --no-pager --offline=yes --threshold=15 "$units/newsprint-nightly.service" | tail -n 1
