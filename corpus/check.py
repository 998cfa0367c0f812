#!/usr/bin/env python3
"""Checks that the labelled corpus agrees with itself. Usage: check.py [FOLDER]

Prints what is wrong, one line each, and exits 1; or prints a summary and exits 0. Standard library only.
"""
import collections
import itertools
import json
import os
import re
import sys
import unicodedata

MIN_RUN = 8
KINDS = {"quote", "prose", "boilerplate", "title", "common"}
EXPECTS = {"must", "should", "low", "boilerplate", "never"}
RELATIONS = {"copy", "excerpt", "background", "quote", "boilerplate", "phrase", "none"}
PROSE_RELATIONS = {"copy", "excerpt", "background"}
FAMILY_ONLY = {"boilerplate", "common", "title"}  # kinds whose cases need not name every pair of a family
IGNORED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
SPACELESS = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
WORD = re.compile(rf"[{SPACELESS}]|\d+(?:[.,]\d+)*|[^\W{SPACELESS}]+")


def words_at(text):
    """The words of `text` after normalisation, each with the character range it was read from."""
    folded, origin = [], []
    for i, c in enumerate(text):
        if IGNORED.match(c):
            continue
        for f in unicodedata.normalize("NFKC", c).casefold():
            folded.append("'" if f in "’‘ʼ" else f)
            origin.append(i)
    folded = "".join(folded)
    found = []
    for m in WORD.finditer(folded):
        word, begin, end = m.group(), m.start(), m.end()
        if found and not re.match(rf"[{SPACELESS}]", word):
            gap = folded[found[-1][2]:begin]
            if gap == "'" or (word == "s" and gap == " '"):  # "don't" is dont, "Sarvonia 's" is sarvonias
                last = found.pop()
                word, begin = last[0] + word, last[1]
        found.append((word, begin, end))
    return [(w, origin[b], origin[e - 1] + 1) for w, b, e in found]


def words(text):
    return [w for w, _, _ in words_at(text)]


def is_subsequence(short, long):
    rest = iter(long)
    return all(w in rest for w in short)


def only_marks_differ(x, y):
    """Equal but for what is no change of wording: the attribution, a cut, a word in square brackets."""
    for keep_brackets in (True, False):
        pair = [words(t if keep_brackets else re.sub(r"\[[^\]]*\]", " ", t)) for t in (x, y)]
        if is_subsequence(*sorted(pair, key=len)):
            return True
    unbracketed = [words(re.sub(r"\[[^\]]*\]", " ", t)) for t in (x, y)]
    return is_subsequence(unbracketed[0], words(y)) or is_subsequence(unbracketed[1], words(x))


def common_share(x, y):
    """The part of the shorter text's words that stand in the same order in the other (longest common subsequence)."""
    row = [0] * (len(y) + 1)
    for a in x:
        previous = row[:]
        for j, b in enumerate(y):
            row[j + 1] = previous[j] + 1 if a == b else max(previous[j + 1], row[j])
    return row[-1] / max(1, min(len(x), len(y)))


def shared_runs(a, b):
    """Every maximal run of MIN_RUN words or more that stands in both: (begin in a, begin in b, length)."""
    where = collections.defaultdict(list)
    for j in range(len(b) - MIN_RUN + 1):
        where[tuple(b[j:j + MIN_RUN])].append(j)
    runs = []
    for i in range(len(a) - MIN_RUN + 1):
        for j in where.get(tuple(a[i:i + MIN_RUN]), ()):
            if i and j and a[i - 1] == b[j - 1]:
                continue
            n = MIN_RUN
            while i + n < len(a) and j + n < len(b) and a[i + n] == b[j + n]:
                n += 1
            runs.append((i, j, n))
    return runs


