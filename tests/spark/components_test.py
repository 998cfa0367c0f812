"""Connected components against the obvious way."""

import random

from newsprint.spark._components import connected_components
from newsprint.spark._stages import Stages


def components_of(pairs):
    smallest = {}

    def find(x):
        while smallest.setdefault(x, x) != x:
            x = smallest[x]
        return x

    for a, b in pairs:
        a, b = sorted((find(a), find(b)))
        smallest[b] = a
    return {x: find(x) for x in list(smallest)}


def random_graph(rng):
    size = rng.choice([10, 100, 300])
    return [tuple(sorted(rng.sample(range(size), 2))) for _ in range(rng.randrange(1, size))]


GRAPHS = [
    [(i, i + 1) for i in range(200)],  # a path
    [tuple(sorted(((i * 7919) % 1009, ((i + 1) * 7919) % 1009))) for i in range(300)],  # one of shuffled numbers
    [(0, i) for i in range(1, 500)],  # a star
    [(i, 999) for i in range(300)],  # one around the largest
    [(i, (i + 1) % 50) if i < 49 else (0, 49) for i in range(50)] + [(100, 101)],  # a ring, and two
    random_graph(random.Random(3)),
    random_graph(random.Random(11)),
]


def found_in(spark, folder, pairs):
    df = spark.createDataFrame(pairs, "a long, b long")
    found = connected_components(df, Stages(spark, str(folder), {})).collect()
    assert len(found) == len({r.number for r in found})
    return {r.number: r.cluster for r in found}


def test_graphs_side_by_side(spark, tmp_path):
    pairs = [(a + 2000 * number, b + 2000 * number) for number, graph in enumerate(GRAPHS) for a, b in graph]
    assert found_in(spark, tmp_path / "work", pairs) == components_of(pairs)


def test_keys_of_very_many_rows(spark, tmp_path, monkeypatch):
    monkeypatch.setattr("newsprint.spark._skew.HOT", 20)
    pairs = GRAPHS[2] + [(a + 2000, b + 2000) for a, b in GRAPHS[3]]
    assert found_in(spark, tmp_path / "work", pairs) == components_of(pairs)


def test_no_pairs(spark, tmp_path):
    assert found_in(spark, tmp_path / "work", []) == {}
