"""Pairs brought together by hubs, parts of hubs and leaders of buckets, against comparing each by itself."""

import random

import pytest
from newsprint.spark._compare import gathered, compare_signatures, compare_texts
from newsprint.spark._large_buckets import pairs_of_large_buckets, signatures_match
from newsprint.spark._stages import Stages

FEWEST = 83  # of 128 values


def random_signatures(rng, count):
    """Bytes; some values are of few kinds, so that about half of the pairs are alike enough."""

    def value():
        return bytes([rng.randrange(4), 0]) if rng.random() < 0.2 else b"\0\1"

    return [b"".join(value() for _ in range(128)) for _ in range(count)]


def equal_values(a, b):
    return sum(a[i : i + 2] == b[i : i + 2] for i in range(0, len(a), 2))


@pytest.fixture
def pairs():
    """Two articles with very many pairs, which have one with one another too, and some with few."""
    rng = random.Random(5)
    others = {tuple(sorted(rng.sample(range(200), 2))) for _ in range(150)}
    return sorted(others | {(3, other) for other in range(4, 200)} | {(other, 150) for other in range(0, 150)})


@pytest.fixture
def parted(monkeypatch):
    monkeypatch.setattr("newsprint.spark._skew.HOT", 50)
    monkeypatch.setattr("newsprint.spark._compare.HOT", 50)
    monkeypatch.setattr("newsprint.spark._compare._PART_PAIRS", 16)


def test_no_part_of_a_hub_is_large(spark, pairs, parted):
    df = spark.createDataFrame([(a, b, 0) for a, b in pairs], "a long, b long, tag long")
    payload = spark.createDataFrame([(number,) for number in range(200)], "number long")
    parts = {}
    for row in gathered(df, payload).collect():
        parts.setdefault((row.hub, row.part), []).append(row.other)
    of_hub = [part for hub, part in parts if hub == 3]
    assert len(of_hub) > 8
    for others in parts.values():
        assert others[0] == -1 and -1 not in others[1:]  # the hub's own row, and it is the first
        assert len(others) <= 50
    assert sorted(tuple(sorted((hub, other))) for (hub, _), others in parts.items() for other in others[1:]) == pairs


def test_signatures_of_parted_hubs(spark, pairs, parted):
    signatures = random_signatures(random.Random(6), 200)
    df = spark.createDataFrame([(a, b, a % 2) for a, b in pairs], "a long, b long, tag long")
    payload = spark.createDataFrame(
        [(number, bytearray(signature)) for number, signature in enumerate(signatures)], "number long, signature binary"
    )
    expected = [(a, b, a % 2) for a, b in pairs if equal_values(signatures[a], signatures[b]) >= FEWEST]
    assert 20 < len(expected) < len(pairs) - 20
    found = compare_signatures(df, payload, FEWEST).collect()
    assert sorted(tuple(row) for row in found) == expected


def test_texts_of_parted_hubs(spark, pairs, parted):
    rng = random.Random(7)
    words = [f"word{letter}" for letter in "abcdefgh"]
    texts = [" ".join(rng.choice(words) for _ in range(rng.randint(1, 60))) for _ in range(200)]
    df = spark.createDataFrame(pairs, "a long, b long")
    payload = spark.createDataFrame(list(enumerate(texts)), "number long, text string")

    def shingles(text):
        each = text.split()
        return {tuple(each[i : i + 5]) for i in range(max(1, len(each) - 4))}

    sets = [shingles(text) for text in texts]
    found = {(r.a, r.b): (r.jaccard, r.share_a, r.share_b) for r in compare_texts(df, payload, {}).collect()}
    assert found.keys() == set(pairs)
    for a, b in pairs:
        both = len(sets[a] & sets[b])
        expected = (both / len(sets[a] | sets[b]), both / len(sets[a]), both / len(sets[b]))
        assert found[a, b] == pytest.approx(expected), (texts[a], texts[b])


def test_leaders_of_large_buckets(spark, tmp_path, monkeypatch):
    """Buckets whose contents are of very many kinds, so that few of them are settled in a round."""
    monkeypatch.setattr("newsprint.spark._large_buckets._NEXT", 12)
    monkeypatch.setattr("newsprint.spark._large_buckets._PART_CONTENTS", 64)
    rng = random.Random(8)
    kinds = [[rng.randrange(2**16) for _ in range(128)] for _ in range(20)]

    def signature():
        values = list(rng.choice(kinds))
        for _ in range(rng.randrange(40)):
            values[rng.randrange(128)] = rng.randrange(2**16)
        return b"".join(value.to_bytes(2, "little") for value in values)

    signatures = [signature() for _ in range(300)]
    buckets = {1: range(0, 200), 2: range(150, 300)}
    expected = set()
    for members in buckets.values():
        leaders = []
        for number in members:
            if all(equal_values(signatures[leader], signatures[number]) < FEWEST for leader in leaders):
                leaders.append(number)
        for leader in leaders:
            alike = {other for other in members if equal_values(signatures[leader], signatures[other]) >= FEWEST}
            expected |= {tuple(sorted((leader, other))) for other in alike - {leader}}
    assert len(expected) > 250

    def table(rows, columns):
        return spark.createDataFrame(rows, columns)

    postings = table([(key, first) for key, members in buckets.items() for first in members], "key long, first long")
    large = table([(key, len(members)) for key, members in buckets.items()], "key long, contents long")
    payload = table([(n, bytearray(s)) for n, s in enumerate(signatures)], "number long, content binary")
    work = tmp_path / "work"
    stages = Stages(spark, str(work), {})
    found = pairs_of_large_buckets(postings, large, payload, signatures_match(FEWEST), stages, "shared").collect()
    assert sorted((row.a, row.b) for row in found) == sorted(expected)
    assert (work / "shared" / "001" / "matches" / "_SUCCESS").exists()  # a second round
