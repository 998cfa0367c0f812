# mypy: ignore-errors
"""Deduplication by similarity, in the stages of the command's own (engine/dedup.cc)."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint import UsageError
from newsprint._settings import options
from newsprint.spark._articles import PLACE, ROW, collect_articles, number_rows, place_rows, sign
from newsprint.spark._candidates import find_candidates
from newsprint.spark._clusters import cluster_ids, lead_order, weakest_links
from newsprint.spark._columns import _native
from newsprint.spark._compare import compare_texts
from newsprint.spark._components import connected_components
from newsprint.spark._equals import add_pairs_of_equals
from newsprint.spark._plan import Plan
from newsprint.spark._skew import join_hot
from newsprint.spark._stages import Stages
from newsprint.spark._tables import (
    clusters_table,
    kept_table,
    members_to_leads,
    pairs_table,
    quarantine_table,
    removed_table,
    repeated_rows,
)


@dataclass(frozen=True)
class Deduplication:
    """What a deduplication found. Every table is read from the folder `work` of its run.

    Attributes
    ----------
    kept : DataFrame
        The rows that stay, with the columns that they came with.
    removed : DataFrame
        id, kept (the id of the article that stands for it), relation, jaccard, share.
    clusters : DataFrame
        A row for each member: cluster, size, weakest, id, lead, relation, share.
    pairs : DataFrame
        The verified pairs at or above the threshold: a, b, jaccard, share_a, share_b.
    quarantine : DataFrame
        Rows that are no articles: input, reason.
    """

    kept: DataFrame
    removed: DataFrame
    clusters: DataFrame
    pairs: DataFrame
    quarantine: DataFrame
    _counted: dict

    @cached_property
    def summary(self) -> dict:
        """The figures of the command's summary record."""
        return {
            "articles": self._counted["articles"].count(),
            "quarantined": self.quarantine.count(),
            "repeated": self._counted["repeated"].count(),
            "matches": self.pairs.count(),
            "clusters": self.clusters.where("lead").count(),
            "candidate_pairs": self._counted["candidates"].count(),
            "large_buckets": self._counted["large_buckets"].count(),
            "recipe": self._counted["recipe"],
            "recall": dict(self._counted["recall"]),
            "seconds": self._counted["seconds"],
        }


def _work_folder(df: DataFrame, work: str | None) -> str:
    if work is not None:
        return work
    if not df.sparkSession.sparkContext.master.startswith("local"):
        raise UsageError("on a cluster, work must name a folder that all of its machines see")
    return tempfile.mkdtemp(prefix="newsprint-spark-")


