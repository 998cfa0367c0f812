# mypy: ignore-errors
"""The audit, in the stages of the command's own (engine/audit.cc)."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint._settings import options
from newsprint.spark._articles import ROW
from newsprint.spark._audit_tables import (
    articles_table,
    families_table,
    family_members_table,
    in_order,
    matches_table,
    member_clusters_table,
    outlets_table,
    passages_table,
    variants_table,
    withdrawn_table,
)
from newsprint.spark._candidates import find_candidates
from newsprint.spark._clusters import find_clusters
from newsprint.spark._columns import _native
from newsprint.spark._common_runs import widen_runs
from newsprint.spark._components import connected_components
from newsprint.spark._families import families_of_passages, families_of_runs, name_families
from newsprint.spark._judges import ByRelation, named_relations
from newsprint.spark._matches import MATCH, is_relation
from newsprint.spark._passages import PLACE, passages_of, read_places, spans_of
from newsprint.spark._plan import Plan
from newsprint.spark._prepare import prepare
from newsprint.spark._reported import ask, report_matches
from newsprint.spark._stages import Stages
from newsprint.spark._tables import members_to_leads, quarantine_table, repeated_rows
from newsprint.spark._withdrawn import find_withdrawn

TABLES = ["articles", "matches", "passages", "clusters", "families", "family_members", "variants", "outlets"]
TABLES += ["withdrawn", "quarantine"]


@dataclass(frozen=True)
class Audit:
    """What an audit found. Every table is read from the folder `work` of its run; doc/tables.md describes them.

    Rows come in the order of the command's, where they are collected.

    Attributes
    ----------
    articles : DataFrame
        id, source, published, title, words, input.
    matches : DataFrame
        The pairs that share wording, strongest first: a, b, source_a, source_b, relation, jaccard, share_a, share_b,
        words, longest, reuse, first, why.
    passages : DataFrame
        What they share: a, b, passage, kind, words, similarity, altered, speaker_a, speaker_b, speakers_differ, text_a,
        text_b, begin_a, end_a, begin_b, end_b, family. Offsets are bytes of the text's UTF-8.
    clusters : DataFrame
        A row for each member: cluster, size, weakest, id, lead, relation, share, source, published, title.
    families : DataFrame
        family, kind, speaker, words, altered, variants, members, first, first_published, text.
    family_members : DataFrame
        family, id, source, published, variant, begin, end, text.
    variants : DataFrame
        The wordings of each family: family, variant, members, altered, first, first_published, text.
    outlets : DataFrame
        What each two outlets share: a, b, copies, excerpts, background, quotes, near_exact, excerpt, headline, words,
        a_first, b_first, unknown.
    withdrawn : DataFrame
        What became of each kill notice: notice, story, title, by, and lists of ids: carried_by, corrected, candidates.
    quarantine : DataFrame
        Rows that are no articles: input, reason.
    """

    articles: DataFrame
    matches: DataFrame
    passages: DataFrame
    clusters: DataFrame
    families: DataFrame
    family_members: DataFrame
    variants: DataFrame
    outlets: DataFrame
    withdrawn: DataFrame
    quarantine: DataFrame
    _counted: dict

    @cached_property
    def summary(self) -> dict:
        """The figures of the command's summary record."""
        return {
            "articles": self.articles.count(),
            "quarantined": self.quarantine.count(),
            "repeated": self._counted["repeated"].count(),
            "matches": self.matches.count(),
            "clusters": self.clusters.where("lead").count(),
            "families": self.families.count(),
            "boilerplate_passages": self._counted["asked"].agg(F.sum("boilerplate")).first()[0] or 0,
            "candidate_pairs": self._counted["candidates"].count(),
            "large_buckets": self._counted["large_buckets"].count(),
            "recipe": self._counted["recipe"],
            "recall": dict(self._counted["recall"]),
            "seconds": self._counted["seconds"],
        }


def _with_leads(judge: ByRelation, members: DataFrame, stages: Stages) -> DataFrame:
    """The matches, and those of members with the leads of their clusters that were no candidates; relation "none" where
    such two share nothing."""
    pairs = members.where("number != lead").select(
        F.least("number", "lead").alias("a"), F.greatest("number", "lead").alias("b")
    )
    unmet = pairs.join(judge.matches.select("a", "b"), ["a", "b"], "left_anti")
    compared = stages.run("compared-with-leads", lambda: judge.verify(unmet))
    return judge.matches.select(*MATCH).union(compared.select(*MATCH))


