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
