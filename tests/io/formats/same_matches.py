#!/usr/bin/env python3
"""Whether two audits in JSON Lines have the same matches: same_matches.py EXPECTED RESULT

For formats that do not carry all the fields: ids are compared by their names, and who was first is left out, as is what
follows from it; of texts the white space. What stands beside the passages (a headline that an extractor takes into the
text) may change the similarity of the whole texts a little.
"""
import json
import re
import sys


def name_of(article):
    return re.sub(r"^https://news\.example/|^pages\.zip:pages/|\.html$", "", article).replace("/", "-")


def passage_of(passage):
    sides = [(" ".join(passage[f"text_{side}"].split()), passage.get(f"speaker_{side}")) for side in "ab"]
    return passage["kind"], passage["words"], passage["altered"], sides


def matches_of(path):
    found = {}
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        if record["type"] == "match":
            pair = (name_of(record["a"]), name_of(record["b"]))
            found[pair] = (record["relation"], record["words"], [passage_of(p) for p in record["passages"]])
    return found


expected, result = matches_of(sys.argv[1]), matches_of(sys.argv[2])
assert expected, "nothing to compare"
wrong = [pair for pair in sorted(expected.keys() | result.keys()) if expected.get(pair) != result.get(pair)]
for pair in wrong:
    print(*pair, "\n  expected:", expected.get(pair), "\n  found:   ", result.get(pair))
sys.exit(1 if wrong else 0)
