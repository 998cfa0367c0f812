#!/usr/bin/env python3
"""Builds corpus/ from marked-up sources. Markup: {{family:span}} {{family!should:span}}; @name includes a def."""

import json, os, re, sys, itertools, textwrap, glob

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = sys.argv[1]
sys.path.insert(0, HERE)
from cases import CASES
from labels import CLUSTERS, NONE, OVER, PAIRS, TEXTS_EVENT

for path in sorted(glob.glob(HERE + "/e*.py")):  # the labels of the later events stand beside their texts
    more = __import__(os.path.basename(path)[:-3])
    for into, added in ((CASES, more.CASES), (CLUSTERS, more.CLUSTERS), (OVER, more.OVER)):
        assert not into.keys() & added.keys(), into.keys() & added.keys()
        into.update(added)
    NONE += more.NONE

defs = {}
arts = []


def load(path):
    cur = None
    buf = []

    def flush():
        nonlocal cur, buf
        body = "\n".join(buf).strip("\n")
        if cur is None:
            assert not body.strip(), body
        elif cur[0] == "def":
            assert cur[1] not in defs, cur
            defs[cur[1]] = body
        else:
            arts.append(dict(head=cur[1], body=body, repeat=cur[2]))
        buf = []

    for line in open(path, encoding="utf-8").read().split("\n"):
        if line.startswith("#def "):
            flush()
            cur = ("def", line[5:].strip())
        elif line.startswith("=== "):
            flush()
            cur = ("art", [x.strip() for x in line[4:].split("|")], False)
        elif line.startswith("=R= "):
            flush()
            cur = ("art", [x.strip() for x in line[4:].split("|")], True)
        elif line.startswith("//"):
            continue
        else:
            buf.append(line)
    flush()


for p in sorted(glob.glob(HERE + "/*.txt"), key=lambda p: int(re.search(r"/e(\d+)_", p).group(1))):
    load(p)


def expand(s):
    """Puts each def in its place; @name|x|y@ puts x for $1 and y for $2 in it."""

    def r(m):
        values = m.group(2).split("|") if m.group(2) else [""]
        return re.sub(r"\$(\d+)", lambda d: values[int(d.group(1))], expand(defs[m.group(1)]))

    s = re.sub(r"@([\w-]+)((?:\|[^@|\n]*)*)@", r, s)
    return re.sub(r"^@([\w-]+)()$", r, s, flags=re.M)


def unescape(s):
    return re.sub(r"\\u\{([0-9A-Fa-f]+)\}", lambda m: chr(int(m.group(1), 16)), s)


TOK = re.compile(r"\{\{([\w-]+)(!\w+)?:|\}\}")


def parse(s):
    out = []
    pos = 0
    n = 0
    stack = []
    spans = []
    for m in TOK.finditer(s):
        out.append(s[pos : m.start()])
        n += m.start() - pos
        pos = m.end()
        if m.group(0) == "}}":
            k, e, b = stack.pop()
            spans.append((k, e, b, n))
        else:
            stack.append((m.group(1), (m.group(2) or "!")[1:], n))
    assert not stack, (stack, s[:200])
    out.append(s[pos:])
    return "".join(out), spans


def wrap(t, width):
    o = list(t)
    col = 0
    last = -1
    for i, c in enumerate(o):
        if c == "\n":
            col = 0
            last = -1
            continue
        col += 1
        if c == " ":
            last = i
        if col > width and last >= 0:
            o[last] = "\n"
            col = i - last
            last = -1
    return "".join(o)


