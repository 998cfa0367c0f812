"""What the adapters of the peers share: reading the input, shingles in plain Python, writing what was found.

An adapter is called as `ADAPTER INPUT OUTPUT THRESHOLD` and writes one line a finding: the ids of a pair or of a
cluster, parted by tabs.
"""
import json
import re
import sys

WORDS_A_SHINGLE = 5
VALUES = 128  # of a signature
# Bands for tools that do not choose their own by the threshold.
BANDS, ROWS = 16, 8

_WORD = re.compile(r"\w+")


def arguments():
    """INPUT, OUTPUT and THRESHOLD."""
    return sys.argv[1], sys.argv[2], float(sys.argv[3])


def read_articles(path):
    """The ids and the texts of a file of JSON Lines."""
    ids, texts = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            ids.append(record["id"])
            texts.append(record["text"])
    return ids, texts


def words_of(text):
    return _WORD.findall(text.lower())


def shingles(text):
    """Each five words in a row; of a shorter text, all its words."""
    words = words_of(text)
    last = max(1, len(words) - WORDS_A_SHINGLE + 1)
    return [" ".join(words[i:i + WORDS_A_SHINGLE]) for i in range(last)]


def write_groups(path, groups):
    """Pairs or clusters, as iterables of ids."""
    with open(path, "w", encoding="utf-8") as out:
        for group in groups:
            out.write("\t".join(group) + "\n")


def connected(groups):
    """The connected components of groups of numbers that overlap."""
    parent = {}

    def find(x):
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for first, *others in groups:
        for other in others:
            parent[find(other)] = find(first)
    components = {}
    for x in parent:
        components.setdefault(find(x), []).append(x)
    return components.values()
