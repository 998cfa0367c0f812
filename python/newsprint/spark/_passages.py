# mypy: ignore-errors
"""The passages of matches, the places where they stand, and which places hang together (cluster/places.h).

A place is a span of an article in passages of one kind. Spans are handed on as one number, the begin above the end.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binaries, binary, doubles, longs, pushed, texts
from newsprint.spark._components import connected_components
from newsprint.spark._shown import mapped
from newsprint.spark._stages import Stages

_NUMBERS = ["a", "b", "passage", "kind", "phrase", "words", "altered", "speakers_differ", "span_a", "span_b"]
PLACE = ["number", "kind", "span"]
_THE_ARTICLE = -1  # in place of a span


def passages_of(matches: DataFrame) -> DataFrame:
    """(a, b, passage, kind, phrase, words, altered, speakers_differ, span_a, span_b, similarity, speaker_a, speaker_b)
    of matches (a, b, match); passages are counted from 1."""

    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        found = _native.passages_of(batch.column("a"), batch.column("b"), binary(batch.column("match")))
        numbers = [longs(c) for c in found[: len(_NUMBERS)]]
        return [*numbers, doubles(found[-3]), texts(*found[-2]), texts(*found[-1])]

    schema = ", ".join(f"{name} long" for name in _NUMBERS) + ", similarity double, speaker_a string, speaker_b string"
    return mapped(matches.select("a", "b", "match"), schema, make)


def _of_side(passages: DataFrame, side: str) -> DataFrame:
    return passages.select(F.col(side).alias("number"), "kind", F.col(f"span_{side}").alias("span"))


def _numbered_places(passages: DataFrame) -> DataFrame:
    """(number, kind, span, place): those of all passages but phrases, each once."""
    return spans_of(passages.where("phrase = 0")).withColumn("place", F.monotonically_increasing_id())


def _overlaps(places: DataFrame) -> DataFrame:
    """(a, b): places of one article and kind that overlap."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.OverlapFinder(),
            batches,
            ["a", "b"],
            [longs, longs],
            lambda batch: tuple(batch.column(name) for name in [*PLACE, "place"]),
        )

    together = places.repartition("number").sortWithinPartitions(*PLACE)
    return together.mapInArrow(of_partition, "a long, b long")


def _at(passages: DataFrame, places: DataFrame, side: str) -> DataFrame:
    """`passages` with the number of their place on this side, as the column `place_SIDE`."""
    of_side = places.select(
        F.col("number").alias(side), "kind", F.col("span").alias(f"span_{side}"), F.col("place").alias(f"place_{side}")
    )
    return passages.join(of_side, [side, "kind", f"span_{side}"])


def place_passages(passages: DataFrame, stages: Stages) -> tuple[DataFrame, DataFrame]:
    """The places (number, kind, span, place, component), and the passages that are no phrases with their component."""
    places = stages.run("places", lambda: _numbered_places(passages))
    joined = passages.where("phrase = 0")
    placed = stages.run("placed", lambda: _at(_at(joined, places, "a"), places, "b"))
    edges = placed.select(F.col("place_a").alias("a"), F.col("place_b").alias("b"))
    components = connected_components(edges.union(_overlaps(places)), stages, "place-components")
    numbered = components.select(F.col("number").alias("place"), F.col("cluster").alias("component"))
    of_place = stages.run("place-members", lambda: numbered)
    of_a = of_place.withColumnRenamed("place", "place_a")
    return places.join(of_place, "place"), placed.join(of_a, "place_a").drop("place_a", "place_b")


def spans_of(passages: DataFrame) -> DataFrame:
    """(number, kind, span) of both sides of passages, each once."""
    return _of_side(passages, "a").union(_of_side(passages, "b")).distinct()


def read_places(places: DataFrame, articles: DataFrame, settings: dict) -> DataFrame:
    """What stands at places (number, kind, span) of `articles`: (number, kind, span, wording, words, text)."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.PlaceReader(settings),
            batches,
            [*PLACE, "wording", "words", "text"],
            [longs, longs, longs, longs, lambda given: binaries(*given), lambda given: texts(*given)],
            lambda batch: (
                *[batch.column(name) for name in PLACE],
                binary(batch.column("article")),
                batch.column("chrome"),
                batch.column("fixed"),
            ),
        )

    numbers = places.select("number").distinct()
    the_article = [F.lit(_THE_ARTICLE).cast("long").alias(name) for name in ["kind", "span"]]
    own = articles.join(numbers, "number", "left_semi")
    nothing = [F.lit(None).cast(kind).alias(name) for name, kind in articles.dtypes if name != "number"]
    rows = places.select(*PLACE, *nothing).union(own.select("number", *the_article, *articles.columns[1:]))
    together = rows.repartition("number").sortWithinPartitions("number", "span", "kind")
    schema = "number long, kind long, span long, wording long, words binary, text string"
    return together.mapInArrow(of_partition, schema)
