# mypy: ignore-errors
"""What buckets of passages and quotations give, as rows (given, a, b, places)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pyarrow as pa
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

from newsprint.spark._columns import longs, pushed

# A pair (a, b); a pair of which two quotations, at `places`, are still to be compared; a bucket `a` that was too large
# to pair all of its members; and a member `b` of a run through which the large bucket `a` is joined.
PAIR, TO_COMPARE, LARGE, RUN = range(4)


def given(rows: DataFrame, kind: int, a: Column, b: Column) -> DataFrame:
    zero = F.lit(0).cast("long")
    return rows.select(F.lit(kind).cast("long").alias("given"), a.alias("a"), b.alias("b"), zero.alias("places"))


def given_pairs(rows: DataFrame, one: Column, other: Column) -> DataFrame:
    return given(rows.where(one != other), PAIR, F.least(one, other), F.greatest(one, other))


def given_by(
    rows: DataFrame, make: Callable[[], object], columns: Callable[[pa.RecordBatch], tuple]
) -> DataFrame:
    """What a stream of the native module makes of the buckets of these rows (key, number, position, ...)."""
    names = ["given", "a", "b", "places"]

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(make(), batches, names, [longs] * 4, columns)

    together = rows.repartition("key").sortWithinPartitions("key", "number", "position")
    return together.mapInArrow(of_partition, "given long, a long, b long, places long")
