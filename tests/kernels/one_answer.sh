#!/bin/sh
# one_answer.sh NEWSPRINT SYNTHESIZE CORPUS: an audit and both deduplications give the same bytes with the kernels of
# each instruction set that the machine has.
set -eu
newsprint=$1 synthesize=$2 corpus=$3
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

"$synthesize" -n 400 --seed 7 -o synthetic.jsonl
# Without the summary's last field, the seconds it took.
of_all() {
  for input in synthetic.jsonl "$corpus"; do
    "$newsprint" audit --quiet --format jsonl --boilerplate "$input" | sed 's/,"seconds":[^,}]*//'
    for rule in "--threshold .5" ""; do
      # shellcheck disable=SC2086
      "$newsprint" dedup --quiet $rule "$input" -o kept --pairs pairs --removed removed --clusters clusters
      sed 's/,"seconds":[^,}]*//' kept pairs removed clusters
    done
  done
}
sets=0
for instructions in scalar avx2 avx512; do
  export NEWSPRINT_CPU=$instructions
  if ! "$newsprint" --version | grep -qx "kernels $instructions"; then
    echo "skipped: this processor does not have $instructions"
    continue
  fi
  of_all >"$instructions"
  sets=$((sets + 1))
  cmp scalar "$instructions"
done
echo "$(wc -l <scalar) records, the same with each of $sets instruction sets"
# Something was found, so that something was compared.
grep -q '"type":"match"' scalar
grep -q '"type":"pair"' scalar