def audit(
    df: DataFrame,
    *,
    min_run: int | None = None,
    threshold: float | None = None,
    recall: float | None = None,
    boilerplate: bool = False,
    relation: str | Sequence[str] | None = None,
    id_field: str | None = None,
    text_field: str | None = None,
    title_field: str | None = None,
    source_field: str | None = None,
    published_field: str | None = None,
    place: str | None = None,
    work: str | None = None,
) -> Audit:
    """Who shares wording with whom: what `newsprint audit` finds, found by many machines.

    Parameters
    ----------
    df : DataFrame
        The articles, a row each, with columns for their fields under the usual names (id or url, text or body, title,
        source, published, ...).
    min_run : int, optional
        Words in a row that are always reported; 8 where it is not given.
    threshold, recall : float, optional
        Similarity at which whole articles are found to be alike (.5), and the share of such pairs to be found (.99).
    boilerplate : bool
        List boilerplate passages, and pairs that share nothing else.
    relation : str or sequence of str, optional
        Only matches of these relations, such as "copy" or ["copy", "excerpt"].
    id_field, text_field, title_field, source_field, published_field : str, optional
        The columns of the fields, where they have other names than the usual ones.
    place : str, optional
        The column that says where a row comes from: it is the `input` of an article or a quarantined row, and the id of
        a row without one. Where it is not given: "articles:ROW", rows counted from 1 in the order of the table.
    work : str, optional
        The folder to which stages are written, on storage that all machines see. A run that was stopped goes on in the
        same folder, with the same settings and the same articles. Where it is not given, a new temporary folder, which
        only Spark in local mode can use. It is not removed: the tables of the result are read from it.

    Returns
    -------
    Audit

    Raises
    ------
    UsageError
        For settings that make no sense, in the words of the command line.
    OtherVersionError
        Where `work` holds another run.
    """
    started = time.monotonic()
    plan = Plan(
        options(
            min_run=min_run, threshold=threshold, recall=recall, id_field=id_field, text_field=text_field,
            title_field=title_field, source_field=source_field, published_field=published_field,
        ),
        options(boilerplate=boilerplate, relation=relation),
    )  # fmt: skip
    settings = plan.comparing
    with_runs = _native.are_runs_asked(settings)
    run = prepare(df, plan, place, work)
    stages, articles = run.stages, run.articles
    of_articles, large_buckets = find_candidates(articles, run.signed, ROW, plan, stages)
    judge = ByRelation(run, of_articles, with_runs)
    links = judge.links()
    members, clusters = find_clusters(lambda: connected_components(links, stages), links, articles, plan, stages)

    matches = _with_leads(judge, members, stages)
    to_leads = stages.run("leads", lambda: members_to_leads(members, named_relations(matches)))
    asked = stages.run("reported", lambda: ask(matches.where(~is_relation("none")), settings))
    kept = asked.where("may_be_asked = 1")

    passages = stages.run("passages-of-matches", lambda: passages_of(kept))
    read = stages.run("places-read", lambda: read_places(spans_of(passages), judge.annotated, settings))
    found = families_of_passages(passages, read, articles, stages)
    if not judge.common_runs.isEmpty():
        common = widen_runs(judge.common_runs, judge.annotated, settings, stages)
        found = found.union(families_of_runs(common, found, members, articles, stages))
        read = stages.run("all-places-read", lambda read=read: read.union(common.read).dropDuplicates(PLACE))
    families = name_families(found, judge.annotated, settings, judge.information, stages)
    withdrawn = find_withdrawn(
        articles, judge.matches.select("a", "b", "relation"), links, members, judge.annotated, settings, stages
    )
    reported = stages.run("matches", lambda: report_matches(kept, families, settings))
    named = stages.run("articles-named", lambda: articles_table(run))

    def written(name: str, make) -> DataFrame:
        return in_order(stages.run(f"tables/{name}", make))

    return Audit(
        articles=in_order(named).drop("number"),
        matches=written("matches", lambda: matches_table(reported, named)),
        passages=written("passages", lambda: passages_table(passages, reported, families, read, named)),
        clusters=written("clusters", lambda: member_clusters_table(to_leads, clusters, named)),
        families=written("families", lambda: families_table(families, read, named)),
        family_members=written("family-members", lambda: family_members_table(families, read, named)),
        variants=written("variants", lambda: variants_table(families, read, named)),
        outlets=written("outlets", lambda: outlets_table(reported, named)),
        withdrawn=written("withdrawn", lambda: withdrawn_table(withdrawn, named)),
        quarantine=stages.run("quarantine", lambda: quarantine_table(run.signed, run.rows)),
        _counted={
            "repeated": repeated_rows(run.signed, articles), "asked": asked, "candidates": judge.candidates,
            "large_buckets": large_buckets.select("key").union(judge.large_buckets), "recipe": plan.recipe,
            "recall": plan.recall, "seconds": time.monotonic() - started,
        },
    )  # fmt: skip
