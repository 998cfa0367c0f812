# mypy: ignore-errors
"""Which pairs of articles may stand at the threshold: those that share a band of their signatures.

Articles whose signatures are equal are one content: they stand in the same buckets, so the buckets hold contents, each
by its first article. That keeps a text carried by very many out of the buckets but once. The pairs are those of the
command (lsh/pairing.h), whatever the partitions.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binary, longs, pushed
from newsprint.spark._compare import compare_signatures
from newsprint.spark._large_buckets import pairs_of_large_buckets, signatures_match
from newsprint.spark._plan import Plan
from newsprint.spark._skew import join_hot
from newsprint.spark._stages import Stages

PAIR_ALL: int = _native.PAIR_ALL
COMPARE_ALL: int = _native.COMPARE_ALL


def _contents(articles: DataFrame, signed: DataFrame, row: str) -> DataFrame:
    """Each content by its first article: (first, count, signature)."""
    first = F.min(F.struct("number", "row")).alias("article")
    grouped = articles.groupBy("content").agg(first, F.count("*").alias("count"))
    named = grouped.select("content", "article.row", F.col("article.number").alias("first"), "count")
    return named.join(signed.select(F.col(row).alias("row"), "signature"), "row").drop("row")


def _postings(contents: DataFrame, bands: int, rows: int) -> DataFrame:
    """The buckets in which each content stands: (key, first, count)."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            keys = longs(_native.keys_of_signatures(binary(batch.column("signature")), bands, rows))
            each = pa.array([row for row in range(batch.num_rows) for _ in range(bands)], pa.int64())
            columns = [keys, batch.column("first").take(each), batch.column("count").take(each)]
            yield pa.RecordBatch.from_arrays(columns, names=["key", "first", "count"])

    kept = contents.select("first", "count", "signature")
    return kept.mapInArrow(of_partition, "key long, first long, count long")


def _meetings(postings: DataFrame, large: DataFrame) -> DataFrame:
    """The pairs of contents in buckets that are not `large`: (a, b, tag), tag 1 where all of their articles pair."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        names = ["key", "first", "count"]
        return pushed(
            _native.ContentPairer(),
            batches,
            ["a", "b", "whole"],
            [longs, longs, longs],
            lambda batch: tuple(batch.column(n) for n in names),
        )

    ordinary = postings.join(F.broadcast(large.select("key")), "key", "left_anti")
    grouped = ordinary.repartition("key").sortWithinPartitions("key", "first")
    met = grouped.mapInArrow(of_partition, "a long, b long, whole long")
    return met.groupBy("a", "b").agg(F.max("whole").alias("tag"))


def _equal_articles(articles: DataFrame, contents: DataFrame) -> DataFrame:
    """The articles of contents of two or more: (number, first, count)."""
    several = contents.select("content", "first", "count").where("count > 1")
    return join_hot(articles.select("content", "number"), several, "content").drop("content")


def _spread(pairs: DataFrame, equal: DataFrame) -> DataFrame:
    """The pairs of articles for which pairs of contents (a, b, tag) stand."""
    members = equal.where(F.col("count") <= PAIR_ALL).groupBy("first").agg(F.collect_list("number").alias("members"))
    whole = pairs.where("tag = 1")
    for side in ("a", "b"):
        of_side = members.select(F.col("first").alias(side), F.col("members").alias(f"of_{side}"))
        alone = F.array(F.col(side))
        whole = whole.join(of_side, side, "left").withColumn(f"of_{side}", F.coalesce(F.col(f"of_{side}"), alone))
    each = whole.select(F.explode("of_a").alias("x"), "of_b").select("x", F.explode("of_b").alias("y"))
    spread = each.select(F.least("x", "y").alias("a"), F.greatest("x", "y").alias("b"))
    firsts = pairs.where("tag = 0").select("a", "b")
    with_first = equal.select(F.col("first").alias("a"), F.col("number").alias("b"))
    return spread.union(firsts).union(with_first).where("a < b").distinct()


def find_candidates(
    articles: DataFrame, signed: DataFrame, row: str, plan: Plan, stages: Stages
) -> tuple[DataFrame, DataFrame]:
    """The candidate pairs (a, b), each once, a < b; and the buckets of too many articles to pair them all."""
    contents = stages.run("contents", lambda: _contents(articles, signed, row))
    postings = stages.run("postings", lambda: _postings(contents, plan.bands, plan.rows))
    sizes = postings.groupBy("key").agg(F.count("*").alias("contents"), F.sum("count").alias("articles"))
    buckets = stages.run("large-buckets", lambda: sizes.where(F.col("articles") > PAIR_ALL))
    large = buckets.where(F.col("contents") > COMPARE_ALL)

    meetings = stages.run("meetings", lambda: _meetings(postings, large))
    signatures = contents.select(F.col("first").alias("number"), "signature")
    similar = stages.run("similar", lambda: compare_signatures(meetings.where("a < b"), signatures, plan.fewest))
    equal = stages.run("equal", lambda: _equal_articles(articles, contents))
    of_large = pairs_of_large_buckets(
        postings, large, signatures.withColumnRenamed("signature", "content"), signatures_match(plan.fewest), stages,
        "large-buckets-shared",
    )  # fmt: skip
    pairs = similar.union(meetings.where("a = b")).union(of_large.withColumn("tag", F.lit(0).cast("long")))
    return stages.run("candidates", lambda: _spread(pairs, equal)), buckets
