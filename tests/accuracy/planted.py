#!/usr/bin/env python3
"""Planted quotations: how many `audit` finds again, with the right speaker, and how many it finds where none is.

Usage: planted.py NEWSPRINT [--seed N] [--cell N] [--shared DIR] [--articles FILE...] [--keep DIR]
                  [--misses EDIT[:WORDS]] [--false N] [--nights]

Quotations of real reports are set into unrelated ones with edits, attributed as reporters do, once opposite the report
they come from (as it stands there) and once opposite a second unrelated host. Hosts share no 8 words in a row. Prints
recall by edit and length (with the number planted in each cell), how often `altered` and the speakers are right, and
the quotation passages between articles where nothing in common was planted, per 1,000 articles: of all the articles and
of a tenth of them. Without --articles the reports are those of ../shared (or NEWSPRINT_SHARED); exit 77 without them.
--misses prints the plantings of a cell that were not found, --false N as many false passages, to be read.
--nights puts every second article into an archive and the others into a night, and asks what the night finds of the
plantings that stand in both.
"""
import argparse
import fileinput
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from hosts import Collection, Planting, read_articles, unrelated  # noqa: E402
from planting import (ALTERING, CLASSES, EDITS, SURNAMES, Editor, Reporter, cut_to, quotations_of,  # noqa: E402
                      words_of)

RARE, KIN = 60, 3  # articles that share KIN words which at most RARE have may be of one event (.2% of all pairs)
# (edits, words of the quotation) -> recall that must hold
GOALS = [(("verbatim",), (6, 9), .99), (("verbatim",), (10, 45), .995),
         (("replaced", "dropped", "added"), (6, 9), .93), (("replaced", "dropped", "added"), (10, 14), .99),
         (("split",), (10, 14), .99), (("30% edited",), (6, 9), .70), (("30% edited",), (10, 14), .92),
         (("30% edited",), (15, 24), .97), (("30% edited",), (25, 45), .99), (("inside",), (4, 5), .93)]
CORPORA = ("reuters21578", "mccormick2500", "webnews_dev")
INVENTED = {name.lower() for name in SURNAMES}
FALSE_GOAL, ALTERED_GOAL, SPEAKER_GOAL = 1.0, .99, .97


def plant(rng, articles, cell):
    """A collection with `cell` plantings of each edit and length."""
    donors, hosts = articles[::5], [a for i, a in enumerate(articles) if i % 5]
    real = defaultdict(list)  # class -> quotations of hosts with a speaker, which stay where they are
    loose = []  # of donors, which are not in the collection
    for article in hosts:
        for q in quotations_of(article["text"], article["id"]):
            if q.speaker:
                real[next((c for c in CLASSES if c[0] <= q.words <= c[1]), None)].append(q)
    for article in donors:
        loose += quotations_of(article["text"], article["id"])
    vocabulary = [w.lower() for q in loose for w in words_of(q.text) if w.isalpha()]
    rng.shuffle(loose)
    collection, editor, reporter = Collection(rng, hosts), Editor(rng, vocabulary), Reporter(rng)
    plantings = []
    for edit in EDITS:
        for low, high in CLASSES:
            if edit == "inside" and high > 24:
                continue
            made, tries = 0, 0
            while made < cell and tries < 40 * cell:
                tries += 1
                sources = (real[15, 24] + real[25, 45]) if edit == "inside" else real[low, high]
                stays = rng.random() < 0.5 and bool(sources)
                source = rng.choice(sources) if stays else rng.choice(loose)
                if edit == "inside":
                    whole, text = source.text, stretch_of(rng, source.text, low, high)
                    if source.words < 15 or source.words < high + 4:
                        continue
                else:
                    whole = text = source.text if stays else cut_to(rng, source.text, low, high)
                pieces = text and editor.edit(edit, text)
                if not pieces:
                    continue
                planting = Planting(edit, (low, high), source, source.speaker if stays else reporter.invent())
                used = [source.article]
                if stays:
                    collection.standing[source.article].append((source.begin, source.end, planting, 0))
                else:
                    used.append(collection.plant(reporter, [whole], planting, "verbatim", 0, used))
                collection.plant(reporter, pieces, planting, edit, 1, used)
                plantings.append(planting)
                made += 1
    return collection, plantings


