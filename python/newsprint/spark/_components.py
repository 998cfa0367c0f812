# mypy: ignore-errors
"""Connected components by large star and small star (Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii 2014,
"Connected Components in MapReduce and Beyond", section 3).

Large star: each article tells its larger neighbours of its smallest one. Small star: it tells its smaller neighbours,
and itself. Alternated until only stars are left, which takes few rounds, each article is joined to the smallest of its
component. A round writes its edges: what comes after does not remember how they came about.
"""

from __future__ import annotations

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint.spark._skew import join_hot
from newsprint.spark._stages import Stages

_MOST_ROUNDS = 100  # far more than any graph of this size takes


def _smallest(edges: DataFrame) -> DataFrame:
    """Of each article `u` the smallest of its neighbours and itself."""
    return edges.groupBy("u").agg(F.least("u", F.min("v")).alias("smallest"))


def _joined(edges: DataFrame) -> DataFrame:
    return join_hot(edges, _smallest(edges), "u")


def large_star(edges: DataFrame) -> DataFrame:
    """`edges` are pairs (u, v), u > v, each once; so are those given back."""
    both = edges.union(edges.select(F.col("v").alias("u"), F.col("u").alias("v")))
    joined = _joined(both).where("v > u").select(F.col("v").alias("u"), F.col("smallest").alias("v"))
    return joined.where("u > v").distinct()


def small_star(edges: DataFrame) -> DataFrame:
    """As large_star."""
    joined = _joined(edges)
    smaller = joined.select(F.col("v").alias("u"), F.col("smallest").alias("v"))
    itself = joined.select("u", F.col("smallest").alias("v"))
    return smaller.union(itself).where("u > v").distinct()


def _are_stars(edges: DataFrame) -> bool:
    """Whether each article has one edge to a smaller one, or only edges to larger ones: then each is joined to the
    smallest of its component, and another round would change nothing."""
    down = edges.select(F.col("u").alias("number"), F.lit(1).alias("down"))
    ends = down.union(edges.select("v", F.lit(0)))
    of_each = ends.groupBy("number").agg(F.sum("down").alias("down"), F.min("down").alias("fewest"))
    return of_each.where((F.col("down") > 1) | ((F.col("down") == 1) & (F.col("fewest") == 0))).isEmpty()


def connected_components(pairs: DataFrame, stages: Stages, name: str = "components") -> DataFrame:
    """Of each article of `pairs` (a, b) the smallest of its component, `cluster`: columns (number, cluster).

    `name` is the folder of its stages.
    """
    edges = stages.run(
        f"{name}/round-000",
        lambda: pairs.select(F.greatest("a", "b").alias("u"), F.least("a", "b").alias("v")).where("u > v").distinct(),
    )
    number = 0
    while not _are_stars(edges):
        number += 1
        if number > _MOST_ROUNDS:
            raise RuntimeError(f"components: no end after {_MOST_ROUNDS} rounds")
        large = stages.run(f"{name}/round-{number:03}-large", lambda edges=edges: large_star(edges))
        edges = stages.run(f"{name}/round-{number:03}-small", lambda large=large: small_star(large))
    members = edges.select(F.col("u").alias("number"), F.col("v").alias("cluster"))
    leads = edges.select(F.col("v").alias("number"), F.col("v").alias("cluster")).distinct()
    return members.union(leads)
