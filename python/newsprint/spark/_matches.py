# mypy: ignore-errors
"""Matches: pairs of articles read word by word, and judged by what other matches show (engine/verify_pairs.h).

A match is handed on as bytes; beside it stand the figures that decide about it.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
from pyspark import Broadcast
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binaries, binary, doubles, longs, pushed
from newsprint.spark._compare import gathered
from newsprint.spark._given import PAIR, TO_COMPARE
from newsprint.spark._shown import mapped, of_articles, with_lists
from newsprint.spark._stages import Stages

_FIGURES = ["relation", "templated", "jaccard", "share_a", "share_b"]
MATCH = ["a", "b", *_FIGURES, "match"]
_SCHEMA = "a long, b long, relation long, templated long, jaccard double, share_a double, share_b double, match binary"


def is_relation(name: str) -> Column:
    return F.col("relation") == _native.RELATIONS.index(name)


def asked_pairs(of_articles_: DataFrame, given: DataFrame) -> DataFrame:
    """The pairs that are to be read: (a, b, certain, quotations), each once.

    `of_articles_` are those (a, b) of the article scale, `given` what the other buckets give.
    """
    no_places = F.lit(None).cast("long").alias("places")
    one, zero = F.lit(1).cast("long").alias("certain"), F.lit(0).cast("long").alias("certain")
    pairs = of_articles_.select("a", "b", one, no_places)
    pairs = pairs.union(given.where(F.col("given") == PAIR).select("a", "b", one, no_places))
    pairs = pairs.union(given.where(F.col("given") == TO_COMPARE).select("a", "b", zero, "places"))
    grouped = pairs.groupBy("a", "b").agg(F.max("certain").alias("certain"), F.collect_set("places").alias("places"))
    quotations = F.when(F.col("certain") == 0, F.sort_array("places")).otherwise(F.array().cast("array<long>"))
    return grouped.select("a", "b", "certain", quotations.alias("quotations"))


def certain_pairs(pairs: DataFrame) -> DataFrame:
    """Pairs (a, b) as `asked_pairs` gives them."""
    none = F.array().cast("array<long>").alias("quotations")
    return pairs.select("a", "b", F.lit(1).cast("long").alias("certain"), none)


def verify_pairs(asked: DataFrame, articles: DataFrame, settings: dict, information: Broadcast) -> DataFrame:
    """Those of the asked pairs that are candidates, with what was found; relation "none" where they share nothing."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.PairVerifier(settings, information.value),
            batches,
            MATCH,
            [longs, longs, longs, longs, doubles, doubles, doubles, lambda given: binaries(*given)],
            lambda batch: (
                *[batch.column(name) for name in ["hub", "part", "other", "certain", "quotations"]],
                binary(batch.column("article")),
                batch.column("chrome"),
                batch.column("fixed"),
            ),
        )

    return gathered(asked, articles).mapInArrow(of_partition, _SCHEMA)


def _fixed(matches: DataFrame) -> DataFrame:
    """(number, fixed): the fixed wording of templated reports."""

    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        match = binary(batch.column("match"))
        return [longs(c) for c in _native.fixed_of(batch.column("a"), batch.column("b"), match)]

    spans = mapped(matches.where("templated = 1").select("a", "b", "match"), "number long, span long", make)
    return of_articles(spans.distinct(), "span", "fixed")


def _both(pairs: DataFrame, numbers: DataFrame) -> DataFrame:
    """Those of which both articles are among `numbers`."""
    for side in ("a", "b"):
        pairs = pairs.join(numbers.select(F.col("number").alias(side)), side, "left_semi")
    return pairs


def _instead(matches: DataFrame, changed: DataFrame) -> DataFrame:
    """`matches`, those of them in `changed` as they are there."""
    kept = matches.join(changed.select("a", "b"), ["a", "b"], "left_anti")
    return kept.select(*MATCH).union(changed.select(*MATCH))


