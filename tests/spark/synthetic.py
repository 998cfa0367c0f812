"""Articles of invented words, with buckets of very many."""

import json
import random

_SYLLABLES = ["ba", "do", "ke", "li", "mu", "na", "po", "ra", "se", "ti", "vo", "za", "fe", "gu", "ho", "wi"]


def _word(rng):
    return "".join(rng.choice(_SYLLABLES) for _ in range(4)) + "n"


def _text(words):
    return " ".join(words).capitalize() + "."


def articles(equal, similar, others, seed=7):
    """Lines of JSON: `equal` articles of one text, `similar` ones that differ from another text in a word or two, and
    `others`, of which one in five is an edited copy of the one before."""
    rng = random.Random(seed)
    texts = [_text([_word(rng) for _ in range(80)])] * equal
    base = [_word(rng) for _ in range(120)]
    for _ in range(similar):
        words = list(base)
        for _ in range(rng.randint(1, 2)):
            words[rng.randrange(len(words))] = _word(rng)
        texts.append(_text(words))
    words = []
    for number in range(others):
        if number % 5 or not words:
            words = [_word(rng) for _ in range(rng.randint(3, 200))]
        else:
            words[rng.randrange(len(words))] = _word(rng)
        texts.append(_text(words))
    numbers = list(range(len(texts)))
    rng.shuffle(numbers)
    records = []
    for number, text in zip(numbers, texts):
        day = f"2024-03-{1 + rng.randrange(28):02}" if rng.random() < 0.8 else ""
        records.append({"id": f"a{number}", "source": rng.choice("PQR"), "published": day, "title": "", "text": text})
    rng.shuffle(records)
    return [json.dumps(record).encode() for record in records]


def _words(rng, count):
    return ["".join(rng.choice("bdklmnprstvz") + rng.choice("aeiou") for _ in range(4)) for _ in range(count)]


def in_large_buckets(seed):
    """Passages that 60 and 30 articles carry, and 150 statements that share the words of a key.

    Three articles carry each of the first 40, and two of those three one more statement.
    """
    rng = random.Random(seed)
    texts = []
    for carriers in [60, 30]:
        passage = " ".join(_words(rng, 30))
        texts += [f"{' '.join(_words(rng, 40))}. {passage}. {' '.join(_words(rng, 20))}." for _ in range(carriers)]
    key = "Quercinthal Zembrovanic"

    def said():
        return f'"The {key} harbour {" ".join(_words(rng, 9))} must never be sold again," said Orla Fenwick.'

    for number in range(150):
        statement, another = said(), said()
        for carrier in range(3 if number < 40 else 1):
            prose = [" ".join(_words(rng, 30)) + "." for _ in range(3)]
            texts.append(" ".join([prose[0], statement, prose[1], another if carrier else "", prose[2]]))
    return [json.dumps({"id": f"l{n}", "source": "Northline", "text": text}).encode() for n, text in enumerate(texts)]


def in_large_statement_buckets(seed, statements=800):
    """Statements that all have the words of a key, each in an article of its own and behind one of two words and one of
    four phrases that are less and less common; and as many that have more words in common than a key has.

    One in three is the one before it, be it behind another phrase.
    """
    rng = random.Random(seed)
    texts = []
    for key, length, count in [(2, 3, 4), (4, 1, 1)]:
        key = " ".join(_words(rng, key))
        firsts = _words(rng, 2)
        phrases = [" ".join(_words(rng, length)) for _ in range(count)]
        for number in range(statements):
            if number % 3 < 2:
                own = _words(rng, 2)
            phrase = rng.choices(phrases, [27, 9, 3, 1][:count])[0]
            prose = [" ".join(_words(rng, 25)) + "." for _ in range(2)]
            said = f'"{rng.choice(firsts)} {phrase} {own[0]} {key} {own[1]}," said Orla Fenwick.'
            texts.append(" ".join([prose[0], said, prose[1]]))
    return [json.dumps({"id": f"s{n}", "source": "Northline", "text": text}).encode() for n, text in enumerate(texts)]


