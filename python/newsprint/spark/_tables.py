# mypy: ignore-errors
"""The tables of a result: what was found, by the ids of articles."""

from __future__ import annotations

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint.spark._articles import PLACE, ROW, place_rows
from newsprint.spark._skew import join_hot
from newsprint.spark._stages import Stages


def _named(articles: DataFrame, number: str, name: str) -> DataFrame:
    return articles.select(F.col("number").alias(number), F.col("id").alias(name))


def pairs_table(pairs: DataFrame, articles: DataFrame) -> DataFrame:
    """(a, b, jaccard, share_a, share_b)."""
    numbered = pairs.withColumnRenamed("a", "number_a").withColumnRenamed("b", "number_b")
    for side in ("a", "b"):
        numbered = join_hot(numbered, _named(articles, f"number_{side}", side), f"number_{side}")
    return numbered.select("a", "b", "jaccard", "share_a", "share_b")


def members_to_leads(members: DataFrame, compared: DataFrame) -> DataFrame:
    """`members` with how they resemble their leads (relation, jaccard, share, strength); null for the leads."""
    figures = ["relation", "jaccard", "share", "strength"]
    one = compared.select(F.col("a").alias("number"), F.col("b").alias("lead"), *figures)
    other = compared.select(F.col("b").alias("number"), F.col("a").alias("lead"), *figures)
    return members.join(one.union(other), ["number", "lead"], "left")


def removed_table(to_leads: DataFrame, articles: DataFrame) -> DataFrame:
    """(id, kept, relation, jaccard, share)."""
    removed = join_hot(to_leads.where("number != lead"), _named(articles, "lead", "kept"), "lead")
    return removed.select("id", "kept", "relation", "jaccard", "share")


def clusters_table(to_leads: DataFrame, clusters: DataFrame) -> DataFrame:
    """(cluster, size, weakest, id, lead, relation, share), a row a member."""
    return join_hot(to_leads, clusters, "cluster").select(
        F.col("cluster_id").alias("cluster"), "size", "weakest", "id",
        (F.col("number") == F.col("lead")).alias("lead"),
        F.coalesce("relation", F.lit("copy")).alias("relation"), F.coalesce("strength", F.lit(1.0)).alias("share"),
    )  # fmt: skip


def quarantine_table(signed: DataFrame, rows: DataFrame) -> DataFrame:
    """(input, reason)."""
    aside = signed.where("reason is not null").select(ROW, "reason")
    return aside.join(place_rows(rows), ROW).select(F.col("place").alias("input"), "reason")


def repeated_rows(signed: DataFrame, articles: DataFrame) -> DataFrame:
    """The rows of records whose id and text came before."""
    read = signed.where("reason is null").select(ROW)
    return read.join(articles.select(F.col("row").alias(ROW)), ROW, "left_anti")


def kept_table(
    rows: DataFrame, signed: DataFrame, articles: DataFrame, members: DataFrame, stages: Stages
) -> DataFrame:
    """The rows that stay, as they came."""
    aside = signed.where("reason is not null").select(ROW)
    removed = members.where("number != lead").select(F.col("row").alias(ROW))
    gone = stages.run("gone", lambda: aside.union(repeated_rows(signed, articles)).union(removed))
    return rows.join(gone, ROW, "left_anti").drop(ROW, PLACE)