def stretch_of(rng, text, low, high):
    """Words from the middle of a quotation as a reporter lifts them: at least two of them are not the commonest."""
    tokens = text.split()
    count = rng.randint(low, min(high, len(tokens) - 4)) if len(tokens) - 4 >= low else 0
    for _ in range(20 if count else 0):
        at = rng.randrange(len(tokens) - count + 1)
        chosen = tokens[at:at + count]
        if any(t[-1] in ".?!;:" for t in chosen[:-1]) or sum(len(t.strip(",.")) > 4 for t in chosen) < 2:
            continue
        stretch = " ".join(chosen).rstrip(",.;:- ")
        if low <= len(words_of(stretch)) <= high:
            return stretch
    return None


def read_result(*paths):
    """The passages of kind quote by pair of articles, and what each family and cluster joins."""
    passages, joined = defaultdict(list), defaultdict(set)
    with fileinput.input(paths, encoding="utf-8") as lines:
        for line in lines:
            o = json.loads(line)
            if o["type"] == "match":
                passages[o["a"], o["b"]] += [p for p in o["passages"] if p["kind"] == "quote"]
            elif o["type"] == "family" and o["kind"] == "quote":
                for m in o["members"]:
                    joined[m["id"]].add((o["family"], m["begin"], m["end"]))
    return passages, joined


def overlap(span, begin, end):
    return min(span[1], end) - max(span[0], begin) > 0


def last_name(speaker):
    return speaker.split()[-1].lower() if speaker else ""


class Score:
    def __init__(self, passages, joined, plantings):
        self.passages, self.joined = passages, joined
        self.count, self.found = Counter(), Counter()
        self.altered, self.speaker = Counter(), Counter()
        self.missed = defaultdict(list)
        self.by_article = defaultdict(list)
        for planting in plantings:
            if None not in planting.sides:
                self.take(planting)
        for planting in plantings:
            for side in planting.sides:
                if side:
                    self.by_article[side[0]].append((*side[1:], planting.quotation.article))

    def passage(self, planting):
        (x, *span_x), (y, *span_y) = planting.sides
        if x > y:
            x, span_x, y, span_y = y, span_y, x, span_x
        for passage in self.passages.get((x, y), ()):
            if overlap(passage["a"], *span_x) and overlap(passage["b"], *span_y):
                return passage, planting.sides[0][0] == x
        return None, False

    def take(self, planting):
        cell = planting.edit, planting.words
        self.count[cell] += 1
        passage, in_order = self.passage(planting)
        if passage is None:
            (x, *span_x), (y, *span_y) = planting.sides
            if {f for f, b, e in self.joined[x] if overlap((b, e), *span_x)} & {
                    f for f, b, e in self.joined[y] if overlap((b, e), *span_y)}:
                self.found[cell] += 1
            else:
                self.missed[cell].append(planting)
            return
        self.found[cell] += 1
        right = passage["altered"] == (planting.edit in ALTERING)
        self.altered[planting.edit, right] += 1
        if not right:
            self.missed["altered"].append(planting)
        sides = ("speaker_a", "speaker_b") if in_order else ("speaker_b", "speaker_a")
        for side, key in enumerate(sides):
            if side == 1 and planting.edit == "unmarked":
                continue
            right = last_name(passage.get(key)) == last_name(planting.speaker[0])
            self.speaker[side, right] += 1
            if not right:
                self.missed["speaker"].append((planting, side, passage.get(key)))

    def origins(self, article, span):
        """The articles that the words of a passage come from; one may say a thing twice."""
        return {article} | {q for begin, end, q in self.by_article[article] if overlap(span, begin, end)}

    def false_passages(self):
        """Quotation passages between stretches that do not come from one article."""
        for (a, b), passages in self.passages.items():
            for passage in passages:
                if not self.origins(a, passage["a"]) & self.origins(b, passage["b"]):
                    yield a, b, passage

    def recall(self, edits, low, high):
        cells = [c for c in self.count if c[0] in edits and low <= c[1][0] and c[1][1] <= high]
        return sum(self.found[c] for c in cells) / max(1, sum(self.count[c] for c in cells))


