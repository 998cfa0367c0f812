# mypy: ignore-errors
"""Stories that a wire has withdrawn, and who carries them (engine/withdrawn.h).

To each kill notice go the articles that it may mean, with their clusters: what it names, and what shares its wording.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binary, longs, pushed, texts
from newsprint.spark._shown import mapped
from newsprint.spark._stages import Stages

_ARTICLE, _LINK, _MATCH = range(3)
NOTICE, STORY, CARRIED_BY, CORRECTED, CANDIDATE = range(5)  # roles
_NONE = -1  # in place of an article's number
_KEYS = "number long, kind long, key long"
_FOUND = "notice long, role long, number long, by string"


def _story_keys(articles: DataFrame) -> DataFrame:
    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        return [longs(c) for c in _native.story_keys_of(batch.column("number"), binary(batch.column("article")))]

    return mapped(articles.select("number", "article"), _KEYS, make)


def _notice_keys(notices: DataFrame, settings: dict) -> DataFrame:
    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        shown = [binary(batch.column("article")), batch.column("chrome"), batch.column("fixed")]
        return [longs(c) for c in _native.notice_keys_of(batch.column("number"), *shown, settings)]

    return mapped(notices.select("number", "article", "chrome", "fixed"), _KEYS, make)


def _named(notices: DataFrame, annotated: DataFrame, settings: dict) -> DataFrame:
    """(notice, number): the articles that notices name."""
    of_notices = _notice_keys(annotated.join(notices, "number"), settings).withColumnRenamed("number", "notice")
    of_stories = _story_keys(annotated.join(notices, "number", "left_anti"))
    return of_stories.join(F.broadcast(of_notices.distinct()), ["kind", "key"]).select("notice", "number")


def _matches_of(notices: DataFrame, matches: DataFrame) -> DataFrame:
    """(notice, a, b, relation)."""
    figures = matches.select("a", "b", "relation")
    sides = [figures.join(notices.withColumnRenamed("number", side), side) for side in ("a", "b")]
    of_a, of_b = [rows.select(F.col(side).alias("notice"), "a", "b", "relation") for rows, side in zip(sides, "ab")]
    return of_a.union(of_b)


def _meant(
    notices: DataFrame, matches: DataFrame, annotated: DataFrame, members: DataFrame, settings: dict
) -> DataFrame:
    """(notice, number): the notice, what it may mean, and the other articles of their clusters."""
    others = F.when(F.col("a") == F.col("notice"), F.col("b")).otherwise(F.col("a"))
    own = notices.select(F.col("number").alias("notice"), "number")
    near = _named(notices, annotated, settings).union(matches.select("notice", others)).union(own).distinct()
    clusters = near.join(members, "number").select("notice", "cluster").distinct()
    return near.union(clusters.join(members, "cluster").select("notice", "number")).distinct()


def _found(rows: DataFrame, settings: dict) -> DataFrame:
    """(notice, role, number, by)."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.WithdrawnFinder(settings),
            batches,
            ["notice", "role", "number", "by"],
            [longs, longs, longs, lambda given: texts(*given)],
            lambda batch: (
                *[batch.column(name) for name in ["notice", "row", "a", "b", "c"]],
                binary(batch.column("article")),
                batch.column("chrome"),
                batch.column("fixed"),
            ),
        )

    together = rows.repartition("notice").sortWithinPartitions("notice", "row", "a", "b")
    return together.mapInArrow(of_partition, _FOUND)


def find_withdrawn(
    articles: DataFrame,
    matches: DataFrame,
    links: DataFrame,
    members: DataFrame,
    annotated: DataFrame,
    settings: dict,
    stages: Stages,
) -> DataFrame:
    """(notice, role, number, by) for each kill notice among the articles.

    `matches` (a, b, relation) are those that were found, `links` the copies among them, `members` those of clusters.
    """
    kills = articles.where("kill = 1").select("number")
    if kills.isEmpty():
        return kills.sparkSession.createDataFrame([], _FOUND)
    of_notices = stages.run("notice-matches", lambda: _matches_of(kills, matches))
    members = members.select("number", "cluster", "lead")
    meant = stages.run("withdrawn-meant", lambda: _meant(kills, of_notices, annotated, members, settings))

    def rows() -> DataFrame:
        zero, none = F.lit(0).cast("long"), F.lit(_NONE).cast("long")
        of_article = [F.lit(None).cast(kind).alias(name) for name, kind in annotated.dtypes if name != "number"]
        placed = meant.join(members, "number", "left").join(annotated, "number").select(
            "notice", F.lit(_ARTICLE).cast("long").alias("row"), F.col("number").alias("a"),
            F.coalesce("cluster", none).alias("b"), F.coalesce("lead", none).alias("c"), *annotated.columns[1:],
        )  # fmt: skip
        between = links.select("a", "b").join(meant.withColumnRenamed("number", "a"), "a")
        between = between.join(meant.withColumnRenamed("number", "b"), ["notice", "b"])
        of_links = between.select("notice", F.lit(_LINK).cast("long"), "a", "b", zero, *of_article)
        of_matches = of_notices.select("notice", F.lit(_MATCH).cast("long"), "a", "b", "relation", *of_article)
        return placed.union(of_links).union(of_matches)

    return stages.run("withdrawn-found", lambda: _found(rows(), settings))
