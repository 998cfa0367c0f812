#!/usr/bin/env python3
"""Posts that quote one another: how many of the quoted passages of news20 an audit finds.

Usage: usenet_quotes.py NEWSPRINT. A passage is found where one passage or family covers at least half of it in both
posts, or where both are in one cluster. Newsgroup posts mark quotations by "> " before the line, so that their kind is
`prose` mostly. What was found as boilerplate alone is counted apart, with what the match says it is.
"""
import re
import sys
from collections import Counter, defaultdict

from beside import SHARED, Figures, in_one_cluster
from measure import Bytes, audit, covers, docs, part, tsv

CORPUS = SHARED / "corpora" / "news20"
LENGTHS = ((8, 11), (12, 14), (15, 24), (25, 49), (50, 99), (100, 10**9))
GOAL = 0.95


def found_as(result, x, y, span_x, span_y):
    """own (quotation or prose), boilerplate, several (passages together), cluster, or None."""
    passages = result.passages(x, y)
    kinds = {p["kind"] for p in passages if covers(p, span_x, span_y, 0.5)}
    if kinds - {"boilerplate"}:
        return "own"
    if in_one_cluster(result, x, y):
        return "cluster"
    if kinds:
        return "boilerplate"
    together = min(part(span_x, [p["a"] for p in passages]), part(span_y, [p["b"] for p in passages]))
    return "several" if together >= 0.5 else None


def main():
    result = audit([str(CORPUS / "docs.jsonl")], "--boilerplate")
    bytes_of = {o["id"]: Bytes(o["text"]) for o in docs(CORPUS / "docs.jsonl")}
    rows = tsv(CORPUS / "spans_quotes.tsv")
    how, by_length, reasons = Counter(), defaultdict(Counter), defaultdict(list)
    for row in rows:
        x, y, words = row["id_a"], row["id_b"], int(row["words"])
        span_x, span_y = ((bytes_of[i](int(row[k + "_start"])), bytes_of[i](int(row[k + "_end"])))
                          for i, k in ((x, "a"), (y, "b")))
        found = found_as(result, x, y, span_x, span_y)
        how[found] += 1
        by_length[next(c for c in LENGTHS if c[0] <= words <= c[1])][found] += 1
        if found not in ("own", "cluster"):
            match = (result.matches.get((x, y)) or result.matches.get((y, x)) or ({},))[0]
            why = re.sub(r"\d+", "N", match.get("why", "no match record"))
            reasons[f"{found or 'not found'}: {why}"].append(f"{x}[{span_x[0]}:{span_x[1]}] in {y}, {words} words")
    print(f"news20: {len(rows)} quoted passages, the shortest of {min(int(r['words']) for r in rows)} words")
    figures = Figures("news20")
    total = len(rows)
    figures.print("found", (total - how["several"] - how[None]) / total,
                  f"found in one piece, or in one cluster (goal {GOAL})")
    figures.print("covered", (total - how[None]) / total, "covered by one passage or by several")
    figures.print("own", (how["own"] + how["cluster"]) / total, "found as wording of its own, not as boilerplate alone")
    for (low, high), counts in sorted(by_length.items()):
        size, one = sum(counts.values()), sum(counts[k] for k in ("own", "cluster", "boilerplate"))
        print(f"    {str(low) + ('-' + str(high) if high < 10**9 else ' and more'):14} words: {size:5} passages, "
              f"{one / size:.4f} found, {(counts['own'] + counts['cluster']) / size:.4f} as wording of its own")
    print("  the rest, by what its match says:")
    for reason, places in sorted(reasons.items(), key=lambda r: -len(r[1])):
        print(f"    {len(places):4}  {reason}")
        print(f"          {'; '.join(places[::max(1, len(places) // 2)][:2])}")
    if figures.values["found"] < GOAL:
        print(f"short of the goal of {GOAL}")
        sys.exit(1)
    figures.end()


main()