def share(counter, key):
    yes = sum(n for (k, right), n in counter.items() if right and key in (None, k))
    return yes / max(1, yes + sum(n for (k, right), n in counter.items() if not right and key in (None, k)))


def report(score, count, label):
    print(f"{label}: {count} articles")
    print("recall".ljust(12) + "".join(f"{low}-{high} words".rjust(16) for low, high in CLASSES) + "   altered right")
    for edit in EDITS:
        cells = "".join(f"{score.found[edit, c] / max(1, score.count[edit, c]):.3f} of {score.count[edit, c]}".rjust(16)
                        for c in CLASSES)
        print(edit.ljust(12) + cells + f"{share(score.altered, edit):16.3f}")


def rare_words(articles):
    """By article, the words that few others have."""
    sets = {a["id"]: {w.lower() for w in words_of(a["text"])} for a in articles}
    carriers = Counter(w for s in sets.values() for w in s)
    return {i: {w for w in s if carriers[w] <= RARE} for i, s in sets.items()}


def false_rate(score, count, rare, show):
    """Where one person speaks, or the articles that the words come from share rare words, they may be real: printed,
    not counted."""
    def is_kin(a, b, passage):
        speaker = last_name(passage.get("speaker_a"))
        if speaker and speaker == last_name(passage.get("speaker_b")) and speaker not in INVENTED:
            return True
        return any(len(rare[x] & rare[y]) >= KIN for x in score.origins(a, passage["a"])
                   for y in score.origins(b, passage["b"]))

    found = sorted(score.false_passages(), key=lambda f: f[:2])
    kin = [f for f in found if is_kin(*f)]
    false = [f for f in found if not is_kin(*f)]
    rate = 1000 * len(false) / count
    print(f"false quotation passages: {len(false)} in {count} articles, {rate:.2f} per 1,000; "
          f"to be read, between reports of one event or person: {len(kin)}")
    for a, b, passage in false[:show] + kin[:show]:
        print(f"  {a} {b} {passage.get('speaker_a')}|{passage.get('speaker_b')}: "
              f"{' '.join(passage['text_a'].split())} || {' '.join(passage['text_b'].split())}")
    return rate


def run(newsprint, command, *arguments):
    done = subprocess.run([newsprint, command, "--quiet", *arguments])
    if done.returncode not in (0, 3):
        sys.exit(f"{command} failed with {done.returncode}")


def write(collection, plantings, part, folder):
    for planting in plantings:
        planting.sides, planting.wording = [None, None], [None, None]
    path = os.path.join(folder, f"articles{part}.jsonl")
    return path, collection.write(path, part)


def measure(newsprint, collection, plantings, part, folder):
    path, count = write(collection, plantings, part, folder)
    result = os.path.join(folder, f"audit{part}.jsonl")
    run(newsprint, "audit", "--format", "jsonl", "--output", result, path)
    return Score(*read_result(result), plantings), count


def measure_night(newsprint, collection, plantings, folder):
    """Every second article is archived, the others come at night."""
    path, count = write(collection, plantings, 1, folder)
    archive, before, new, out = (os.path.join(folder, name) for name in ("archive", "before.jsonl", "in", "out"))
    os.makedirs(new)
    tonight = set()
    with open(path, encoding="utf-8") as lines, open(before, "w", encoding="utf-8") as old, \
            open(os.path.join(new, "night.jsonl"), "w", encoding="utf-8") as night:
        for i, line in enumerate(lines):
            if i % 2:
                tonight.add(json.loads(line)["id"])
            (night if i % 2 else old).write(line)
    run(newsprint, "add", "--archive", archive, before)
    run(newsprint, "nightly", "--archive", archive, "--in", new, "--out", out)
    parted = [p for p in plantings if None not in p.sides and (p.sides[0][0] in tonight) != (p.sides[1][0] in tonight)]
    latest = os.path.join(out, "latest")
    found = read_result(os.path.join(latest, "matches.jsonl"), os.path.join(latest, "families.jsonl"))
    return Score(*found, parted), count


