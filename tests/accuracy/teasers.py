#!/usr/bin/env python3
"""Feed items of a headline and a sentence or none: do clusters hold one story each?

Usage: teasers.py NEWSPRINT. The clusters of an audit of scoop516 against its stories, by pairs; beside them what single
linkage at a Jaccard similarity of .5 gives by brute force. Many items have a headline only, so that headline and text
are read as one text. Informative: so short a text leaves little to judge, and many stories are equal by their address.
"""
import itertools
import os
from collections import defaultdict

from beside import SHARED, Figures
from measure import WORK, audit, docs, jaccard, shingles, tsv, words, write_docs

CORPUS = SHARED / "corpora" / "scoop516"
THRESHOLD = 0.5


def pairs_of(groups):
    return {pair for group in groups for pair in itertools.combinations(sorted(group), 2)}


def single_linkage(texts):
    """Groups of ids that chains of pairs at the threshold and above join."""
    sets = {i: shingles(words(t)) for i, t in texts.items()}
    group = {i: {i} for i in texts}
    for a, b in itertools.combinations(sorted(texts), 2):
        if group[a] is not group[b] and jaccard(sets[a], sets[b]) >= THRESHOLD:
            group[a] |= group[b]
            for i in group[b]:
                group[i] = group[a]
    return {id(g): g for g in group.values()}.values()


def main():
    items = docs(CORPUS / "docs.jsonl")
    stories = defaultdict(set)
    for row in tsv(CORPUS / "clusters.tsv"):
        stories[row["cluster"]].add(row["id"])
    due = pairs_of(stories.values())
    whole = [{"id": o["id"], "source": o.get("source", ""), "published": o.get("date", ""),
              "text": o["title"] + "\n\n" + o["text"]} for o in items]
    result = audit([write_docs(os.path.join(WORK, "teasers.jsonl"), whole)])
    figures = Figures("scoop516")
    empty = sum(not o["text"].strip() for o in items)
    print(f"scoop516: {len(items)} items, {empty} of them without a text; {len(stories)} stories, "
          f"{sum(len(s) > 1 for s in stories.values())} of more than one item")
    brute = pairs_of(single_linkage({o["id"]: o["text"] for o in whole}))
    found = pairs_of([members for _, members in result.clusters])
    for name, pairs in (("audit", found), ("brute force", brute)):
        print(f"  {name:12} {len(pairs)} pairs in clusters: precision {len(pairs & due) / len(pairs):.4f}, "
              f"recall {len(pairs & due) / len(due):.4f} of {len(due)}")
    figures.print("precision", len(found & due) / len(found), "precision of the pairs in clusters")
    figures.print("recall", len(found & due) / len(due), "recall of them")
    for name, pairs in (("apart", due - found), ("strangers", found - due)):
        for a, b in sorted(pairs)[:4]:
            print(f"    {name}: {a} {b} ({result.relation(a, b)})")
    figures.end()


main()