articles = []
repeats = []
spans_by_family = {}
for a in arts:
    h = a["head"] + [""] * 5
    id_, source, published, title, flags = h[:5]
    flags = flags.split()
    body = unescape(expand(a["body"]))
    if "crlf" in flags:
        body = body.replace("\n", "\r\n")
    text, spans = parse(body)
    assert "{{" not in text and "}}" not in text, (id_, text)
    for line in text.split("\n"):
        assert not line.startswith("@"), (id_, line)
    for f in flags:
        if f.startswith("wrap="):
            text = wrap(text, int(f[5:]))
        if f == "straight":
            text = text.translate(str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-"}))
    rec = dict(id=id_, source=source, published=published, title=title, text=text)
    (repeats if a["repeat"] else articles).append(rec)
    if a["repeat"]:
        continue
    for k, e, b, en in spans:
        bb = len(text[:b].encode())
        be = len(text[:en].encode())
        spans_by_family.setdefault(k, []).append(dict(article=id_, begin=bb, end=be, text=text[b:en], _e=e))
ids = [a["id"] for a in articles]
assert len(set(ids)) == len(ids)
cluster = {}
for name, members in CLUSTERS.items():
    for m in members:
        assert m in ids, m
        assert m not in cluster
        cluster[m] = name
order = ["must", "should", "low", "boilerplate", "never"]
import unicodedata


def words(s):
    s = unicodedata.normalize("NFKC", s).casefold()
    s = re.sub("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]", "", s)
    s = re.sub(r"(?<=\w)\s['’]s\b", "s", s)
    s = re.sub(r"(?<=\w)['’](?=\w)", "", s)
    out = []
    for w in re.findall(r"\d+(?:[.,]\d+)*|\w+", s):
        if re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", w):
            out += list(w)
        else:
            out.append(w)
    return out


def subseq(a, b):
    it = iter(b)
    return all(x in it for x in a)


truth = []
n = 0
miss = [k for k in spans_by_family if k not in CASES]
assert not miss, miss
unused = [k for k in CASES if k not in spans_by_family]
if unused:
    print("unused", unused)
for fam, c in CASES.items():
    kind, speaker, expect, note = c[:4]
    opt = c[4] if len(c) > 4 else {}
    mem = spans_by_family.get(fam, [])
    if opt.get("only"):
        mem = [m for m in mem if m["article"] in opt["only"]]
    mem = sorted(mem, key=lambda m: ids.index(m["article"]))
    pairs = []
    if opt.get("across_stories"):  # each with the next that is not a copy of it; the last ones with one before
        story = [cluster.get(m["article"], m["article"]) for m in mem]
        for i in range(len(mem)):
            later = [j for j in range(i + 1, len(mem)) if story[j] != story[i]]
            earlier = [j for j in range(i) if story[j] != story[i]]
            if later:
                pairs.append((mem[i], mem[later[0]]))
            elif earlier and (mem[earlier[-1]], mem[i]) not in pairs:
                pairs.append((mem[earlier[-1]], mem[i]))
    elif kind in ("boilerplate", "common", "title") or opt.get("chain"):
        pairs = list(zip(mem, mem[1:]))
    else:
        for x, y in itertools.combinations(mem, 2):
            if x["article"] == y["article"]:
                continue
            cx = cluster.get(x["article"])
            cy = cluster.get(y["article"])
            if cx and cx == cy and not opt.get("incluster"):
                continue
            if opt.get("under"):
                u = {m["article"] for m in spans_by_family[opt["under"]]}
                if x["article"] in u and y["article"] in u:
                    continue
            # one representative of a copy cluster against outsiders
            pairs.append((x, y))
        if opt.get("incluster"):
            seen = set()
            keep = []
            for x, y in pairs:
                key = (
                    cluster.get(x["article"]) or x["article"] + str(x["begin"]),
                    cluster.get(y["article"]) or y["article"] + str(y["begin"]),
                )
                if key in seen:
                    continue
                seen.add(key)
                keep.append((x, y))
            pairs = keep
    if not pairs:
        print("no pairs for", fam, [m["article"] for m in mem])
    for x, y in pairs:
        if x["article"] == y["article"]:
            continue
        n += 1
        wx, wy = words(x["text"]), words(y["text"])
        bx = words(re.sub(r"\[[^\]]*\]", " ", x["text"]))
        by = words(re.sub(r"\[[^\]]*\]", " ", y["text"]))
        altered = opt.get("altered")
        if altered is None:
            altered = wx != wy
            if (
                kind == "quote"
                and wx != wy
                and not opt.get("auto")
                and (
                    x["_e"] == "split"
                    or y["_e"] == "split"
                    or x["_e"] == "shouldcut"
                    or y["_e"] == "shouldcut"
                    or "[" in x["text"] + y["text"]
                )
            ):
                s, l = (bx, by) if len(bx) <= len(by) else (by, bx)
                altered = not (subseq(s, l) or subseq(bx, by) or subseq(by, bx))
        ex = expect
        for m in (x, y):
            e = m["_e"]
            if e in order and order.index(e) > order.index(ex):
                ex = e
        if {x["article"], y["article"]} <= opt.get("should_between", set()):
            ex = "should"  # no marks, or no name, in either of the two
        ms = []
        for m in (x, y):
            d = {k: m[k] for k in ("article", "begin", "end", "text")}
            sp = opt.get("speakers", {}).get(m["article"])
            if sp:
                d["speaker"] = sp
            ms.append(d)
        truth.append(
            dict(case=n, family=fam, kind=kind, speaker=speaker, altered=altered, expect=ex, members=ms, note=note)
        )
os.makedirs(OUT + "/texts", exist_ok=True)
for f in glob.glob(OUT + "/texts/*"):
    os.remove(f)


def dump(path, recs):
    with open(path, "w", encoding="utf-8", newline="") as f:
        for r in recs:
            f.write(json.dumps(r, ensure_ascii=False) + "\n")


dump(OUT + "/articles.jsonl", articles)
dump(OUT + "/repeats.jsonl", repeats)
dump(OUT + "/truth.jsonl", truth)
for a in articles:
    ev, name = a["id"].split("/")
    if ev == TEXTS_EVENT[0] and name in TEXTS_EVENT[1]:
        open(f"{OUT}/texts/{name}.txt", "w", encoding="utf-8", newline="").write(a["text"])
with open(OUT + "/clusters.tsv", "w") as f:
    f.write("id\tstory\n")
    for a in articles:
        if a["id"] in cluster:
            f.write(f"{a['id']}\t{cluster[a['id']]}\n")
with open(OUT + "/pairs.tsv", "w") as f:
    f.write("id_a\tid_b\trelation\thas_quote\tsure\tnote\n")
    for p in PAIRS(articles, cluster, truth, spans_by_family):
        f.write("\t".join(map(str, p)) + "\n")
L = [len(words(a["text"])) for a in articles]
print(
    len(articles),
    "articles",
    sum(L),
    "words; longest",
    max(L),
    "families",
    len([k for k in CASES if k in spans_by_family]),
    "cases",
    len(truth),
    "repeats",
    len(repeats),
)
