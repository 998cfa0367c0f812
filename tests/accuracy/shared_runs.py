#!/usr/bin/env python3
"""Promise 1 on real text: every pair of articles that shares 8 words in a row, by brute force, is in `audit`.

Usage: shared_runs.py NEWSPRINT, with NEWSPRINT_SHARED naming the folder of real text. A pair is there as a match, in a
family or in a cluster; boilerplate is asked for, since the brute force does not know it from other wording.
"""
import os
import sys

SHARED = os.environ["NEWSPRINT_SHARED"]
sys.path.insert(0, os.path.join(SHARED, "score"))
from measure import WORK, audit, docs, long_shared, write_docs  # noqa: E402

RUN = 8
MOST_DOCS = 4000


def missing(corpus):
    some = docs(os.path.join(SHARED, "corpora", corpus, "docs.jsonl"), MOST_DOCS)
    result = audit([write_docs(os.path.join(WORK, corpus + ".jsonl"), some)], "--boilerplate", name="audit-" + corpus)
    ids = [o["id"] for o in some]
    shared = long_shared([o["text"] for o in some], RUN)
    lost = []
    for i, j in shared:
        x, y = ids[i], ids[j]
        in_family = result.in_family.get(x, set()) & result.in_family.get(y, set())
        in_cluster = x in result.cluster_of and result.cluster_of[x] == result.cluster_of.get(y)
        if result.direct(x, y) is None and not in_family and not in_cluster:
            lost.append((x, y))
    print(f"{corpus}: {len(shared)} pairs share {RUN} words in a row, {len(lost)} of them are missing", lost[:5])
    return len(lost)


sys.exit(sum(missing(corpus) for corpus in ("webnews_dev", "reuters21578", "textreuse_publicdomain")) > 0)
