#!/usr/bin/env python3
"""How far a build agrees with two readers about pairs of real reports (labels/README.md), as they do with each other.

Usage: readers.py NEWSPRINT [--misses]. Each set is measured twice: in an audit of its whole corpus, where recurrence
shows, and in one of its own reports alone. Exits 1 below a floor of readers_floor.txt.
"""
import argparse
import csv
import json
import pathlib
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

HERE = pathlib.Path(__file__).resolve().parent
CORPORA = HERE.parents[1].parent / "shared" / "corpora"
SETS = {"web": "webnews_dev", "agency_mixed": "reuters21578", "agency_close": "reuters21578",
        "agency_held_out": "reuters21578"}


def audit(command, path):
    out = subprocess.run([command, "audit", "--boilerplate", "--format", "jsonl", str(path)], check=False,
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if out.returncode not in (0, 3):
        sys.exit(f"the audit of {path} ended with {out.returncode}")
    return [json.loads(line) for line in out.stdout.decode().splitlines()]


class Result:
    """A pair is joined by its match record; without one, by a cluster, or by families that both are in."""

    def __init__(self, records):
        self.match, self.cluster, self.families = {}, {}, defaultdict(set)
        self.family = []
        for record in records:
            if record["type"] == "match":
                self.match[record["a"], record["b"]] = record
            elif record["type"] == "cluster":
                for member in record["members"]:
                    self.cluster[member["id"]] = record["cluster"]
            elif record["type"] == "family":
                for member in record["members"]:
                    self.families[member["id"]].add(len(self.family))
                self.family.append((record["kind"], record["words"]))

    def judge(self, a, b):
        """(relation, has_quote, has_prose), the relation a phrase counted as none."""
        match = self.match.get((a, b)) or self.match.get((b, a))
        shared = [self.family[f] for f in self.families[a] & self.families[b]]
        if match:
            shared += [(p["kind"], p["words"]) for p in match["passages"]]
        quote = any(kind == "quote" for kind, _ in shared)
        prose = any(kind == "prose" and words >= 12 for kind, words in shared)
        if match:
            relation = {"phrase": "none"}.get(match["relation"], match["relation"])
        elif a in self.cluster and self.cluster[a] == self.cluster.get(b):
            relation = "copy"
        else:
            words = sum(words for kind, words in shared if kind == "prose")
            kinds = {kind for kind, _ in shared}
            relation = ("excerpt" if words >= 60 else "background" if words >= 12 else "quote" if "quote" in kinds else
                        "boilerplate" if "boilerplate" in kinds else "none")
        return relation, str(int(quote)), str(int(prose))


def kappa(xs, ys):
    if not xs:
        return float("nan")
    agree = sum(x == y for x, y in zip(xs, ys)) / len(xs)
    cx, cy = Counter(xs), Counter(ys)
    chance = sum(cx[k] * cy[k] for k in cx) / len(xs) ** 2
    return 1.0 if chance == 1 else (agree - chance) / (1 - chance)


def rows_of(name):
    with open(HERE / "labels" / f"{name}.tsv", encoding="utf-8") as f:
        return list(csv.DictReader(f, delimiter="\t"))


def measure(name, how, result, rows, misses):
    """Prints one line for the set, and one for each event of it; returns the kappa with the readers."""
    judged = [result.judge(row["id_a"], row["id_b"]) for row in rows]

    def line(label, chosen):
        def against(reader, key, index):
            return kappa([rows[i][f"{key}_{reader}"] for i in chosen], [judged[i][index] for i in chosen])
        agreed = [i for i in chosen if rows[i]["sure"] == "1" and rows[i]["relation_1"] == rows[i]["relation_2"]]
        readers = kappa([rows[i]["relation_1"] for i in chosen], [rows[i]["relation_2"] for i in chosen])
        one, two = against(1, "relation", 0), against(2, "relation", 0)
        sure = kappa([rows[i]["relation_1"] for i in agreed], [judged[i][0] for i in agreed])
        print(f"{label:32} {len(chosen):4}   {readers:.3f}   {one:.3f}   {two:.3f}   {sure:.3f} ({len(agreed)})"
              f"   {against(1, 'has_quote', 1):.3f}   {against(1, 'has_prose', 2):.3f}")
        return (one + two) / 2

    value = line(f"{name}, {how}", range(len(rows)))
    events = sorted({row["id_a"].split("-")[0] for row in rows if "-" in row["id_a"]})
    for event in events:
        line(f"  {event} alone", [i for i, row in enumerate(rows) if row["id_a"].startswith(event)])
    for row, (relation, _, _) in zip(rows, judged):
        if misses and relation not in (row["relation_1"], row["relation_2"]):
            match = result.match.get((row["id_a"], row["id_b"])) or result.match.get((row["id_b"], row["id_a"])) or {}
            print(f"    {row['id_a']} {row['id_b']}: readers {row['relation_1']} {row['relation_2']}, "
                  f"command {relation}. {match.get('why', '')}")
    return value


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("newsprint")
    parser.add_argument("--misses", action="store_true", help="list the pairs on which no reader agrees")
    args = parser.parse_args()
    if not CORPORA.is_dir():
        print("skipped: the corpora are not beside the project")
        return 77
    with open(HERE / "readers_floor.txt", encoding="utf-8") as f:
        floors = dict(line.split() for line in f if line.strip() and not line.startswith("#"))
    print("relation: kappa of               pairs readers with 1  with 2  both sure     has_quote has_prose")
    whole, short = {}, []
    with tempfile.TemporaryDirectory() as folder:
        for name, corpus in SETS.items():
            docs = CORPORA / corpus / "docs.jsonl"
            rows = rows_of(name)
            if corpus not in whole:
                whole[corpus] = Result(audit(args.newsprint, docs))
            wanted = {row[key] for row in rows for key in ("id_a", "id_b")}
            alone = pathlib.Path(folder) / f"{name}.jsonl"
            with open(docs, encoding="utf-8") as f, open(alone, "w", encoding="utf-8") as out:
                out.writelines(line for line in f if json.loads(line)["id"] in wanted)
            for how, result in (("whole corpus", whole[corpus]), ("its reports alone", Result(audit(args.newsprint, alone)))):
                value = measure(name, how, result, rows, args.misses)
                floor = float(floors.get(f"{name}_{how.split()[0]}", 0))
                if value < floor:
                    short.append(f"{name}, {how}: {value:.3f} is below {floor}")
    print("\n".join(short))
    return 1 if short else 0


sys.exit(main())
