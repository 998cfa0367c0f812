# mypy: ignore-errors
"""Buckets of passages and statements that very many articles share, parted: what lsh/pairing.h makes of one, found by
many tasks."""

from __future__ import annotations

import pyarrow as pa
from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binary, longs
from newsprint.spark._given import LARGE, RUN, given, given_pairs
from newsprint.spark._shown import mapped
from newsprint.spark._skew import join_hot
from newsprint.spark._stages import Stages


def _runs(windows: DataFrame, settings: dict) -> DataFrame:
    """Which articles have which runs of words around a bucket's passage, and where first: (run, number, word)."""

    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        columns = [batch.column(name) for name in ["key", "number", "position", "begin"]]
        return [longs(c) for c in _native.runs_of(*columns, binary(batch.column("window")), settings)]

    found = mapped(windows, "key long, hash long, offset long, number long, word long", make)
    return found.groupBy(F.struct("key", "hash", "offset").alias("run"), "number").agg(F.min("word").alias("word"))


def _common_runs(runs: DataFrame, large: DataFrame) -> DataFrame:
    """The members of these runs, as a bucket gives them: which of its runs each is follows from the words."""
    index = F.row_number().over(Window.partitionBy("run.key").orderBy("run")) - F.lit(1)
    members = join_hot(runs, large.select("run", index.cast("long").alias("index")), "run")
    place = F.shiftleft("index", 32) + F.col("word")
    return members.select(
        F.lit(RUN).cast("long").alias("given"), F.col("run.key").alias("a"), F.col("number").alias("b"),
        place.alias("places"),
    )  # fmt: skip


def pair_hot_passages(windows: DataFrame, settings: dict, with_runs: bool, stages: Stages) -> DataFrame:
    """Of the words around passages (key, number, position, begin, window)."""
    runs = stages.run("hot-runs", lambda: _runs(windows, settings))
    sizes = runs.groupBy("run").agg(F.min("number").alias("first"), F.count("*").alias("articles"))
    shared = stages.run("hot-runs-shared", lambda: sizes.where("articles > 1"))
    several = F.col("articles") <= _native.PAIR_ALL
    members = runs.join(shared.where(several).select("run"), "run")
    listed = members.groupBy("run").agg(F.collect_list("number").alias("numbers"))
    each = listed.select(F.explode("numbers").alias("x"), "numbers").select("x", F.explode("numbers").alias("y"))
    large = shared.where(~several)
    with_first = join_hot(runs, large.select("run", "first"), "run")
    keys = large.select("run.key").distinct()
    found = (
        given_pairs(each.where("x < y"), F.col("x"), F.col("y"))
        .union(given_pairs(with_first, F.col("first"), F.col("number")))
        .union(given(keys, LARGE, F.col("key"), F.lit(0).cast("long")))
    )
    return found.union(_common_runs(runs, large)) if with_runs else found


def one_of_each(statements: DataFrame, stages: Stages) -> tuple[DataFrame, DataFrame]:
    """Of statements (key, number, position, content, ...), those of one bucket that have the same words joined with the
    first of them; and that first one of each."""
    named = statements.withColumn("words", F.struct("key", "content"))
    first = F.min(F.struct("number", "position")).alias("first")
    firsts = stages.run("hot-statements", lambda: named.groupBy("words").agg(first))
    with_first = join_hot(named.select("words", "number"), firsts, "words")
    keys = statements.select("key").distinct()
    found = given_pairs(with_first, F.col("first.number"), F.col("number"))
    place = firsts.select("words.key", "words.content", "first.number", "first.position")
    kept = statements.join(place, ["key", "content", "number", "position"], "left_semi")
    return found.union(given(keys, LARGE, F.col("key"), F.lit(0).cast("long"))), kept
