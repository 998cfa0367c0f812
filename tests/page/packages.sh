# Puts a copy of the sources $1 into the folder $2, with the npm packages that its lock file names; what is there
# already is used again. Ends the test as skipped where they cannot be had.
for tool in node npm; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is missing (tools/setup --test installs it)"; exit 77; }
done
mkdir -p "$2"
if ! cmp -s "$1/package-lock.json" "$2/package-lock.json" || ! [ -d "$2/node_modules" ]; then
  rm -rf "$2"
  mkdir -p "$2"
  cp "$1/package.json" "$1/package-lock.json" "$2/"
  (cd "$2" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) ||
    { rm -rf "$2"; echo "skipped: the npm packages cannot be had"; exit 77; }
fi
(cd "$1" && find . -name node_modules -prune -o -type f -print | tar -cf - -T -) | tar -xf - -C "$2"
