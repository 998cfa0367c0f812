#!/usr/bin/env python3
"""Articles shuffled from real sentences, 20 of them copied: are the copies found, and no others called copy?

Usage: shuffled_sentences.py NEWSPRINT. All pairs of mccormick2500 that share 8 words in a row are found by brute force:
apart from the 20 they share a sentence or two by chance of the shuffle, which is no copy.
"""
from collections import Counter

from beside import SHARED, Figures, in_one_cluster, is_joined, passages_are_true
from measure import audit, docs, jaccard, long_shared, shingles, tsv, words

CORPUS = SHARED / "corpora" / "mccormick2500"
RUN = 8


def main():
    some = docs(CORPUS / "docs.jsonl")
    ids, text = [o["id"] for o in some], {o["id"]: o["text"] for o in some}
    planted = {tuple(sorted((r["id_a"], r["id_b"]))) for r in tsv(CORPUS / "pairs.tsv")}
    result = audit([str(CORPUS / "docs.jsonl")], "--boilerplate")
    shared = [(ids[i], ids[j]) for i, j in long_shared([text[i] for i in ids], RUN)]
    copies = {tuple(sorted(p)) for p, (record, _) in result.matches.items() if record["relation"] == "copy"}
    copies |= {p for p in planted if in_one_cluster(result, *p)}
    print(f"mccormick2500: {len(some)} articles, {len(planted)} planted copies")
    figures = Figures("mccormick2500")
    figures.print("copies", len(planted & copies) / len(planted), f"of {len(planted)} planted copies called copy")
    figures.print("true", len(planted & copies) / max(1, len(copies)),
                  f"of {len(copies)} pairs called copy are planted")
    clusters = [tuple(sorted(members)) for _, members in result.clusters]
    figures.print("clusters", sum(c in planted for c in clusters) / max(1, len(clusters)),
                  f"of {len(clusters)} clusters are planted pairs")
    figures.print("pairs", sum(is_joined(result, *p) for p in shared) / len(shared),
                  f"of {len(shared)} pairs with a run of {RUN} words found")
    passages_are_true(figures, result, {i: t.encode() for i, t in text.items()})
    in_shared = {tuple(sorted(p)) for p in shared}
    claims = [p for p, (record, _) in result.matches.items() if record["relation"] != "phrase"]
    edited = sum(tuple(sorted(p)) not in in_shared for p in claims)
    print(f"  {len(claims)} matches are no mere phrase; {edited} of them share edited wording, without such a run")
    relations = Counter(record["relation"] for record, _ in result.matches.values())
    print("  relations: " + ", ".join(f"{n} {k}" for k, n in relations.most_common()))
    for a, b in sorted(copies - planted)[:10]:
        exact = jaccard(shingles(words(text[a])), shingles(words(text[b])))
        record = (result.matches.get((a, b)) or result.matches.get((b, a)))[0]
        print(f"    called copy: {a} {b}, Jaccard {exact:.2f}. {record.get('why', '')}")
    figures.end()


main()