def _demoted(matches: DataFrame) -> DataFrame:
    excerpt = _native.RELATIONS.index("excerpt")

    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        changed = binaries(*_native.demoted(binary(batch.column("match"))))
        relation = pa.array([excerpt] * batch.num_rows, pa.int64())
        return [*[batch.column(n) for n in MATCH[:2]], relation, *[batch.column(n) for n in MATCH[3:-1]], changed]

    return mapped(matches.select(*MATCH), _SCHEMA, make)


def _stretches(copies: DataFrame) -> DataFrame:
    """(page, story, a, b) of copies that are a part of a longer page."""

    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        names = ["a", "b", "relation", "share_a", "share_b"]
        return [longs(c) for c in _native.stretches_of(*[batch.column(name) for name in names])]

    found = mapped(copies.select("a", "b", "relation", "share_a", "share_b"), "page long, story long", make)
    return found.select("page", "story", F.least("page", "story").alias("a"), F.greatest("page", "story").alias("b"))


def _digests(stretches: DataFrame, copies: DataFrame, articles: DataFrame, settings: dict) -> DataFrame:
    """(page): those that carry stretches of several stories."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.DigestFinder(settings),
            batches,
            ["page"],
            [longs],
            lambda batch: (
                *[batch.column(name) for name in ["page", "story", "copy"]],
                binary(batch.column("match")),
                binary(batch.column("article")),
                batch.column("chrome"),
                batch.column("fixed"),
            ),
        )

    pages = stretches.groupBy("page").agg(F.count("*").alias("stories"), F.min("story").alias("first"))
    several = stretches.join(pages.where("stories > 1"), "page")
    met = several.select(
        "page", "story", "a", "b", F.least("first", "story").alias("x"), F.greatest("first", "story").alias("y")
    )
    pairs = copies.select(F.col("a").alias("x"), F.col("b").alias("y"), F.lit(1).cast("long").alias("copy"))
    known = met.join(pairs, ["x", "y"], "left").withColumn("copy", F.coalesce("copy", F.lit(0).cast("long")))
    rows = known.join(copies.select("a", "b", "match"), ["a", "b"]).join(
        articles.withColumnRenamed("number", "story"), "story"
    )
    together = rows.repartition("page").sortWithinPartitions("page", "story")
    return together.mapInArrow(of_partition, "page long")


def _without_digests(matches: DataFrame, articles: DataFrame, settings: dict, stages: Stages) -> DataFrame:
    copies = matches.where(is_relation("copy"))
    stretches = stages.run("stretches", lambda: _stretches(copies))
    digests = stages.run("digests", lambda: _digests(stretches, copies, articles, settings))
    parts = stretches.join(digests, "page", "left_semi").select("a", "b").distinct()
    return _instead(matches, _demoted(matches.join(parts, ["a", "b"], "left_semi")))


def find_matches(
    asked: DataFrame, shown: DataFrame, settings: dict, information: Broadcast, stages: Stages
) -> tuple[DataFrame, DataFrame, DataFrame]:
    """The matches among the asked pairs, complete but for families; the candidates; and the articles with the fixed
    wording that the matches show."""
    candidates = stages.run("compared", lambda: verify_pairs(asked, shown, settings, information))
    found = candidates.where(~is_relation("none"))
    fixed = stages.run("fixed", lambda: _fixed(found))
    articles = stages.run("annotated", lambda: with_lists(shown.drop("fixed"), fixed, "fixed"))

    def again() -> DataFrame:
        pairs = _both(found.where("templated = 0").select("a", "b"), fixed)
        return verify_pairs(certain_pairs(pairs), articles, settings, information).where(~is_relation("none"))

    judged_again = stages.run("compared-again", again)
    judged = stages.run("judged", lambda: _instead(found, judged_again))
    matches = stages.run("judged-pages", lambda: _without_digests(judged, articles, settings, stages))
    return matches, candidates, articles
