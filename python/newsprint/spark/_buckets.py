# mypy: ignore-errors
"""Which pairs of articles may share a passage or a quotation: those that meet in its bucket (lsh/pairing.h).

A bucket of passages has the words around them, so that the texts stay where they are; two quotations that may be one
statement are compared where the texts of the pair come together.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
from pyspark import Broadcast
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binaries, binary, longs, pushed
from newsprint.spark._given import given_by
from newsprint.spark._hot_buckets import one_of_each, pair_hot_passages
from newsprint.spark._shown import mapped
from newsprint.spark._skew import HOT, join_hot
from newsprint.spark._stages import Stages
from newsprint.spark._statements import pair_many_statements

_PASSAGE, _QUOTATION = 1, 2  # scales, as lsh/posting.h numbers them
_THE_ARTICLE = -1  # in place of a position
_POSTINGS = ["scale", "number", "key", "position", "content", "telling", "speaker"]
_SKETCH = ["key", "number", "position", "content", "telling", "speaker"]


def _postings(shown: DataFrame, settings: dict) -> DataFrame:
    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        article, chrome = binary(batch.column("article")), batch.column("chrome")
        return [longs(c) for c in _native.postings_of(batch.column("number"), article, chrome, settings)]

    return mapped(shown, ", ".join(f"{name} long" for name in _POSTINGS), make)


def _shared(postings: DataFrame) -> DataFrame:
    """Those in buckets of two or more."""
    keys = postings.groupBy("key").agg(F.count("*").alias("postings")).where("postings > 1").select("key")
    return join_hot(postings, keys, "key")


def _windows(shared: DataFrame, shown: DataFrame, settings: dict) -> DataFrame:
    """The words around passages: (key, number, position, begin, window)."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.WindowCutter(settings),
            batches,
            ["key", "number", "position", "begin", "window"],
            [longs, longs, longs, longs, lambda given: binaries(*given)],
            lambda batch: (
                *[batch.column(name) for name in ["number", "position", "key"]],
                binary(batch.column("article")),
            ),
        )

    own = [F.lit(_THE_ARTICLE).cast("long").alias("position"), F.lit(0).cast("long").alias("key")]
    articles = shown.join(shared.select("number").distinct(), "number", "left_semi").select("number", *own, "article")
    none = F.lit(None).cast("binary").alias("article")
    rows = shared.select("number", "position", "key", none).union(articles)
    together = rows.repartition("number").sortWithinPartitions("number", "position")
    return together.mapInArrow(of_partition, "key long, number long, position long, begin long, window binary")


def _pair_passages(windows: DataFrame, settings: dict, with_runs: bool) -> DataFrame:
    return given_by(
        windows,
        lambda: _native.PassagePairer(settings, with_runs),
        lambda batch: (
            *[batch.column(name) for name in ["key", "number", "position", "begin"]],
            binary(batch.column("window")),
        ),
    )


def _pair_quotations(quotations: DataFrame) -> DataFrame:
    return given_by(
        quotations.select(*_SKETCH),
        lambda: _native.QuotationPairer(),
        lambda batch: tuple(batch.column(name) for name in _SKETCH),
    )


def pair_buckets(
    shown: DataFrame, settings: dict, information: Broadcast, with_runs: bool, stages: Stages
) -> DataFrame:
    """What the buckets of passages and quotations give: (given, a, b, places).

    `with_runs`: also the runs of words through which large buckets are joined (_common_runs.py).
    """
    postings = stages.run("text-postings", lambda: _postings(shown, settings))
    passages = postings.where(F.col("scale") == _PASSAGE).select("number", "key", "position")
    shared = stages.run("passages", lambda: _shared(passages))
    windows = stages.run("windows", lambda: _windows(shared, shown, settings))
    quotations = stages.run("quotations", lambda: _shared(postings.where(F.col("scale") == _QUOTATION)))
    keys = shared.select("key").union(quotations.select("key"))  # which say of which scale they are
    hot = stages.run("hot-buckets", lambda: keys.groupBy("key").agg(F.count("*").alias("n")).where(F.col("n") > HOT))
    of_hot = []
    if not hot.isEmpty():
        hot = F.broadcast(hot.select("key"))
        of_hot.append(pair_hot_passages(windows.join(hot, "key", "left_semi"), settings, with_runs, stages))
        windows = windows.join(hot, "key", "left_anti")
        joined, firsts = one_of_each(quotations.join(hot, "key", "left_semi"), stages)
        of_hot.append(joined)
        quotations = quotations.join(hot, "key", "left_anti").unionByName(firsts)
    of_passages = stages.run("passage-pairs", lambda: _pair_passages(windows, settings, with_runs))

    contents = quotations.select("key", "content").distinct().groupBy("key").agg(F.count("*").alias("contents"))
    many = stages.run("many-quotations", lambda: contents.where(F.col("contents") > _native.PAIR_ALL_STATEMENTS))
    few = quotations.join(F.broadcast(many.select("key")), "key", "left_anti")
    of_few = stages.run("quotation-pairs", lambda: _pair_quotations(few))
    of_many = pair_many_statements(quotations, many, shown, settings, information, stages)
    found = of_passages.union(of_few).union(of_many)
    for more in of_hot:
        found = found.union(more)
    return found
