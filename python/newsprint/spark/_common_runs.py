# mypy: ignore-errors
"""The runs of words through which large buckets were joined, as wide as their members agree (engine/common_wordings.h).

Each run has a representative, its first member. What it is in each member, and how far that agrees with the
representative, is found where their texts are; what then comes together in one task is a number or two of each member.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa
from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binary, longs, pushed
from newsprint.spark._compare import gathered
from newsprint.spark._passages import read_places
from newsprint.spark._skew import join_hot
from newsprint.spark._stages import Stages

_THE_ARTICLE = -1  # in place of a run
_PLACES = ["run", "number", "word", "chrome", "caption", "fixed", "spoken"]
_SIFTED = ["run", "boilerplate", "kind", "members", "representative", "representative_word", "number", "word"]
_AGREED = ["run", "boilerplate", "before", "from"]
_PAIRED = ["hub", "part", "other", "run", "boilerplate", "representative", "representative_word", "word"]
_COVERING = ["representative", "members", "run", "boilerplate", "representative_word", "before", "from"]
_ORDER = ["first_number", "first_word", "all_members", "boilerplate"]  # of the runs of one representative


@dataclass(frozen=True)
class CommonRuns:
    """
    Attributes
    ----------
    members : DataFrame
        (representative, place, number, kind, span): the members of the wordings, `place` counts those of one
        representative from 0.
    read : DataFrame
        What stands there, as read_places gives it.
    """

    members: DataFrame
    read: DataFrame


def _schema(names: list[str]) -> str:
    return ", ".join(f"`{name}` long" for name in names)


def _once(given: DataFrame, stages: Stages) -> tuple[DataFrame, DataFrame]:
    """The runs (run, first_number, first_word), each once, and their members (run, number, word)."""
    mask = F.lit(0xFFFFFFFF)
    named = given.select(
        F.struct(F.col("a").alias("key"), F.shiftright("places", 32).alias("index")).alias("of"),
        F.col("b").alias("number"),
        F.col("places").bitwiseAND(mask).alias("word"),
    )
    # Several buckets may have been joined through one run: equal runs have equal members.
    whole = [F.expr(f"bit_xor(xxhash64({seed}, number, word))").alias(f"whole_{seed}") for seed in (1, 2)]
    first = F.min(F.struct("number", "word")).alias("first")
    runs = named.groupBy("of").agg(first, F.count("*").alias("members"), *whole)
    once = runs.groupBy("first", "members", "whole_1", "whole_2").agg(F.min("of").alias("of"))
    numbered = stages.run(
        "common-runs",
        lambda: once.select(
            "of", F.col("first.number").alias("first_number"), F.col("first.word").alias("first_word")
        ).withColumn("run", F.monotonically_increasing_id()),
    )
    members = join_hot(named, numbered.select("of", "run"), "of").drop("of")
    return numbered.drop("of"), stages.run("common-run-members", lambda: members)


def _behind_articles(rows: DataFrame, articles: DataFrame, name: str) -> DataFrame:
    """`rows` (number, ...) by number and the column `name`, each number's behind the row of its article."""
    numbers = rows.select("number").distinct()
    own = articles.join(numbers, "number", "left_semi")
    texts = [F.lit(None).cast(kind).alias(column) for column, kind in articles.dtypes if column != "number"]
    zeros = [F.lit(_THE_ARTICLE if c == name else 0).cast("long").alias(c) for c in rows.columns if c != "number"]
    besides = [c for c in rows.columns if c != "number"]
    both = rows.select("number", *besides, *texts).union(own.select("number", *zeros, *articles.columns[1:]))
    return both.repartition("number").sortWithinPartitions("number", name)


def _in_members(members: DataFrame, annotated: DataFrame, settings: dict) -> DataFrame:
    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.RunPlaceReader(settings),
            batches,
            _PLACES,
            [longs] * len(_PLACES),
            lambda batch: (
                *[batch.column(name) for name in ["number", "run", "word"]],
                binary(batch.column("article")),
                batch.column("chrome"),
                batch.column("fixed"),
            ),
        )

    return _behind_articles(members, annotated, "run").mapInArrow(of_partition, _schema(_PLACES))


def _sifted(places: DataFrame, settings: dict) -> DataFrame:
    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.RunSifter(settings),
            batches,
            _SIFTED,
            [longs] * len(_SIFTED),
            lambda batch: tuple(batch.column(name) for name in _PLACES),
        )

    together = places.repartition("run").sortWithinPartitions("run", "number")
    return together.mapInArrow(of_partition, _schema(_SIFTED))


