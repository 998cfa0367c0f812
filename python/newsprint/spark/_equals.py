# mypy: ignore-errors
"""Pairs that follow from others without another look at the texts (engine/equal_articles.h).

Articles with equal sets of shingles, Jaccard 1, have the same similarity to any third. Buckets of very many pair one of
them with the others; here the pairs of the rest are added, of up to MOST_EQUAL equal articles. Of more they stay joined
through one.
"""

from __future__ import annotations

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint.spark._columns import _native
from newsprint.spark._components import connected_components
from newsprint.spark._skew import join_hot
from newsprint.spark._stages import Stages

MOST_EQUAL: int = _native.MOST_EQUAL


def _classes(equal: DataFrame, stages: Stages) -> DataFrame:
    """Of each article with an equal one: (number, first, size) of its class."""
    members = connected_components(equal, stages, "equals").withColumnRenamed("cluster", "first")
    sizes = members.groupBy("first").agg(F.count("*").alias("size"))
    return join_hot(members, sizes, "first")


def _of_side(pairs: DataFrame, classes: DataFrame, side: str) -> DataFrame:
    """With `first_SIDE`, and `many_SIDE`: whether the articles of the class are to be spread."""
    named = classes.select(
        F.col("number").alias(side),
        F.col("first").alias(f"first_{side}"),
        (F.col("size") <= MOST_EQUAL).alias(f"many_{side}"),
    )
    joined = join_hot(pairs, named, side, "left")
    first = F.coalesce(F.col(f"first_{side}"), F.col(side))
    many = F.coalesce(F.col(f"many_{side}"), F.lit(False))
    return joined.withColumn(f"first_{side}", first).withColumn(f"many_{side}", many)


def _turned(found: DataFrame, a: str, b: str, share_a: str, share_b: str) -> DataFrame:
    """(a, b, jaccard, share_a, share_b) with a < b."""
    in_order = F.col(a) < F.col(b)

    def either(name: str, one: str, other: str):
        return F.when(in_order, F.col(one)).otherwise(F.col(other)).alias(name)

    return found.select(
        either("a", a, b), either("b", b, a), "jaccard", either("share_a", share_a, share_b),
        either("share_b", share_b, share_a),
    )  # fmt: skip


def _between(pairs: DataFrame, classes: DataFrame) -> DataFrame:
    """Of all pairs of two classes one, of their first articles: the figures of all are equal."""
    sided = _of_side(_of_side(pairs, classes, "a"), classes, "b")
    between = sided.where("first_a != first_b and (many_a or many_b)")
    return _turned(between, "first_a", "first_b", "share_a", "share_b").dropDuplicates(["a", "b"])


def _spread(between: DataFrame, classes: DataFrame) -> DataFrame:
    """Of pairs of two classes the pairs of all of their articles."""
    members = classes.where(F.col("size") <= MOST_EQUAL).groupBy("first").agg(F.collect_list("number").alias("members"))
    for side in ("a", "b"):
        of_side = members.select(F.col("first").alias(side), F.col("members").alias(f"of_{side}"))
        alone = F.array(F.col(side))
        between = join_hot(between, of_side, side, "left").withColumn(
            f"of_{side}", F.coalesce(F.col(f"of_{side}"), alone)
        )
    figures = ["jaccard", "share_a", "share_b"]
    one = between.select(F.explode("of_a").alias("x"), "of_b", *figures)
    return _turned(one.select("x", F.explode("of_b").alias("y"), *figures), "x", "y", "share_a", "share_b")


def _among_themselves(classes: DataFrame) -> DataFrame:
    few = classes.where(F.col("size") <= MOST_EQUAL)
    pairs = few.select("first", F.col("number").alias("a")).join(
        few.select("first", F.col("number").alias("b")), "first"
    )
    one = F.lit(1.0)
    return pairs.where("a < b").select("a", "b", one.alias("jaccard"), one.alias("share_a"), one.alias("share_b"))


def add_pairs_of_equals(pairs: DataFrame, stages: Stages) -> DataFrame:
    """`pairs` (a, b, jaccard, share_a, share_b) and those that follow from them, each once."""
    equal = pairs.where("jaccard = 1")
    classes = stages.run("equals-classes", lambda: _classes(equal, stages))
    between = stages.run("equals-between", lambda: _between(pairs, classes))
    added = _spread(between, classes).union(_among_themselves(classes))
    return pairs.union(added).dropDuplicates(["a", "b"])
