# mypy: ignore-errors
"""Deduplication, in the stages of the command's own (engine/dedup.cc)."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint._settings import options
from newsprint.spark._articles import ROW
from newsprint.spark._candidates import find_candidates
from newsprint.spark._clusters import find_clusters
from newsprint.spark._components import connected_components
from newsprint.spark._judges import ByJaccard, ByRelation
from newsprint.spark._plan import Plan
from newsprint.spark._prepare import prepare
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
        The verified pairs of copies: a, b, jaccard, share_a, share_b.
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


def dedup(
    df: DataFrame,
    *,
    threshold: float | None = None,
    recall: float | None = None,
    keep: str | Sequence[str] | None = None,
    min_run: int | None = None,
    id_field: str | None = None,
    text_field: str | None = None,
    title_field: str | None = None,
    source_field: str | None = None,
    published_field: str | None = None,
    place: str | None = None,
    work: str | None = None,
) -> Deduplication:
    """One copy of each article: what `newsprint dedup` finds, found by many machines.

    Parameters
    ----------
    df : DataFrame
        The articles, a row each, with columns for their fields under the usual names (id or url, text or body, title,
        source, published, ...).
    threshold : float, optional
        Pairs whose exact Jaccard similarity is at least this are copies. Above 0, at most 1. Where it is not given,
        pairs whose relation is `copy`: the same underlying story.
    recall : float, optional
        Share of the pairs at the threshold (.5 where it is not given) to find; .99 where it is not given.
    keep : str or sequence of str, optional
        Which copy stays: "first" (where it is not given), "last" or "longest", or names of outlets, the most wanted
        first.
    min_run : int, optional
        Words in a row that nominate a pair; 8 where it is not given.
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
            threshold=threshold, recall=recall, keep=keep, min_run=min_run, id_field=id_field, text_field=text_field,
            title_field=title_field, source_field=source_field, published_field=published_field,
        ),
    )  # fmt: skip
    run = prepare(df, plan, place, work)
    stages, articles = run.stages, run.articles
    of_articles, large_buckets = find_candidates(articles, run.signed, ROW, plan, stages)
    judge = (ByRelation if threshold is None else ByJaccard)(run, of_articles)
    pairs = stages.run("pairs", judge.pairs)
    links = judge.links()
    members, clusters = find_clusters(lambda: connected_components(links, stages), links, articles, plan, stages)
    with_leads = members.where("number != lead").select(
        F.least("number", "lead").alias("a"), F.greatest("number", "lead").alias("b")
    )
    to_leads = stages.run("leads", lambda: members_to_leads(members, judge.compare(with_leads)))
    return Deduplication(
        kept=kept_table(run.rows, run.signed, articles, members, stages),
        removed=stages.run("removed", lambda: removed_table(to_leads, articles)),
        clusters=stages.run("clusters-named", lambda: clusters_table(to_leads, clusters)),
        pairs=stages.run("pairs-named", lambda: pairs_table(pairs, articles)),
        quarantine=stages.run("quarantine", lambda: quarantine_table(run.signed, run.rows)),
        _counted={
            "articles": articles, "repeated": repeated_rows(run.signed, articles), "candidates": judge.candidates,
            "large_buckets": large_buckets.select("key").union(judge.large_buckets), "recipe": plan.recipe,
            "recall": plan.recall, "seconds": time.monotonic() - started,
        },
    )  # fmt: skip