def _agreed(sifted: DataFrame, annotated: DataFrame, settings: dict) -> DataFrame:
    """(run, boilerplate, before, from): how far all the members agree."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.AgreementFinder(settings),
            batches,
            _AGREED,
            [longs] * len(_AGREED),
            lambda batch: (*[batch.column(name) for name in _PAIRED], binary(batch.column("article"))),
        )

    pairs = sifted.where("number != representative").select(
        F.col("representative").alias("a"), F.col("number").alias("b"), "run", "boilerplate", "representative",
        "representative_word", "word",
    )  # fmt: skip
    texts = annotated.select("number", "article")
    each = gathered(pairs, texts).mapInArrow(of_partition, _schema(_AGREED))
    return each.groupBy("run", "boilerplate").agg(F.min("before").alias("before"), F.min("from").alias("from"))


def _in_order(runs: DataFrame, members: DataFrame) -> DataFrame:
    """(run, first_number, first_word, all_members): runs that begin in one place come in the order of all their
    members, which are listed for these alone."""
    begins = ["first_number", "first_word"]
    several = runs.groupBy(*begins).agg(F.count("*").alias("n")).where("n > 1").drop("n")
    alike = runs.join(several, begins, "left_semi").select("run")
    listed = members.join(alike, "run").groupBy("run")
    every = listed.agg(F.sort_array(F.collect_list(F.struct("number", "word"))).alias("all_members"))
    return runs.join(every, "run", "left")


def _uncovered(wordings: DataFrame, settings: dict) -> DataFrame:
    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.CoverFinder(settings),
            batches,
            _AGREED,
            [longs] * len(_AGREED),
            lambda batch: tuple(batch.column(name) for name in _COVERING),
        )

    together = wordings.repartition("representative").sortWithinPartitions("representative", *_ORDER)
    return together.select(*_COVERING).mapInArrow(of_partition, _schema(_AGREED))


def _spans(members: DataFrame, articles: DataFrame) -> DataFrame:
    """(number, wording, span) of members (number, wording, begin, end), given in words."""
    names = ["number", "wording", "begin", "end"]

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.RunSpanReader(),
            batches,
            ["number", "wording", "span"],
            [longs] * 3,
            lambda batch: (*[batch.column(name) for name in names], binary(batch.column("article"))),
        )

    together = _behind_articles(members, articles, "wording")
    return together.mapInArrow(of_partition, _schema(["number", "wording", "span"]))


def widen_runs(given: DataFrame, annotated: DataFrame, settings: dict, stages: Stages) -> CommonRuns:
    """The wordings that runs make of which buckets gave members (a, b, places); `annotated` are the articles."""
    runs, members = _once(given, stages)
    places = stages.run("run-places", lambda: _in_members(members, annotated, settings))
    sifted = stages.run("runs-sifted", lambda: _sifted(places, settings))
    agreed = stages.run("runs-agreed", lambda: _agreed(sifted, annotated, settings))
    wordings = sifted.drop("number", "word").distinct().join(agreed, ["run", "boilerplate"])
    wordings = stages.run("runs-in-order", lambda: wordings.join(_in_order(runs, members), "run"))
    uncovered = stages.run("runs-uncovered", lambda: _uncovered(wordings, settings))

    place = F.row_number().over(Window.partitionBy("representative").orderBy(*_ORDER)) - F.lit(1)
    wording = (F.col("run") * 2 + F.col("boilerplate")).alias("wording")
    kept = wordings.join(uncovered.select("run", "boilerplate"), ["run", "boilerplate"])
    named = kept.select(wording, "representative", "kind", place.cast("long").alias("place"))
    of_members = sifted.select("run", "boilerplate", "number", "word").join(uncovered, ["run", "boilerplate"])
    begin, end = F.col("word") - F.col("before"), F.col("word") + F.col("from")
    words = of_members.select("number", wording, begin.alias("begin"), end.alias("end"))
    spans = stages.run("run-spans", lambda: _spans(words, annotated.select("number", "article")))
    in_wordings = join_hot(spans, named, "wording").select("representative", "place", "number", "kind", "span")
    wide = stages.run("run-wordings", lambda: in_wordings)
    asked = wide.select("number", "kind", "span").distinct()
    return CommonRuns(wide, stages.run("run-wordings-read", lambda: read_places(asked, annotated, settings)))