def in_common_runs(seed):
    """Lines of JSON: what many otherwise different articles have in common, as an audit tells it apart.

    A sentence that goes further in some of its 34 carriers; a quotation of 30, in marks but in two of them; a sentence
    of 28 that stand together in a cluster; a line of 50 pages of one outlet; reports from one template. And four
    reports of one statement, two of them with pieces of it that have nothing in common but a phrase beside them.
    """
    rng = random.Random(seed)
    records = []

    def prose(words=25):
        return f"{' '.join(_words(rng, words)).capitalize()}."

    def add(*paragraphs, source="Northline"):
        day = f"2024-03-{1 + rng.randrange(28):02}T0{rng.randrange(10)}:00:00Z"
        number = len(records)
        text = "\n\n".join(paragraphs)
        records.append({"id": f"r{number:03}", "source": source, "published": day, "title": prose(6), "text": text})

    shared, wider, widest = prose(20), prose(12), prose(15)
    for number in range(34):
        add(prose(), shared + (" " + wider if number % 2 else "") + (" " + widest if number % 4 == 1 else ""), prose())
    said = " ".join(_words(rng, 24))
    for number in range(30):
        quoted = said if number >= 28 else f'"{said}," said Orla Fenwick.'
        add(prose(), quoted, prose(), source=rng.choice(["Northline", "Eastpost"]))
    story = [prose(30) for _ in range(6)]
    for _ in range(28):
        add(*story, prose(4), source=f"Paper{rng.randrange(5)}")
    line = f"Sign up for the {' '.join(_words(rng, 10))} newsletter"
    for number in range(50):
        add(prose(60), prose(60), line if number else f"{prose(8)} {line}", source="Harbour Post")
    fixed = [" ".join(_words(rng, 14)) for _ in range(4)]
    for _ in range(30):
        shares = rng.randint(1000, 9999)
        name = " ".join(_words(rng, 2)).title()
        add(f"{name} {fixed[0]} {shares}. {fixed[1]} {rng.randint(1, 99)} {fixed[2]} {name} {fixed[3]} {shares + 7}.")
    names = "Harbour Minister Orla Fenwick and Deputy Mayor Tamsin Vale of Port Anselm"
    pieces = [" ".join(_words(rng, 12)) for _ in range(3)]
    for first, last in [(0, 3), (0, 3), (0, 1), (2, 3)]:  # of the whole statement
        quoted = f'"{" ".join(pieces[first:last])}," said Orla Fenwick.'
        add(prose(), quoted, f"{' '.join(_words(rng, 9))} {names} {' '.join(_words(rng, 9))}.", prose())
    return [json.dumps(record).encode() for record in records]


def withdrawn_stories(seed):
    """Lines of JSON: stories in versions, copies of them at other outlets, one of these corrected, and a kill notice of
    each: found by its headline, by its id, by its wording, under its own id, and where two stories fit."""
    rng = random.Random(seed)
    records = []

    def prose(words):
        return f"{' '.join(_words(rng, words)).capitalize()}."

    def report(name, source, hour, title, *paragraphs):
        published = f"2024-03-08T{hour:02}:00:00Z"
        text = "\n\n".join(paragraphs)
        records.append({"id": name, "source": source, "published": published, "title": title, "text": text})

    for how in ["headline", "id", "wording", "own", "several"]:
        headline, story = prose(6).rstrip("."), [prose(30) for _ in range(4)]
        report(f"{how}-8801", "Northline", 8, headline, *story)
        report(f"{how}-8802", "Northline", 9, f"UPDATE 1-{headline}", prose(6), *story)
        report(f"{how}-courier", "Courier", 10, prose(5), *story)
        report(f"{how}-ledger", "Ledger", 11, prose(5), *story)
        report(f"{how}-post", "Halvering Post", 12, f"Correction: {prose(5)}", prose(30), *story[1:])
        if how == "several":
            report(f"{how}-8700", "Northline", 7, headline, prose(40), prose(40))
        asked = {
            "id": f"Please kill {how}-8801, which ran at 0800 GMT.",
            "wording": f"Please kill the story that said: {story[0]} {story[1]}",
            "own": "Please kill the story that ran under this number.",
        }
        name = f"{how}-8801" if how == "own" else f"{how}-8803"
        default = f'Please kill the story headlined "{headline}", which ran at 0800 GMT.'
        report(name, "Northline", 10, f"KILL: {prose(5)}", "ATTENTION EDITORS - KILL", asked.get(how, default))
    return [json.dumps(record).encode() for record in records]
