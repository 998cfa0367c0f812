"""The articles that quotations are planted into, and where in them. Used by planted.py."""
import json
from collections import Counter, defaultdict

from planting import words_of

RUN = 8            # words that no two hosts share in a row
FEWEST_WORDS = 60  # of a host
PER_HOST = 4       # plantings in one host at most


def read_articles(paths):
    articles = []
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                if line.strip():
                    o = json.loads(line)
                    if len(o["text"].split()) >= FEWEST_WORDS:
                        articles.append({"id": str(o["id"]), "source": o.get("source", ""), "text": o["text"]})
    return articles


def unrelated(articles):
    """Of the articles those that share no RUN words in a row with one before them."""
    seen, kept = set(), []
    for article in articles:
        words = [w.lower() for w in words_of(article["text"])]
        runs = {hash(tuple(words[i:i + RUN])) for i in range(len(words) - RUN + 1)}
        if seen.isdisjoint(runs):
            seen |= runs
            kept.append(article)
    return kept


def byte_offset(text, at):
    return len(text[:at].encode("utf-8"))


class Planting:
    def __init__(self, edit, words, quotation, speaker):
        self.edit, self.words, self.quotation, self.speaker = edit, words, quotation, speaker
        # Of the quotation as it was and as it was edited: (article id, begin, end) in bytes and some text around it,
        # where the articles were written.
        self.sides, self.wording = [None, None], [None, None]


class Collection:
    def __init__(self, rng, articles):
        self.rng = rng
        self.text = {a["id"]: a["text"] for a in articles}
        self.articles = articles
        self.inserts = defaultdict(list)  # id -> (place, paragraph, begin, end, planting, side)
        self.standing = defaultdict(list)  # id -> (begin, end, planting, side): quotations that were there
        self.places = {}
        self.free = [a["id"] for a in articles]
        self.used = Counter()

    def host(self, but):
        """An article that takes one more quotation."""
        while True:
            at = self.rng.randrange(len(self.free))
            host = self.free[at]
            if self.used[host] >= min(PER_HOST, len(self.gaps(host))):
                self.free[at] = self.free[-1]
                self.free.pop()
                if not self.free:
                    raise SystemExit("there are too few hosts for so many quotations: ask for fewer with --cell")
                continue
            if host not in but:
                self.used[host] += 1
                return host

    def gaps(self, host):
        """Where a paragraph may be set in: after the end of one, outside quotation marks."""
        if host not in self.places:
            text = self.text[host]
            places, at = [], 0
            while (at := text.find("\n", at + 1)) > 0:
                rest = text[at:at + 6]
                ends = text[:at].rstrip()[-1:] in {".", '"', "”"}
                new = rest.startswith("\n\n") or rest.startswith("\n    ")
                if ends and new and text.count('"', 0, at) % 2 == 0 and text.count("“", 0, at) == text.count("”", 0, at):
                    places.append(at)
            if not places and text.rstrip()[-1:] == "." and text.count('"') % 2 == 0:
                places.append(len(text.rstrip()))
            self.places[host] = places
        return self.places[host]

    def plant(self, reporter, pieces, planting, edit, side, but):
        """Sets the pieces into a host that is not one of `but`; the host."""
        host = self.host(but)
        taken = {i[0] for i in self.inserts[host]}
        place = self.rng.choice([g for g in self.gaps(host) if g not in taken])
        indent = "\n    " if "\n    " in self.text[host] else "\n\n"
        marks = self.rng.choice((('"', '"'), ('"', '"'), ("“", "”")))
        text, begin, end = reporter.write(pieces, planting.speaker, edit, marks, indent)
        self.inserts[host].append((place, indent + text, begin + len(indent), end + len(indent), planting, side))
        return host

    def write(self, path, part):
        """Writes every `part`th article with what was set into it, and notes where each quotation stands now."""
        count = 0
        with open(path, "w", encoding="utf-8") as out:
            for article in self.articles[::part]:
                text, ident = article["text"], article["id"]
                pieces, spans, moved, at, shift = [], [], [(0, 0)], 0, 0
                for place, paragraph, begin, end, planting, side in sorted(self.inserts[ident], key=lambda i: i[0]):
                    pieces += [text[at:place], paragraph]
                    spans.append((place + shift + begin, place + shift + end, planting, side))
                    shift += len(paragraph)
                    moved.append((place, shift))
                    at = place
                text = "".join(pieces) + text[at:]
                for begin, end, planting, side in self.standing[ident]:
                    by = max(s for p, s in moved if p <= begin)
                    spans.append((begin + by, end + by, planting, side))
                for begin, end, planting, side in spans:
                    planting.sides[side] = (ident, byte_offset(text, begin), byte_offset(text, end))
                    planting.wording[side] = text[max(0, begin - 100):end + 60]
                out.write(json.dumps({"id": ident, "source": article["source"], "text": text}) + "\n")
                count += 1
        return count
