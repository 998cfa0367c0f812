#!/usr/bin/env python3
"""Answers copied, lightly revised, heavily revised or written independently: does the share follow the level?

Usage: rewriting.py NEWSPRINT. For each of the 95 answers of clough_stevenson the share of the answer that its match
with the original gives (0 without one), beside the plainest measure by brute force: the part of the answer's word
n-grams that the original contains. Rank correlation is Spearman's, with ties at their mean rank. Accuracy is with the
cuts that suit four of the five tasks best, measured on the fifth, over the five.
"""
from collections import Counter

from beside import SHARED, Figures
from measure import audit, docs, shingles, tsv, words

CORPUS = SHARED / "corpora" / "clough_stevenson"
LEVELS = ("non_plagiarised", "heavy_revision", "light_revision", "near_copy")
GRAMS = (1, 3, 5)


def ranks(values):
    order = sorted(values)
    first, count = {}, Counter(values)
    for n, value in enumerate(order):
        first.setdefault(value, n)
    return [first[v] + (count[v] - 1) / 2 for v in values]


def spearman(xs, ys):
    rx, ry = ranks(xs), ranks(ys)
    mean = (len(xs) - 1) / 2
    covariance = sum((a - mean) * (b - mean) for a, b in zip(rx, ry))
    spread = sum((a - mean) ** 2 for a in rx) * sum((b - mean) ** 2 for b in ry)
    return covariance / spread ** 0.5


def best_cuts(values, levels, classes):
    """Ascending cuts that class the most values as their level; a value at a cut is of the higher class."""
    candidates = sorted(set(values)) + [float("inf")]
    # right[c][i]: most values below candidate i that are right with classes 0..c; cuts[c][i]: how.
    right = [[sum(v < cut and k == 0 for v, k in zip(values, levels)) for cut in candidates]]
    cuts = [[() for _ in candidates]]
    for c in range(1, classes):
        row, ways = [], []
        for end in candidates:
            options = [(right[-1][i] + sum(start <= v < end and k == c for v, k in zip(values, levels)), i)
                       for i, start in enumerate(candidates) if start <= end]
            most, at = max(options, key=lambda o: (o[0], -o[1]))
            row.append(most)
            ways.append(cuts[-1][at] + (candidates[at],))
        right.append(row)
        cuts.append(ways)
    return cuts[-1][-1]


def accuracy(values, levels, tasks, classes):
    hits = 0
    for task in sorted(set(tasks)):
        known = [(v, k) for v, k, t in zip(values, levels, tasks) if t != task]
        cuts = best_cuts([v for v, _ in known], [k for _, k in known], classes)
        hits += sum(sum(v >= cut for cut in cuts) == k for v, k, t in zip(values, levels, tasks) if t == task)
    return hits / len(values)


def judge(name, values, levels, tasks):
    """Prints a measure's means by level; (rank correlation, accuracy of four levels, of copied or not), printed too."""
    means = [[v for v, level in zip(values, levels) if level == k] for k in range(len(LEVELS))]
    judged = (spearman(values, levels), accuracy(values, levels, tasks, len(LEVELS)),
              accuracy(values, [min(k, 1) for k in levels], tasks, 2))
    print(f"  {name:9} " + " ".join(f"{sum(some) / len(some):15.3f}" for some in means) +
          "   {:16.3f}  {:8.3f}  {:13.3f}".format(*judged))
    return judged


def share_of(result, answer, original):
    match = (result.matches.get((answer, original)) or result.matches.get((original, answer)) or (None,))[0]
    return 0.0 if match is None else match["share_a"] if match["a"] == answer else match["share_b"]


def main():
    tokens = {o["id"]: words(o["text"]) for o in docs(CORPUS / "docs.jsonl")}
    rows = tsv(CORPUS / "pairs.tsv")
    result = audit([str(CORPUS / "docs.jsonl")])
    levels = [LEVELS.index(r["label"]) for r in rows]
    tasks = [r["original"] for r in rows]
    measures = {"share": [share_of(result, r["id"], r["original"]) for r in rows]}
    for n in GRAMS:
        grams = {i: shingles(t, n) for i, t in tokens.items()}
        measures[f"{n}-grams"] = [len(grams[r["id"]] & grams[r["original"]]) / len(grams[r["id"]]) for r in rows]

    print(f"clough_stevenson: {len(rows)} answers, {len(set(tasks))} originals")
    print("  mean of   " + " ".join(f"{level:>15}" for level in LEVELS) +
          "   rank correlation  4 levels  copied or not")
    figures = Figures("clough_stevenson")
    judged = {name: judge(name, values, levels, tasks) for name, values in measures.items()}
    relations = [result.relation(r["id"], r["original"]) for r in rows]
    print("  relations:")
    for k, name in enumerate(LEVELS):
        row = Counter(relation for relation, level in zip(relations, levels) if level == k)
        print(f"    {name:16} " + ", ".join(f"{n} {relation}" for relation, n in row.most_common()))
    most = [i for i, share in enumerate(measures["share"]) if share >= 0.5]
    not_copy = [i for i in most if relations[i] != "copy"]
    for i in not_copy:
        match = result.matches.get((rows[i]["id"], tasks[i])) or result.matches.get((tasks[i], rows[i]["id"]))
        print(f"    not copy: {rows[i]['id']} {tasks[i]}, share {measures['share'][i]:.2f}. {match[0].get('why', '')}")
    figures.print("copies", 1 - len(not_copy) / len(most),
                  f"of {len(most)} answers with half of their words and more from the original called copy")
    independent = [relation for relation, level in zip(relations, levels) if level == 0]
    figures.print("independent", sum(r in ("none", "boilerplate") for r in independent) / len(independent),
                  f"of {len(independent)} independent answers share no wording of their own with the original")
    for name, value, text in zip(("correlation", "four", "two"), judged["share"], (
            "rank correlation of the share with the level", "accuracy of the share, four levels",
            "accuracy of the share, copied or not")):
        figures.print(name, value, text)
    figures.end()


main()
