# mypy: ignore-errors
"""Families: one wording in many articles (cluster/families.h).

The passages of each component of places come together in one task, with the distinct wordings of its places; the texts
stay where they are, but for those of wordings that are compared with the one that stands for their family.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa
from pyspark import Broadcast
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binary, longs, pushed, texts
from newsprint.spark._common_runs import CommonRuns
from newsprint.spark._compare import gathered
from newsprint.spark._passages import PLACE, place_passages
from newsprint.spark._skew import join_hot
from newsprint.spark._stages import Stages

_NONE = -1  # in place of a cluster
_PLACE, _PASSAGE = range(2)  # what goes into a component
_FAMILY, _MEMBER, _VARIANT, _IN_FAMILY = range(4)  # what comes out of it
_GIVEN = ["row", "family", "kind", "c0", "c1", "c2", "c3", "c4"]
_SCHEMA = ", ".join(f"{name} long" for name in _GIVEN) + ", name string"
_MAKERS = [*[longs] * len(_GIVEN), lambda given: texts(*given)]
_COMMON = ["representative", "number", "row", "of", "cluster", "kind", "span", "wording"]
_NUMBERS = ["component", "row", "a", "b", "passage", "span_a", "span_b", "kind", "altered", "wording"]
_COMPARED = ["hub", "part", "other", "family", "variant", "kind", "reference", "reference_span", "shown_span"]


@dataclass(frozen=True)
class Families:
    """
    Attributes
    ----------
    families : DataFrame
        (family, kind, words, altered, variants, members, first, speaker), `first` being the number of an article, -1
        where the dates leave it open.
    members : DataFrame
        (family, number, kind, span, variant).
    variants : DataFrame
        (family, variant, count, altered, first, number, kind, span): variants are counted from 1, the last three say
        where one is shown.
    passages : DataFrame
        (family, a, b, passage).
    """

    families: DataFrame
    members: DataFrame
    variants: DataFrame
    passages: DataFrame


def _rows(places: DataFrame, passages: DataFrame, articles: DataFrame) -> DataFrame:
    """What goes into the components: first the places of each, then its passages."""
    zero, none = F.lit(0).cast("long"), F.lit(None).cast("binary")
    dated = articles.select("number", "id", "published")
    of_places = places.join(dated, "number").select(
        "component", F.lit(_PLACE).cast("long").alias("row"), F.col("number").alias("a"), zero.alias("b"),
        zero.alias("passage"), F.col("span").alias("span_a"), zero.alias("span_b"), "kind", zero.alias("altered"),
        "wording", "words", F.col("id").alias("text_a"), F.col("published").alias("text_b"),
    )  # fmt: skip
    of_passages = passages.select(
        "component", F.lit(_PASSAGE).cast("long"), "a", "b", "passage", "span_a", "span_b", "kind", "altered", zero,
        none, "speaker_a", "speaker_b",
    )  # fmt: skip
    return of_places.union(of_passages)


def _of_passages(rows: DataFrame) -> DataFrame:
    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.FamilyFinder(),
            batches,
            [*_GIVEN, "name"],
            _MAKERS,
            lambda batch: (
                *[batch.column(name) for name in _NUMBERS],
                *[binary(batch.column(name)) for name in ["words", "text_a", "text_b"]],
            ),
        )

    together = rows.repartition("component").sortWithinPartitions("component", "row", "a", "span_a", "b", "passage")
    return together.mapInArrow(of_partition, _SCHEMA)


def _named(found: DataFrame, row: int, *names: str) -> DataFrame:
    """The rows of one sort, with their numbers by name."""
    numbers = [F.col(f"c{i}").alias(name) for i, name in enumerate(names)]
    return found.where(F.col("row") == row).select("family", "kind", *numbers, "name")


def _altered(variants: DataFrame, articles: DataFrame, settings: dict, information: Broadcast) -> DataFrame:
    """(family, variant, altered) of all but the first variants."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.VariantComparer(settings, information.value),
            batches,
            ["family", "variant", "altered"],
            [longs] * 3,
            lambda batch: (
                *[batch.column(name) for name in _COMPARED],
                binary(batch.column("article")),
                batch.column("chrome"),
                batch.column("fixed"),
            ),
        )

    first = variants.where("variant = 1").select(
        "family", F.col("number").alias("reference"), F.col("span").alias("reference_span")
    )
    pairs = join_hot(variants.where("variant > 1"), first, "family").select(
        F.col("reference").alias("a"), F.col("number").alias("b"), "family", "variant", "kind", "reference",
        "reference_span", F.col("span").alias("shown_span"),
    )  # fmt: skip
    return gathered(pairs, articles).mapInArrow(of_partition, "family long, variant long, altered long")


