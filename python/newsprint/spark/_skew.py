# mypy: ignore-errors
"""Joins in which some keys have very many rows."""

from __future__ import annotations

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

# Rows of one key that one task may get. Keys of more are at most 1 row in so many, and are sent to all.
HOT = 10_000


def join_hot(rows: DataFrame, keys: DataFrame, key: str, how: str = "inner") -> DataFrame:
    """Each of `rows` with what `keys` (each key once) says of its key; `how` may be "inner" or "left".

    The rows of keys with very many stay where they are: those keys go to all tasks.
    """
    hot = rows.groupBy(key).agg(F.count("*").alias("rows")).where(F.col("rows") > HOT).select(key)
    if hot.isEmpty():  # asked first, as it is nearly always so: one join is planned instead of four
        return rows.join(keys, key, how)
    hot = F.broadcast(hot)
    cold = rows.join(hot, key, "left_anti").join(keys, key, how)
    of_hot = F.broadcast(keys.join(hot, key, "left_semi"))
    return cold.unionByName(rows.join(hot, key, "left_semi").join(of_hot, key, how))


def part_of(number: Column, rows: Column, size: int) -> Column:
    """Which of the parts of a key a row goes to, where the key's `rows` are parted by `size`."""
    parts = F.ceil(rows / F.lit(size)).cast("long")
    return F.when(rows > HOT, F.pmod(F.xxhash64(number), parts)).otherwise(F.lit(0)).cast("long")
