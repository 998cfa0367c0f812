# mypy: ignore-errors
"""Buckets of more contents than are all compared with one another, be they whole articles or statements.

In the order of articles, a content that matches none of the leaders before it leads; the first COMPARE_ALL leaders are
compared with all contents of the bucket. No task sees more than a part of a bucket: in rounds, the next contents that
none has matched come together, few of them, to tell which of them lead; then the leaders go to all parts.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pyarrow as pa
from pyspark import Broadcast
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binaries, binary, longs, pushed
from newsprint.spark._stages import Stages

COMPARE_ALL: int = _native.COMPARE_ALL
_NEXT = 1024  # contents of a bucket that are looked at together
_PART_CONTENTS = 4096
_LEADERS = "key long, first long, content binary"


@dataclass(frozen=True)
class Matching:
    """Which contents match: what tells the leaders of a bucket, and what compares its members with them."""

    chooser: Callable[[], object]
    comparer: Callable[[], object]


def signatures_match(fewest: int) -> Matching:
    """Those with so many equal values, or more."""
    return Matching(
        lambda: _native.SignatureLeaderChooser(fewest), lambda: _native.SignatureLeaderComparer(fewest)
    )


def statements_match(information: Broadcast) -> Matching:
    """Those that are one statement."""
    return Matching(
        lambda: _native.StatementLeaderChooser(information.value),
        lambda: _native.StatementLeaderComparer(information.value),
    )


def _next_of_partitions(members: DataFrame) -> DataFrame:
    """Of each partition and bucket, the `_NEXT` first of the contents that are still open: (key, first)."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        firsts: dict[int, list[int]] = {}  # by key: a heap of the smallest, negative
        for batch in batches:
            for key, first in zip(batch.column("key").to_pylist(), batch.column("first").to_pylist()):
                heap = firsts.setdefault(key, [])
                if len(heap) < _NEXT:
                    heapq.heappush(heap, -first)
                else:
                    heapq.heappushpop(heap, -first)
        rows = [(key, -negative) for key, heap in firsts.items() for negative in heap]
        keys = pa.array([key for key, _ in rows], pa.int64())
        yield pa.RecordBatch.from_arrays(
            [keys, pa.array([first for _, first in rows], pa.int64())], names=["key", "first"]
        )

    return members.select("key", "first").mapInArrow(of_partition, "key long, first long")


def _next_contents(members: DataFrame) -> DataFrame:
    """Of each bucket the `_NEXT` first contents that are still open: (key, first)."""
    few = _next_of_partitions(members).groupBy("key").agg(F.sort_array(F.collect_list("first")).alias("firsts"))
    return few.select("key", F.explode(F.slice("firsts", 1, _NEXT)).alias("first"))


def _new_leaders(nexts: DataFrame, members: DataFrame, chosen: DataFrame, matching: Matching) -> DataFrame:
    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            matching.chooser(),
            batches,
            ["key", "first", "content"],
            [longs, longs, lambda given: binaries(*given)],
            lambda batch: (*[batch.column(n) for n in ["key", "first", "left"]], binary(batch.column("content"))),
        )

    left = (F.lit(COMPARE_ALL) - F.coalesce(F.col("leaders"), F.lit(0))).cast("long")
    rows = members.join(nexts, ["key", "first"]).join(F.broadcast(chosen), "key", "left").withColumn("left", left)
    ordered = rows.select("key", "first", "left", "content").repartition("key").sortWithinPartitions("key", "first")
    return ordered.mapInArrow(of_partition, _LEADERS)


def _matches(leaders: DataFrame, members: DataFrame, matching: Matching) -> DataFrame:
    """(key, leader, member) of all members that match one of the leaders."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            matching.comparer(),
            batches,
            ["key", "leader", "member"],
            [longs, longs, longs],
            lambda batch: (
                *[batch.column(n) for n in ["key", "part", "leads", "first"]],
                binary(batch.column("content")),
            ),
        )

    long = F.lit(0).cast("long")
    in_parts = leaders.join(members.select("key", "part").distinct(), "key")
    rows = members.select("key", "part", long.alias("leads"), "first", "content").union(
        in_parts.select("key", "part", (long + F.lit(1)).alias("leads"), "first", "content")
    )
    together = rows.repartition("key", "part").sortWithinPartitions("key", "part", F.col("leads").desc(), "first")
    return together.mapInArrow(of_partition, "key long, leader long, member long")


def pairs_of_large_buckets(
    postings: DataFrame, large: DataFrame, contents: DataFrame, matching: Matching, stages: Stages, folder: str
) -> DataFrame:
    """The pairs (a, b) of the buckets `large` (key, contents), in which postings (key, first) stand.

    `contents` has (number, content), the number being the `first` of postings; stages go to this folder.
    """
    no_pairs = postings.sparkSession.createDataFrame([], "a long, b long")
    if large.isEmpty():
        return no_pairs

    def with_contents() -> DataFrame:
        rows = postings.select("key", "first").join(F.broadcast(large.select("key", "contents")), "key")
        parts = F.ceil(F.col("contents") / _PART_CONTENTS).cast("long")
        placed = rows.select("key", "first", F.pmod(F.xxhash64("first"), parts).alias("part"))
        return placed.join(contents.withColumnRenamed("number", "first"), "first")

    members = stages.run(f"{folder}/members", with_contents)
    still_open = members.select("key", "first")
    chosen = postings.sparkSession.createDataFrame([], "key long, leaders long")
    all_matches = []
    for number in range(COMPARE_ALL):
        name = f"{folder}/{number:03}"
        nexts = stages.run(f"{name}/next", lambda rows=still_open: _next_contents(rows))
        if nexts.isEmpty():
            break
        leaders = stages.run(
            f"{name}/leaders", lambda nexts=nexts, chosen=chosen: _new_leaders(nexts, members, chosen, matching)
        )
        matches = stages.run(f"{name}/matches", lambda leaders=leaders: _matches(leaders, members, matching))
        all_matches.append(matches)
        counts = leaders.groupBy("key").agg(F.count("*").alias("leaders"))
        chosen = stages.run(
            f"{name}/chosen",
            lambda chosen=chosen, counts=counts: (
                chosen.union(counts).groupBy("key").agg(F.sum("leaders").alias("leaders"))
            ),
        )
        done = chosen.where(F.col("leaders") >= COMPARE_ALL).select("key")
        settled = leaders.select("key", "first").union(matches.select("key", F.col("member").alias("first")))
        # All that were looked at lead or are matched now, so each round is nearer to the end.
        still_open = stages.run(
            f"{name}/open",
            lambda rows=still_open, settled=settled, done=done: rows.join(
                settled.distinct(), ["key", "first"], "left_anti"
            ).join(F.broadcast(done), "key", "left_anti"),
        )
    pairs = no_pairs
    for matches in all_matches:
        found = matches.select(F.least("leader", "member").alias("a"), F.greatest("leader", "member").alias("b"))
        pairs = pairs.union(found)
    return pairs.distinct()
