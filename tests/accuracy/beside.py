"""What measurements on the real text beside the project have in common. Import this before anything of `measure`.

Finds ../shared (or what NEWSPRINT_SHARED names), or says that there is none and exits 77; makes its score/measure.py
importable; prints the figures of one corpus and holds them against other_corpora_floor.txt.
"""
import os
import pathlib
import sys
from collections import Counter, defaultdict

HERE = pathlib.Path(__file__).resolve().parent
SHARED = pathlib.Path(os.environ.get("NEWSPRINT_SHARED") or HERE.parents[1].parent / "shared")
if not (SHARED / "corpora").is_dir():
    print("skipped: the corpora are not beside the project")
    sys.exit(77)
sys.path.insert(0, str(SHARED / "score"))
from measure import words  # noqa: E402


class Figures:
    """The figures of one corpus, printed as they come."""

    def __init__(self, corpus):
        self.corpus, self.values = corpus, {}

    def print(self, name, value, text):
        self.values[name] = value
        print(f"  {text:86} {value:.4f}")

    def end(self):
        """Exits 1 where a figure is under its floor."""
        with open(HERE / "other_corpora_floor.txt", encoding="utf-8") as lines:
            floors = dict(line.split() for line in lines if line.strip() and not line.startswith("#"))
        under = [(name, float(least)) for name, least in floors.items() if name.split(".")[0] == self.corpus
                 and self.values[name.split(".")[1]] < float(least)]
        for name, least in under:
            print(f"{name} is {self.values[name.split('.')[1]]:.4f}, under its floor of {least}")
        sys.exit(bool(under))


def in_one_cluster(result, x, y):
    return x in result.cluster_of and result.cluster_of[x] == result.cluster_of.get(y)


def is_joined(result, x, y):
    """Whether an audit joins two articles: by a match record, a family that both are in, or a cluster."""
    in_one_family = result.in_family.get(x, set()) & result.in_family.get(y, set())
    return result.direct(x, y) is not None or bool(in_one_family) or in_one_cluster(result, x, y)


def words_of(text):
    return [w.replace("'", "") for w in words(text, "joined")]


def cut(raw, span):
    """The text of a byte span."""
    return raw[span[0]:span[1]].decode("utf-8", "replace")


def common_subsequence(a, b):
    """Length of the longest common subsequence, bit-parallel (Hyyrö 2004)."""
    places = defaultdict(int)
    for n, word in enumerate(a):
        places[word] |= 1 << n
    full = (1 << len(a)) - 1
    rows = full
    for word in b:
        hit = rows & places[word]
        rows = ((rows + hit) | (rows - hit)) & full
    return len(a) - bin(rows).count("1")


def passages_are_true(figures, result, raw):
    """Prints how many passages of matches are the same text: at least half of the longer side's words, in their order.

    `raw`: the articles' texts as bytes, by id.
    """
    count, true, false = Counter(), Counter(), []
    for (a, b), (_, passages) in result.matches.items():
        for p in passages:
            x, y = words_of(cut(raw[a], p["a"])), words_of(cut(raw[b], p["b"]))
            same = common_subsequence(x, y) >= max(len(x), len(y)) / 2
            count[p["kind"]] += 1
            true[p["kind"]] += same
            if not same:
                false.append(f"{a}{p['a']} {b}{p['b']} {p['kind']}, {p['words']} words")
    figures.print("true_passages", sum(true.values()) / sum(count.values()),
                  f"of {sum(count.values())} passages reported are the same text on both sides")
    print("    " + ", ".join(f"{true[k]} of {count[k]} {k}" for k in sorted(count)))
    for line in false[:5]:
        print("    not the same: " + line)