def dedup(
    df: DataFrame,
    *,
    threshold: float,
    recall: float | None = None,
    keep: str | Sequence[str] | None = None,
    id_field: str | None = None,
    text_field: str | None = None,
    title_field: str | None = None,
    source_field: str | None = None,
    published_field: str | None = None,
    place: str | None = None,
    work: str | None = None,
) -> Deduplication:
    """One copy of each article: what `newsprint dedup --threshold` finds, found by many machines.

    Parameters
    ----------
    df : DataFrame
        The articles, a row each, with columns for their fields under the usual names (id or url, text or body, title,
        source, published, ...).
    threshold : float
        Pairs whose exact Jaccard similarity is at least this are copies. Above 0, at most 1.
    recall : float, optional
        Share of the pairs at the threshold to find; .99 where it is not given.
    keep : str or sequence of str, optional
        Which copy stays: "first" (where it is not given), "last" or "longest", or names of outlets, the most wanted
        first.
    id_field, text_field, title_field, source_field, published_field : str, optional
        The columns of the fields, where they have other names than the usual ones.
    place : str, optional
        The column that says where a row comes from: it is the `input` of a quarantined row and the id of a row without
        one. Where it is not given: "articles:ROW", rows counted from 1 in the order of the table.
    work : str, optional
        The folder to which stages are written, on storage that all machines see. A run that was stopped goes on in the
        same folder, with the same settings and the same articles. Where it is not given, a new temporary folder, which
        only Spark in local mode can use. It is not removed: the tables of the result are read from it.

    Returns
    -------
    Deduplication

    Raises
    ------
    UsageError
        For settings that make no sense, in the words of the command line.
    OtherVersionError
        Where `work` holds a run with other settings.
    """
    started = time.monotonic()
    plan = Plan(
        options(
            threshold=threshold, recall=recall, keep=keep, id_field=id_field, text_field=text_field,
            title_field=title_field, source_field=source_field, published_field=published_field,
        )
    )  # fmt: skip
    stages = Stages(df.sparkSession, _work_folder(df, work), {**plan.settings, "recipe": plan.recipe})
    fields = _native.columns_of_fields(plan.settings, df.columns)
    columns = [c for c in df.columns if any(c in of_field for of_field in fields)]
    placed = df if place is None else df.withColumn(PLACE, F.col(f"`{place}`"))

    rows = stages.run("rows", lambda: number_rows(placed))
    signed = stages.run("signed", lambda: sign(rows, columns, plan.settings))
    articles = stages.run("articles", lambda: collect_articles(signed, place_rows(rows)))
    candidates, large_buckets = find_candidates(articles, signed, ROW, plan, stages)

    def texts_of(numbers: DataFrame) -> DataFrame:
        """The columns that hold the texts of these articles, by their numbers."""
        asked = articles.select("number", "row").join(numbers.distinct(), "number", "left_semi")
        text = rows.select(F.col(ROW).alias("row"), *[F.col(f"`{c}`") for c in columns if c in fields[1]])
        return asked.join(text, "row").drop("row")

    def compared(pairs: DataFrame) -> DataFrame:
        ends = pairs.select(F.col("a").alias("number")).union(pairs.select("b"))
        return compare_texts(pairs, texts_of(ends), plan.settings)

    verified = stages.run("verified", lambda: compared(candidates).where(F.col("jaccard") >= plan.threshold))
    pairs = stages.run("pairs", lambda: add_pairs_of_equals(verified, stages))
    members = stages.run("members", lambda: _members(connected_components(verified, stages), articles, plan))
    clusters = stages.run("clusters", lambda: _clusters(members, verified))
    with_leads = members.where("number != lead").select(
        F.least("number", "lead").alias("a"), F.greatest("number", "lead").alias("b")
    )
    to_leads = stages.run("leads", lambda: members_to_leads(members, compared(with_leads)))
    return Deduplication(
        kept=kept_table(rows, signed, articles, members, stages),
        removed=stages.run("removed", lambda: removed_table(to_leads, articles)),
        clusters=stages.run("clusters-named", lambda: clusters_table(to_leads, clusters)),
        pairs=stages.run("pairs-named", lambda: pairs_table(pairs, articles)),
        quarantine=stages.run("quarantine", lambda: quarantine_table(signed, rows)),
        _counted={
            "articles": articles, "repeated": repeated_rows(signed, articles), "candidates": candidates,
            "large_buckets": large_buckets, "recipe": plan.recipe, "recall": plan.recall,
            "seconds": time.monotonic() - started,
        },
    )  # fmt: skip


def _members(components: DataFrame, articles: DataFrame, plan: Plan) -> DataFrame:
    """(cluster, number, id, row, lead, size), `cluster` and `lead` being numbers of articles."""
    named = components.join(articles.drop("content"), "number")
    order = lead_order(plan.keep, plan.sources)
    leads = named.groupBy("cluster").agg(F.min(order).alias("first"), F.count("*").alias("size"))
    of_cluster = leads.select("cluster", F.col("first.lead").alias("lead"), "size")
    return join_hot(named.select("cluster", "number", "id", "row"), of_cluster, "cluster")


def _clusters(members: DataFrame, pairs: DataFrame) -> DataFrame:
    """(cluster, cluster_id, weakest)."""
    links = join_hot(pairs, members.select(F.col("number").alias("a"), "cluster"), "a")
    weakest = weakest_links(links.select("cluster", "a", "b", F.col("jaccard").alias("strength")))
    return cluster_ids(members).join(weakest, "cluster")
