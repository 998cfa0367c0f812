#!/usr/bin/env python3
"""Scores `newsprint audit` on this corpus against its labels. Usage: score.py NEWSPRINT [--misses] [--floor FILE]

Prints how many cases of each expectation are met, how well the relations agree (where the reader was sure, with the
doubtful ones, and the part found of each relation), and whether the clusters are right; --misses names what went
wrong. With --floor FILE (lines `name value`), exits 1 if a figure is under its floor. Standard library only.
"""
import argparse
import collections
import itertools
import json
import os
import subprocess
import sys

from check import shared_runs, words

FOLDER = os.path.dirname(os.path.abspath(__file__))


def json_lines(lines):
    return [json.loads(line) for line in lines if line.strip()]


def audit(program, *flags):
    command = [program, "audit", "--format", "jsonl", *flags, os.path.join(FOLDER, "articles.jsonl")]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    if done.returncode not in (0, 3):
        sys.exit(f"{' '.join(command)}: exit {done.returncode}")
    return json_lines(done.stdout.decode().splitlines())


def table(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as lines:
        head, *rows = (line.rstrip("\n").split("\t") for line in lines)
    return [dict(zip(head, row)) for row in rows]


def overlap(span, begin, end):
    return max(0, min(span[1], end) - max(span[0], begin)) / (end - begin)


class Result:
    """The match records of one run, by pair."""

    def __init__(self, records):
        self.matches = {(r["a"], r["b"]): r for r in records if r["type"] == "match"}
        self.rank = {pair: n for n, pair in enumerate(self.matches)}
        self.clusters = [{m["id"] for m in r["members"]} for r in records if r["type"] == "cluster"]

    def covering(self, case):
        """The passages that cover most of both members."""
        x, y = sorted(case["members"], key=lambda m: m["article"])
        for passage in self.matches.get((x["article"], y["article"]), {"passages": []})["passages"]:
            if overlap(passage["a"], x["begin"], x["end"]) >= .6 and overlap(passage["b"], y["begin"], y["end"]) >= .6:
                yield passage


def speaker_fits(case, passage):
    wanted = {case["speaker"]} | {m["speaker"] for m in case["members"] if "speaker" in m}
    said = f"{passage.get('speaker_a')} {passage.get('speaker_b')}".casefold()
    return any(name.split()[-1].casefold() in said for name in wanted)


def judge(case, plain, full):
    """What is wrong with this case in the result, or ''."""
    found = [p for p in plain.covering(case) if p["kind"] != "boilerplate"]
    expect = case["expect"]
    if expect == "boilerplate":
        if found:
            return f"reported as {found[0]['kind']}"
        listed = any(p["kind"] == "boilerplate" for p in full.covering(case))
        promised = shared_runs(*(words(m["text"]) for m in case["members"]))  # shorter runs need not be listed
        return "" if listed or not promised else "not found with --boilerplate"
    if expect == "never":
        longest = max(m["end"] - m["begin"] for m in case["members"])
        close = [p for p in found if p["a"][1] - p["a"][0] <= 2 * longest]
        return "reported" if close else ""
    if expect == "low":
        return ""  # judged by rank, below
    if not found:
        return "not found"
    kinds = {p["kind"] for p in found}
    if expect == "must" and case["kind"] not in kinds:
        return f"called {'/'.join(sorted(kinds))}"
    same = [p for p in found if p["kind"] == case["kind"]]
    if case["kind"] == "quote" and expect == "must" and not any(speaker_fits(case, p) for p in same):
        return f"speaker {same[0].get('speaker_a')} / {same[0].get('speaker_b')}"
    return ""


def kappa(pairs):
    """Cohen's kappa of two readers' labels."""
    n = len(pairs)
    left, right = (collections.Counter(p[i] for p in pairs) for i in (0, 1))
    chance = sum(left[k] * right[k] for k in left) / n / n
    return (sum(a == b for a, b in pairs) / n - chance) / (1 - chance) if chance < 1 else 1.0


def score(program):
    plain = Result(audit(program))
    full = Result(audit(program, "--boilerplate", "--phrases"))
    with open(os.path.join(FOLDER, "truth.jsonl"), encoding="utf-8") as lines:
        truth = json_lines(lines)
    figures, misses = {}, []

    met, total = collections.Counter(), collections.Counter()
    for case in truth:
        total[case["expect"]] += 1
        wrong = judge(case, plain, full)
        met[case["expect"]] += not wrong
        if wrong:
            ends = " ".join(m["article"] for m in case["members"])
            misses.append(f"case {case['case']} {case['expect']} {case['family']} ({ends}): {wrong}")
    for expect in ("must", "should", "boilerplate", "never"):
        figures[expect] = met[expect] / total[expect]
    altered = [(case["altered"], p["altered"]) for case in truth if case["kind"] == "quote"
               for p in plain.covering(case) if p["kind"] == "quote" and "altered" in p]
    figures["altered"] = sum(a == b for a, b in altered) / max(1, len(altered))

    pairs = table("pairs.tsv")
    sure = [row for row in pairs if row["sure"] == "1"]
    labels, doubtful = [], []
    for row in pairs:
        match = full.matches.get((row["id_a"], row["id_b"]))
        found = match["relation"] if match else "none"
        (labels if row["sure"] == "1" else doubtful).append((row["relation"], found))
        if found != row["relation"] and row["sure"] == "1":
            misses.append(f"pair {row['id_a']} {row['id_b']}: {row['relation']}, called {found}")
    figures["relation_kappa"] = kappa(labels)
    figures["relation_kappa_unsure_too"] = kappa(labels + doubtful)
    figures["relation_agreement"] = sum(a == b for a, b in labels) / len(labels)
    for name, total_of in sorted(collections.Counter(a for a, _ in labels).items()):
        figures[f"found_{name}"] = sum(a == b == name for a, b in labels) / total_of
    quotes = []
    for row in sure:
        match = full.matches.get((row["id_a"], row["id_b"]), {"passages": []})
        quotes.append((row["has_quote"], str(int(any(p["kind"] == "quote" for p in match["passages"])))))
    figures["has_quote_kappa"] = kappa(quotes)

    rank = full.rank
    musts = [rank[p] for p in {tuple(sorted(m["article"] for m in c["members"])) for c in truth
                               if c["expect"] == "must"} if p in rank]
    titles = [p for p in ((r["id_a"], r["id_b"]) for r in sure if r["relation"] == "phrase") if p in rank]
    above = [p for p in titles if musts and rank[p] < max(musts)]
    figures["titles_below"] = 1 - len(above) / max(1, len(titles))
    misses += [f"pair {a} {b}: a title ranked above a must" for a, b in above]

    story = {row["id"]: row["story"] for row in table("clusters.tsv")}
    stories = collections.defaultdict(set)
    for article, name in story.items():
        stories[name].add(article)
    figures["clusters"] = sum(members in plain.clusters for members in stories.values()) / len(stories)
    misses += [f"cluster {name} is not one" for name, members in stories.items() if members not in plain.clusters]
    doubtful_pairs = {(row["id_a"], row["id_b"]) for row in pairs if row["sure"] == "0"}
    extra = [c for c in plain.clusters if c not in stories.values()
             and not doubtful_pairs.issuperset(itertools.combinations(sorted(c), 2))]
    misses += [f"cluster of {' '.join(sorted(c))}" for c in extra]
    figures["clusters_no_strangers"] = 1 - len([c for c in extra if not any(c < s for s in stories.values())]) / max(
        1, len(plain.clusters))
    return figures, misses


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--floor")
    options = parser.parse_args()
    figures, misses = score(options.program)
    if options.misses:
        print("\n".join(misses))
    for name, value in figures.items():
        print(f"{name:26} {value:.3f}")
    if options.floor:
        with open(options.floor, encoding="utf-8") as lines:
            floors = dict(line.split() for line in lines if line.strip() and not line.startswith("#"))
        under = [name for name, least in floors.items() if figures[name] < float(least)]
        for name in under:
            print(f"{name} is {figures[name]:.3f}, under its floor of {floors[name]}")
        sys.exit(bool(under))


if __name__ == "__main__":
    main()
