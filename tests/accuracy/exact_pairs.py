#!/usr/bin/env python3
"""Promises 2 and 3 on 21,578 real reports: `dedup --threshold .5 --pairs` against all pairs, compared by brute force.

Usage: exact_pairs.py NEWSPRINT, with NEWSPRINT_SHARED naming the folder of real text. The truth file's own similarities
were computed with other words ("1/2", stray apostrophes): each listed pair is computed again with the words of the
design, and the recall is over those at .5 and above. Every pair that the command writes is computed again as well.
"""
import csv
import json
import os
import subprocess
import sys
import tempfile

SHARED = os.environ["NEWSPRINT_SHARED"]
sys.path.insert(0, os.path.join(SHARED, "score"))
from measure import docs, jaccard, shingles, words  # noqa: E402

THRESHOLD, RECALL = 0.5, 0.99


def main():
    folder = os.path.join(SHARED, "corpora", "reuters21578")
    sets = {}
    text = {o["id"]: o["text"] for o in docs(os.path.join(folder, "docs.jsonl"))}

    def similarity(a, b):
        for i in (a, b):
            if i not in sets:
                sets[i] = shingles([w.replace("'", "") for w in words(text[i], "joined")])
        return jaccard(sets[a], sets[b])

    with tempfile.TemporaryDirectory() as work:
        pairs = os.path.join(work, "pairs.jsonl")
        done = subprocess.run([sys.argv[1], "dedup", "--quiet", "--threshold", str(THRESHOLD), "--pairs", pairs,
                               "-o", os.path.join(work, "kept.jsonl"), os.path.join(folder, "docs.jsonl")])
        if done.returncode not in (0, 3):
            sys.exit(f"dedup failed with {done.returncode}")
        with open(pairs, encoding="utf-8") as lines:
            found = {(o["a"], o["b"]): o["jaccard"] for o in map(json.loads, lines)}
    with open(os.path.join(folder, "exact_pairs_w5.tsv"), encoding="utf-8") as rows:
        listed = [tuple(sorted((r["id_a"], r["id_b"]))) for r in csv.DictReader(rows, delimiter="\t")]
    due = [p for p in listed if similarity(*p) >= THRESHOLD]
    missed = [p for p in due if p not in found]
    wrong = [p for p, j in found.items() if abs(similarity(*p) - j) > 0.001 or similarity(*p) < THRESHOLD]
    recall = 1 - len(missed) / len(due)
    print(f"pairs at {THRESHOLD} and above: {len(due)}, found {len(due) - len(missed)} (recall {recall:.4f}); "
          f"pairs written: {len(found)}, wrong {len(wrong)}")
    for pair in missed[:5] + wrong[:5]:
        print(*pair, round(similarity(*pair), 4), found.get(pair))
    sys.exit(recall < RECALL or len(wrong) > 0)


main()