def families_of_passages(passages: DataFrame, read: DataFrame, articles: DataFrame, stages: Stages) -> DataFrame:
    """What the components of places give. `read` is what stands at them."""
    places, placed = place_passages(passages, stages)
    rows = _rows(places.join(read, PLACE), placed, articles)
    return stages.run("families-found", lambda: _of_passages(rows))


def _common_rows(common: CommonRuns, of_passages: DataFrame, members: DataFrame, articles: DataFrame) -> DataFrame:
    """What is known of each representative: the members of its wordings, and of the families that it is in."""
    no = F.lit(0).cast("long")
    in_clusters = members.select("number", "cluster")
    wordings = common.members.join(common.read, PLACE).join(in_clusters, "number", "left").select(
        "representative", "number", no.alias("row"), F.col("place").alias("of"),
        F.coalesce("cluster", F.lit(_NONE).cast("long")).alias("cluster"), "kind", "span", "wording", "words",
    )  # fmt: skip
    fewest = common.members.groupBy("representative", "place").agg(F.count("*").alias("members"))
    fewest = fewest.groupBy("representative").agg(F.min("members").alias("fewest"))
    families = _named(of_passages, _FAMILY, "words", "altered", "variants", "members").select("family", "members")
    places = _named(of_passages, _MEMBER, "number", "span", "variant")
    with_first = places.select("family", F.col("number").alias("representative")).distinct()
    large_enough = with_first.join(fewest, "representative").join(families, "family").where("members >= fewest")
    in_families = large_enough.select("representative", "family").join(places, "family").select(
        "representative", "number", F.lit(1).cast("long"), "family", no, no, no, no, F.lit(None).cast("binary")
    )
    return wordings.union(in_families).join(articles.select("number", "id", "published"), "number")


def _of_common_runs(rows: DataFrame) -> DataFrame:
    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.CommonFamilyFinder(),
            batches,
            [*_GIVEN, "name"],
            _MAKERS,
            lambda batch: (
                *[batch.column(name) for name in _COMMON],
                *[binary(batch.column(name)) for name in ["words", "id", "published"]],
            ),
        )

    together = rows.repartition("representative").sortWithinPartitions("representative", "number", "row", "of")
    return together.mapInArrow(of_partition, _SCHEMA)


def families_of_runs(
    common: CommonRuns, of_passages: DataFrame, members: DataFrame, articles: DataFrame, stages: Stages
) -> DataFrame:
    """What the runs of large buckets add to the families of passages. `members` are those of clusters."""
    rows = _common_rows(common, of_passages, members, articles)
    return stages.run("families-common", lambda: _of_common_runs(rows))


def name_families(
    found: DataFrame, annotated: DataFrame, settings: dict, information: Broadcast, stages: Stages
) -> Families:
    """The families that were found; `annotated` are the articles with their texts."""
    variants = _named(found, _VARIANT, "variant", "count", "first", "number", "span").drop("name")
    altered = stages.run("variants-altered", lambda: _altered(variants, annotated, settings, information))
    with_altered = variants.join(altered, ["family", "variant"], "left").fillna(0, ["altered"])
    return Families(
        families=_named(found, _FAMILY, "words", "altered", "variants", "members", "first").withColumnRenamed(
            "name", "speaker"
        ),
        members=_named(found, _MEMBER, "number", "span", "variant").drop("name"),
        variants=with_altered,
        passages=_named(found, _IN_FAMILY, "a", "b", "passage").drop("name", "kind"),
    )
