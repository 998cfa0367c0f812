# mypy: ignore-errors
"""Pairs of articles brought together with what is to be compared of them.

Of each pair one article is the hub: the one with very many pairs, where one has. A hub's pairs stand together behind
the hub's own row, so that it is taken apart once; those of a hub with very many are parted, each part with a row of the
hub.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binary, doubles, longs, pushed
from newsprint.spark._skew import HOT, part_of

_PART_PAIRS = 1024  # of a hub with very many
_OF_HUB = -1  # in place of the other's number


def _oriented(pairs: DataFrame) -> DataFrame:
    """(hub, other, part, ...) of pairs (a, b, ...)."""
    ends = pairs.select(F.col("a").alias("number")).union(pairs.select("b"))
    hubs = F.broadcast(ends.groupBy("number").agg(F.count("*").alias("pairs")).where(F.col("pairs") > HOT))
    of_a = hubs.select(F.col("number").alias("a"), F.col("pairs").alias("pairs_a"))
    of_b = hubs.select(F.col("number").alias("b"), F.col("pairs").alias("pairs_b"))
    counted = pairs.join(of_a, "a", "left").join(of_b, "b", "left").fillna(0, ["pairs_a", "pairs_b"])
    a_leads = F.col("pairs_a") >= F.col("pairs_b")
    other = F.when(a_leads, F.col("b")).otherwise(F.col("a"))
    return counted.select(
        F.when(a_leads, F.col("a")).otherwise(F.col("b")).alias("hub"),
        other.alias("other"),
        part_of(other, F.greatest("pairs_a", "pairs_b"), _PART_PAIRS).alias("part"),
        *[c for c in pairs.columns if c not in ("a", "b")],
    )


def gathered(pairs: DataFrame, payload: DataFrame) -> DataFrame:
    """Rows (hub, part, other, ..., ...payload), each part of a hub together and behind the hub's own row.

    What pairs (a, b, ...) have besides, numbers and lists, is 0 or null in the hub's own row.
    """
    oriented = _oriented(pairs)
    columns = [F.col(f"`{c}`") for c in payload.columns if c != "number"]
    besides = {name: kind for name, kind in oriented.dtypes if name not in ("hub", "part", "other")}
    others = oriented.join(payload, oriented.other == payload.number)
    parts = oriented.select("hub", "part").distinct()
    hubs = parts.join(payload, parts.hub == payload.number)
    own = F.lit(_OF_HUB).cast("long")
    nothing = [F.lit(0 if kind == "bigint" else None).cast(kind).alias(name) for name, kind in besides.items()]
    rows = others.select("hub", "part", "other", *besides, *columns).union(
        hubs.select("hub", "part", own.alias("other"), *nothing, *columns)
    )
    return rows.repartition("hub", "part").sortWithinPartitions("hub", "part", "other")


def compare_signatures(pairs: DataFrame, signatures: DataFrame, fewest: int) -> DataFrame:
    """Those of `pairs` (a, b, tag) whose signatures have `fewest` equal values or more: (a, b, tag).

    `signatures` has the columns number and signature.
    """

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        names = ["hub", "part", "other", "tag"]
        return pushed(
            _native.SignatureComparer(fewest),
            batches,
            ["hub", "other", "tag"],
            [longs, longs, longs],
            lambda batch: (*[batch.column(n) for n in names], binary(batch.column("signature"))),
        )

    similar = gathered(pairs, signatures).mapInArrow(of_partition, "hub long, other long, tag long")
    return similar.select(F.least("hub", "other").alias("a"), F.greatest("hub", "other").alias("b"), "tag")


def compare_texts(pairs: DataFrame, texts: DataFrame, settings: dict) -> DataFrame:
    """The exact similarity of all `pairs` (a, b): (a, b, jaccard, share_a, share_b).

    `texts` has the column number and those that hold the text of an article.
    """
    columns = [c for c in texts.columns if c != "number"]
    names = ["hub", "other", "jaccard", "in_hub", "in_other"]

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.TextComparer(settings),
            batches,
            names,
            [longs, longs, doubles, doubles, doubles],
            lambda batch: (
                *[batch.column(n) for n in ["hub", "part", "other"]],
                pa.Table.from_batches([batch.select(columns)]),
            ),
        )

    schema = "hub long, other long, jaccard double, in_hub double, in_other double"
    compared = gathered(pairs.select("a", "b"), texts).mapInArrow(of_partition, schema)
    hub_first = F.col("hub") < F.col("other")

    def of_side(name: str, first: str, second: str):
        return F.when(hub_first, F.col(first)).otherwise(F.col(second)).alias(name)

    return compared.select(
        of_side("a", "hub", "other"),
        of_side("b", "other", "hub"),
        "jaccard",
        of_side("share_a", "in_hub", "in_other"),
        of_side("share_b", "in_other", "in_hub"),
    )
