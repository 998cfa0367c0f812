# mypy: ignore-errors
"""Clusters of verified pairs: components with a lead, a weakest link and an id."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pyarrow as pa
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binary, doubles, longs, pushed
from newsprint.spark._plan import Plan
from newsprint.spark._skew import join_hot
from newsprint.spark._stages import Stages

_FOREST_PARTS = 64  # of the links of one cluster, before they are few


def lead_order(keep: str, sources: list[str]) -> Column:
    """The smallest is the copy to keep, as engine/copies.h has it; its last field is the article's number."""
    fields = [F.col("kill")]
    if keep == "last":
        fields += [-F.col("version"), -F.col("corrected")]
    if keep == "source":
        wanted = F.lit(len(sources))
        for place, source in reversed(list(enumerate(sources))):
            wanted = F.when(F.col("source") == source, F.lit(place)).otherwise(wanted)
        fields.append(wanted)
    if keep == "longest":
        fields.append(-F.col("words"))
    end = F.col("end")
    fields += [-F.col("dated"), -end if keep == "last" else end, -F.col("words"), F.col("number")]
    named = [field.cast("long").alias(f"field_{i}") for i, field in enumerate(fields[:-1])]
    return F.struct(*named, F.col("number").alias("lead"))


def _forest(links: DataFrame) -> DataFrame:
    """Of links (cluster, a, b, strength), those of a partition together by cluster, the strongest forest."""
    names = ["cluster", "a", "b", "strength"]

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.ForestBuilder(),
            batches,
            names,
            [longs, longs, longs, doubles],
            lambda batch: tuple(batch.column(n) for n in names),
        )

    return links.mapInArrow(of_partition, "cluster long, a long, b long, strength double")


def weakest_links(links: DataFrame) -> DataFrame:
    """(cluster, weakest): the weakest link of its strongest spanning tree.

    The links of a cluster are parted first: the strongest forest of the parts' forests is that of all, and they are no
    longer than the members are many.
    """
    parted = links.withColumn("part", F.pmod(F.xxhash64("a"), F.lit(_FOREST_PARTS)))
    parts = parted.repartition("cluster", "part").sortWithinPartitions("part", "cluster").drop("part")
    few = _forest(parts).repartition("cluster").sortWithinPartitions("cluster")
    return _forest(few).groupBy("cluster").agg(F.min("strength").alias("weakest"))


def cluster_ids(members: DataFrame) -> DataFrame:
    """(cluster, cluster_id) of members (cluster, size, number, id).

    An id is a hash of the members' ids one after the other, so those of one cluster pass through one task.
    """

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.ClusterIdBuilder(),
            batches,
            ["cluster", "hash"],
            [longs, longs],
            lambda batch: (batch.column("cluster"), batch.column("size"), binary(batch.column("id"))),
        )

    ordered = members.select("cluster", "size", "number", "id").repartition("cluster")
    hashed = ordered.sortWithinPartitions("cluster", "number").mapInArrow(of_partition, "cluster long, hash long")
    digits = F.lower(F.lpad(F.hex("hash"), 16, "0"))
    return hashed.select("cluster", F.concat(F.lit("c"), digits).alias("cluster_id"))


def _members(components: DataFrame, articles: DataFrame, plan: Plan) -> DataFrame:
    """(cluster, number, id, row, lead, size), `cluster` and `lead` being numbers of articles."""
    named = components.join(articles.drop("content"), "number")
    order = lead_order(plan.keep, plan.sources)
    leads = named.groupBy("cluster").agg(F.min(order).alias("first"), F.count("*").alias("size"))
    of_cluster = leads.select("cluster", F.col("first.lead").alias("lead"), "size")
    return join_hot(named.select("cluster", "number", "id", "row"), of_cluster, "cluster")


def _named(members: DataFrame, links: DataFrame) -> DataFrame:
    """(cluster, cluster_id, weakest)."""
    in_clusters = join_hot(links, members.select(F.col("number").alias("a"), "cluster"), "a")
    weakest = weakest_links(in_clusters.select("cluster", "a", "b", "strength"))
    return cluster_ids(members).join(weakest, "cluster")


def find_clusters(
    components: Callable[[], DataFrame], links: DataFrame, articles: DataFrame, plan: Plan, stages: Stages
) -> tuple[DataFrame, DataFrame]:
    """The members (cluster, number, id, row, lead, size) and the clusters (cluster, cluster_id, weakest) of the
    components (number, cluster) of links (a, b, strength)."""
    members = stages.run("members", lambda: _members(components(), articles, plan))
    return members, stages.run("clusters", lambda: _named(members, links))
