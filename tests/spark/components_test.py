"""Connected components against the obvious way."""

import random

import pytest
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


GRAPHS = {
    "none": [],
    "path": [(i, i + 1) for i in range(200)],
    "path of shuffled numbers": [tuple(sorted(((i * 7919) % 1009, ((i + 1) * 7919) % 1009))) for i in range(300)],
    "star": [(0, i) for i in range(1, 500)],
    "star around the largest": [(i, 999) for i in range(300)],
    "two in a ring": [(i, (i + 1) % 50) if i < 49 else (0, 49) for i in range(50)] + [(100, 101)],
    "random": random_graph(random.Random(3)),
    "random too": random_graph(random.Random(11)),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_components(spark, tmp_path, name):
    df = spark.createDataFrame(GRAPHS[name], "a long, b long")
    found = connected_components(df, Stages(spark, str(tmp_path / "work"), {})).collect()
    assert len(found) == len({r.number for r in found})
    assert {r.number: r.cluster for r in found} == components_of(GRAPHS[name])