class Corpus:
    def __init__(self, folder):
        self.folder, self.wrong = folder, []
        self.articles = {}
        for n, record in enumerate(self.json_lines("articles.jsonl"), 1):
            if set(record) != {"id", "source", "published", "title", "text"}:
                self.say(f"articles.jsonl:{n}: fields {sorted(record)}")
            if record["id"] in self.articles:
                self.say(f"articles.jsonl:{n}: id {record['id']} again")
            if not words(record["text"]):
                self.say(f"articles.jsonl:{n}: no words")
            self.articles[record["id"]] = record
        self.words = {i: words_at(a["text"]) for i, a in self.articles.items()}
        self.truth = list(self.json_lines("truth.jsonl"))
        self.pairs = self.table("pairs.tsv")
        self.clusters = self.table("clusters.tsv")

    def say(self, text):
        self.wrong.append(text)

    def json_lines(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8", newline="\n") as lines:
            for line in lines:
                yield json.loads(line)

    def table(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8") as lines:
            head, *rows = (line.rstrip("\n").split("\t") for line in lines)
        for n, row in enumerate(rows, 2):
            if len(row) != len(head):
                self.say(f"{name}:{n}: {len(row)} fields, not {len(head)}")
        return [dict(zip(head, row)) for row in rows]

    def check_texts(self):
        by_name = {i.split("/")[1]: a for i, a in self.articles.items() if i.startswith("lissow-accord/")}
        names = sorted(os.listdir(os.path.join(self.folder, "texts")))
        for name in names:
            with open(os.path.join(self.folder, "texts", name), "rb") as file:
                article = by_name.get(name.removesuffix(".txt"))
                if article is None or file.read() != article["text"].encode():
                    self.say(f"texts/{name}: not the text of lissow-accord/{name.removesuffix('.txt')}")

    def check_repeats(self):
        seen = collections.defaultdict(set)
        count = collections.Counter()
        for record in self.json_lines("repeats.jsonl"):
            seen[record["id"]].add(record["text"])
            count[record["id"]] += 1
        if not any(count[i] > len(seen[i]) for i in seen):
            self.say("repeats.jsonl: no id comes twice with the same text")
        if not any(len(texts) > 1 for texts in seen.values()):
            self.say("repeats.jsonl: no id comes with two texts")

    def check_truth(self):
        for n, case in enumerate(self.truth, 1):
            name = f"truth.jsonl:{n} ({case['family']})"
            if case["case"] != n or case["kind"] not in KINDS or case["expect"] not in EXPECTS:
                self.say(f"{name}: case, kind or expect")
            if (case["kind"] == "quote") != (case["speaker"] is not None):
                self.say(f"{name}: a speaker for quotations, and for nothing else")
            x, y = case["members"]
            if x["article"] == y["article"]:
                self.say(f"{name}: both members in one article")
            if not all(self.span_fits(name, m) for m in (x, y)):
                continue
            if not case["altered"] and not only_marks_differ(x["text"], y["text"]):
                self.say(f"{name}: called unaltered, but words differ")
            if case["altered"] and words(x["text"]) == words(y["text"]):
                self.say(f"{name}: called altered, but no word differs")
            least = .4 if case["kind"] == "boilerplate" else .6
            if case["expect"] != "never" and common_share(words(x["text"]), words(y["text"])) < least:
                self.say(f"{name}: the two have too little in common")

    def span_fits(self, name, member):
        article = self.articles.get(member["article"])
        if article is None:
            self.say(f"{name}: no article {member['article']}")
            return False
        cut = article["text"].encode()[member["begin"]:member["end"]]
        if cut != member["text"].encode() or not cut:
            self.say(f"{name}: {member['begin']}-{member['end']} of {member['article']} reads {cut!r}")
            return False
        return True

    def check_pairs(self):
        self.relation = {}
        for n, row in enumerate(self.pairs, 2):
            a, b = row["id_a"], row["id_b"]
            if a not in self.articles or b not in self.articles or not a < b or (a, b) in self.relation:
                self.say(f"pairs.tsv:{n}: ids")
            if row["relation"] not in RELATIONS or row["has_quote"] not in "01" or row["sure"] not in "01":
                self.say(f"pairs.tsv:{n}: labels")
            self.relation[a, b] = row
        quoted = set()
        for case in self.truth:
            pair = tuple(sorted(m["article"] for m in case["members"]))
            if case["expect"] in ("must", "should", "low") and pair not in self.relation:
                self.say(f"pairs.tsv: {pair} of case {case['case']} is missing")
            if case["kind"] == "quote" and case["expect"] in ("must", "should"):
                quoted.add(pair)
        for pair in quoted:
            if self.relation.get(pair, {"has_quote": "1"})["has_quote"] != "1":
                self.say(f"pairs.tsv: {pair} shares a quotation")
        for pair, row in self.relation.items():
            if row["relation"] == "quote" and row["has_quote"] != "1":
                self.say(f"pairs.tsv: {pair} is called quote and shares none")

    def check_clusters(self):
        story = {row["id"]: row["story"] for row in self.clusters}
        for a, b in itertools.combinations(sorted(story), 2):
            together = story[a] == story[b]
            copy = self.relation.get((a, b), {"relation": ""})["relation"] == "copy"
            if together != copy:
                self.say(f"clusters.tsv: {a} and {b}: together {together}, called copy {copy}")
        for (a, b), row in self.relation.items():
            if row["relation"] == "copy" and not (a in story and b in story):
                self.say(f"clusters.tsv: {a} and {b} are copies and not both listed")

    def check_runs(self):
        """No two articles share a run of MIN_RUN words that no label explains."""
        labelled = collections.defaultdict(lambda: collections.defaultdict(set))  # article -> family -> word numbers
        for case in self.truth:
            for m in case["members"]:
                raw = self.articles[m["article"]]["text"].encode()
                begin, end = len(raw[:m["begin"]].decode()), len(raw[:m["end"]].decode())
                at = labelled[m["article"]][case["family"]]
                at.update(n for n, w in enumerate(self.words[m["article"]]) if w[1] < end and begin < w[2])
        bare = {i: [w for w, _, _ in found] for i, found in self.words.items()}
        for a, b in itertools.combinations(sorted(self.articles), 2):
            relation = self.relation.get((a, b), {"relation": ""})["relation"]
            for i, j, n in shared_runs(bare[a], bare[b]):
                if relation in PROSE_RELATIONS:
                    continue
                left = longest = 0
                for k in range(n):
                    explained = any(i + k in at and j + k in labelled[b].get(family, ())
                                    for family, at in labelled[a].items())
                    left = 0 if explained else left + 1
                    longest = max(longest, left)
                if relation == "none" or longest >= MIN_RUN:
                    self.say(f"{a} and {b} ({relation or 'not listed'}) share: {' '.join(bare[a][i:i + n])}")

    def check_size(self):
        total = sum(os.path.getsize(os.path.join(at, f)) for at, _, files in os.walk(self.folder) for f in files
                    if "fuzz" not in os.path.relpath(at, self.folder).split(os.sep) and "__pycache__" not in at)
        if total > 1_200_000:
            self.say(f"{total} bytes, more than 1,200,000")


def main():
    corpus = Corpus(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__)))
    for check in (corpus.check_texts, corpus.check_repeats, corpus.check_truth, corpus.check_pairs,
                  corpus.check_clusters, corpus.check_runs, corpus.check_size):
        check()
    for line in corpus.wrong:
        print(line)
    if corpus.wrong:
        sys.exit(1)
    relations = collections.Counter(row["relation"] for row in corpus.pairs)
    families = {case["family"] for case in corpus.truth}
    print(f"{len(corpus.articles)} articles, {len(corpus.truth)} cases in {len(families)} families, "
          f"{len(corpus.pairs)} pairs (" + ", ".join(f"{r} {n}" for r, n in relations.most_common()) + ")")


if __name__ == "__main__":
    main()
