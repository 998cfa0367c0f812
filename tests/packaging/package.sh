#!/bin/sh
# package.sh BUILD_DIR CPACK: the Debian package is made, holds what it should, and lintian finds no error in it.
set -eu
for tool in dpkg-deb dpkg-shlibdeps; do
  command -v $tool >/dev/null || { echo "skipped: no $tool here"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$2" --config "$1/CPackConfig.cmake" -B "$work" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
package=$(ls "$work"/newsprint_*.deb)
contents=$(dpkg-deb --contents "$package")

for file in usr/bin/newsprint etc/newsprint/nightly.conf lib/systemd/system/newsprint-nightly.service \
            lib/systemd/system/newsprint-nightly.timer usr/lib/sysusers.d/newsprint.conf \
            usr/share/man/man1/newsprint.1.gz usr/share/man/man8/newsprint-nightly.8.gz \
            usr/share/bash-completion/completions/newsprint usr/share/zsh/vendor-completions/_newsprint \
            usr/share/doc/newsprint/copyright usr/share/doc/newsprint/changelog.Debian.gz \
            usr/share/doc/newsprint/changelog.gz usr/share/doc/newsprint/nightly.md \
            usr/share/doc/newsprint/examples/newsprint-alerts.yml; do
  echo "$contents" | grep -q " \./$file$" || { echo "the package lacks $file"; exit 1; }
done
if echo "$contents" | grep -E '/include/|\.a$|/cmake/'; then
  echo "the package holds the library, which belongs to developers"
  exit 1
fi
dpkg-deb --field "$package" Depends | grep -q libc6 || { echo "the package depends on no library"; exit 1; }
dpkg-deb --info "$package" conffiles | grep -qx /etc/newsprint/nightly.conf || { echo "no conffile"; exit 1; }
dpkg-deb --fsys-tarfile "$package" | tar -xO ./usr/bin/newsprint >"$work/newsprint"
chmod +x "$work/newsprint"
"$work/newsprint" --version

command -v lintian >/dev/null || { echo "skipped: no lintian here"; exit 77; }
# lintian does not like to be root, and says so.
lintian --fail-on error --display-info --pedantic "$package" 2>&1
