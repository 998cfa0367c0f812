H = "harbour-fire/"
L = "lissow-accord/"
Q = "quennel-bank/"
CLUSTERS = {
    "shed-9-fire": [
        H + x
        for x in "northline-1 northline-2 northline-3 anselm-courier-1 halvering-post-1 dolmark-today-1 quennelby-echo-1 lissow-ledger-1".split()
    ],
    "quennel-takeover": [Q + x for x in "northline-1 northline-2 halvering-post-1 evening-lantern-1".split()],
    "lissow-flood": ["brack-flood/" + x for x in "corvane-1 tresk-observer-1 halvering-post-1".split()],
    "dolmark-vote": ["dolmark-election/" + x for x in "northline-1 northline-2 quennelby-echo-1".split()],
    "psalter-stolen": ["psalter-theft/" + x for x in "corvane-1 halvering-post-1".split()],
    "swifts-and-psalter": ["psalter-theft/" + x for x in "tresk-observer-1 tresk-observer-1-mobile".split()],
    "cup-flash": ["lantern-cup/" + x for x in "radio-sarvonia-1 evening-lantern-1".split()],
    "cup-brief": ["lantern-cup/" + x for x in "dolmark-today-1 quennelby-echo-1".split()],
}
TEXTS_EVENT = (
    "lissow-accord",
    [
        "northline-1",
        "corvane-1",
        "tresk-observer-1",
        "radio-sarvonia-1",
        "halvering-post-1",
        "dolmark-today-1",
        "lissow-ledger-1",
        "belltower-dispatch-1",
        "brackwater-news-1",
        "quennelby-echo-1",
    ],
)
# (a, b): (relation or None to keep, sure, note)
OVER = {}
NONE = []
exec(open(__file__.replace("labels.py", "judged.py"), encoding="utf-8").read())


def PAIRS(articles, cluster, truth, spans):
    ids = [a["id"] for a in articles]
    rows = []
    fam = {i: {} for i in ids}
    kind = {}
    from cases import CASES

    for f, mem in spans.items():
        for m in mem:
            fam[m["article"]].setdefault(f, []).append(m)
    used = set()
    place = {i: n for n, i in enumerate(ids)}

    def neighbours(f, x, y):
        """Chrome that many pages of one site carry is listed for each page and the next alone."""
        options = CASES[f][4] if len(CASES[f]) > 4 else {}
        if not options.get("neighbours"):
            return True
        carriers = sorted({m["article"] for m in spans[f]}, key=place.get)
        return abs(carriers.index(x) - carriers.index(y)) == 1

    for i, x in enumerate(ids):
        for y in ids[i + 1 :]:
            a, b = sorted((x, y))
            shared = [f for f in fam[x] if f in fam[y] and neighbours(f, x, y)]
            kinds = {CASES[f][0] for f in shared}
            hasq = int(any(CASES[f][0] == "quote" and CASES[f][2] != "never" for f in shared))
            bw = sum(
                min(len(m["text"].split()) for m in fam[x][f] + fam[y][f])
                for f in shared
                if CASES[f][0] == "boilerplate"
            )
            rel = None
            if cluster.get(x) and cluster.get(x) == cluster.get(y):
                rel = "copy"
            elif "prose" in kinds:
                rel = "background"
            elif hasq:
                rel = "quote"
            elif "title" in kinds:
                rel = "phrase"
            elif bw >= 8:
                rel = "boilerplate"
            o = OVER.get((x, y)) or OVER.get((y, x))
            if o:
                used.add((x, y))
                used.add((y, x))
            sure, note = 1, ""
            if o:
                rel = o[0] or rel
                sure = o[1]
                note = o[2]
                hasq = o[3] if len(o) > 3 else hasq
            if rel is None and bw >= 3 and 0:
                pass
            if (x, y) in NONE or (y, x) in NONE:
                assert rel is None, (x, y, rel, shared)
                rel = "none"
            if rel:
                rows.append((a, b, rel, hasq, sure, note))
    for k in OVER:
        assert k in used, k
    got = {(r[0], r[1]) for r in rows}
    for k in NONE:
        assert tuple(sorted(k)) in got, k
    return sorted(rows)