def short_of(score):
    return [f"{'/'.join(edits)} {low}-{high} words: {score.recall(edits, low, high):.4f} < {goal}"
            for edits, (low, high), goal in GOALS if score.recall(edits, low, high) < goal]


def show_misses(score, wanted):
    edit, _, words = wanted.partition(":")
    for cell, missed in score.missed.items():
        if isinstance(cell, tuple) and edit == cell[0] and words in ("", f"{cell[1][0]}-{cell[1][1]}"):
            for planting in missed:
                print(f"-- {cell} {planting.speaker[0]} {[s[0] for s in planting.sides]}")
                print(*("     " + " ".join(w.split()) for w in planting.wording), sep="\n")
    for miss in score.missed[edit] if edit in ("altered", "speaker") else ():
        planting, *rest = miss if isinstance(miss, tuple) else (miss,)
        print(f"-- {planting.edit} {planting.words} {planting.speaker[0]} {rest} {[s[0] for s in planting.sides]}")
        print(*("     " + " ".join(w.split()) for w in planting.wording), sep="\n")


def end(short):
    print("short of a goal: " + "; ".join(short) if short else "all goals hold")
    sys.exit(bool(short))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("newsprint")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--cell", type=int, default=150, help="plantings of each edit and length")
    parser.add_argument("--shared", default=os.environ.get("NEWSPRINT_SHARED"))
    parser.add_argument("--articles", nargs="+")
    parser.add_argument("--misses", help="EDIT:LOW-HIGH, EDIT, altered or speaker")
    parser.add_argument("--false", type=int, default=10, help="false passages to print")
    parser.add_argument("--keep", help="folder for the articles, the result and truth.jsonl")
    parser.add_argument("--nights", action="store_true")
    options = parser.parse_args()
    beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "shared")
    corpora = os.path.join(options.shared or beside, "corpora")
    paths = options.articles or [os.path.join(corpora, c, "docs.jsonl") for c in CORPORA]
    if not all(os.path.exists(p) for p in paths):
        print(f"skipped: there is no {paths[0]}")
        sys.exit(77)
    rng = random.Random(options.seed)
    articles = read_articles(paths)
    rng.shuffle(articles)
    articles = unrelated(articles)
    rare = rare_words(articles)
    collection, plantings = plant(rng, articles, options.cell)
    with tempfile.TemporaryDirectory() as folder:
        if options.nights:
            score, count = measure_night(options.newsprint, collection, plantings, folder)
            report(score, count, f"seed {options.seed}, half of them in an archive")
            end(short_of(score))
        if options.keep:
            os.makedirs(options.keep, exist_ok=True)
            folder = options.keep
        score, count = measure(options.newsprint, collection, plantings, 10, folder)
        rates = [false_rate(score, count, rare, options.false)]
        score, count = measure(options.newsprint, collection, plantings, 1, folder)
        with open(os.path.join(folder, "truth.jsonl"), "w", encoding="utf-8") as out:
            for p in plantings:
                out.write(json.dumps({"edit": p.edit, "words": p.words, "speaker": p.speaker[0], "sides": p.sides,
                                      "from": p.quotation.article}) + "\n")
    rates.append(false_rate(score, count, rare, options.false))
    report(score, count, f"seed {options.seed}")
    altered, speaker = share(score.altered, None), share(score.speaker, None)
    print(f"altered right {altered:.4f}; speaker right {speaker:.4f} (as the report has it {share(score.speaker, 0):.4f}, "
          f"as planted {share(score.speaker, 1):.4f})")
    if options.misses:
        show_misses(score, options.misses)
    short = short_of(score)
    short += [f"false {rate:.2f} > {FALSE_GOAL} per 1,000" for rate in rates if rate > FALSE_GOAL]
    short += [f"altered {altered:.4f} < {ALTERED_GOAL}"] if altered < ALTERED_GOAL else []
    short += [f"speaker {speaker:.4f} < {SPEAKER_GOAL}"] if speaker < SPEAKER_GOAL else []
    end(short)


main()
