#!/usr/bin/env python3
"""Old books and law codes with scanning errors: pairs and passages of an audit against a comparison by brute force.

Usage: editions.py NEWSPRINT. The brute force takes every pair of textreuse_publicdomain, finds the words that both have
in runs of 8 and more, and computes the Jaccard similarity of the word-5 shingles; it knows no boilerplate.
"""
from collections import defaultdict

from beside import SHARED, Figures, cut, is_joined, passages_are_true, words_of
from measure import audit, docs, jaccard, shingles, tsv

CORPUS = SHARED / "corpora" / "textreuse_publicdomain"
RUN = 8
CLOSE = 0.0001  # records give four decimals


def places_of_runs(texts):
    """Where each run of RUN words stands: {run: {id: [word]}}, of runs in two texts and more."""
    where = defaultdict(lambda: defaultdict(list))
    for i, some in texts.items():
        for at in range(len(some) - RUN + 1):
            where[tuple(some[at:at + RUN])][i].append(at)
    return [places for places in where.values() if len(places) > 1]


def shared_words(texts):
    """{(a, b): (words of a, words of b)} that lie in runs which both have."""
    shared = defaultdict(lambda: (set(), set()))
    for places in places_of_runs(texts):
        ids = sorted(places)
        for n, a in enumerate(ids):
            for b in ids[n + 1:]:
                for side, i in zip(shared[a, b], (a, b)):
                    side.update(at + k for at in places[i] for k in range(RUN))
    return shared


def main():
    some = docs(CORPUS / "docs.jsonl")
    text = {o["id"]: o["text"] for o in some}
    raw = {i: t.encode() for i, t in text.items()}
    tokens = {i: words_of(t) for i, t in text.items()}
    result = audit([str(CORPUS / "docs.jsonl")], "--boilerplate")
    shared = shared_words(tokens)

    def covered(i, spans):
        """The words of an article that lie in the spans."""
        inside = set()
        for begin, end in spans:
            first = len(words_of(cut(raw[i], (0, begin))))
            inside.update(range(first, first + len(words_of(cut(raw[i], (begin, end))))))
        return inside

    print(f"textreuse_publicdomain: {len(some)} pieces of books")
    figures = Figures("textreuse_publicdomain")
    listed = [(r["id_a"], r["id_b"]) for r in tsv(CORPUS / "exact_pairs_w5.tsv")]
    figures.print("listed", sum(is_joined(result, *p) for p in listed) / len(listed),
                  f"of {len(listed)} listed pairs (Jaccard .05 and more, or a tenth contained) found")
    figures.print("pairs", sum(is_joined(result, *p) for p in shared) / len(shared),
                  f"of {len(shared)} pairs with a run of {RUN} words found")
    due = met = own = 0
    for (a, b), sides in shared.items():
        passages = result.passages(a, b)
        for side, i, key in zip(sides, (a, b), "ab"):
            due += len(side)
            met += len(side & covered(i, [p[key] for p in passages]))
            own += len(side & covered(i, [p[key] for p in passages if p["kind"] != "boilerplate"]))
    figures.print("words", met / due, "of the words in such runs lie in a passage of the pair")
    figures.print("own_words", own / due, "of them in one that is not boilerplate")

    passages_are_true(figures, result, raw)
    wrong_jaccard = 0
    for (a, b), (record, _) in result.matches.items():
        wrong_jaccard += abs(jaccard(shingles(tokens[a]), shingles(tokens[b])) - record["jaccard"]) > CLOSE
    matches = len(result.matches)
    figures.print("jaccard", 1 - wrong_jaccard / matches, f"of {matches} matches have the exact Jaccard similarity")
    verbatim = sum((a, b) in shared or (b, a) in shared for a, b in result.matches)
    print(f"  {verbatim} matches share a run of {RUN} words, {matches - verbatim} shorter or altered wording only")
    figures.end()


main()
