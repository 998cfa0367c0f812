# mypy: ignore-errors
"""The two ways to call articles copies (engine/dedup.cc)."""

from __future__ import annotations

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint.spark._articles import ROW
from newsprint.spark._buckets import pair_buckets
from newsprint.spark._columns import _native, name_of
from newsprint.spark._compare import compare_texts
from newsprint.spark._equals import add_pairs_of_equals
from newsprint.spark._given import LARGE, RUN
from newsprint.spark._matches import asked_pairs, certain_pairs, find_matches, is_relation, verify_pairs
from newsprint.spark._prepare import Prepared
from newsprint.spark._shown import gather_information, pack_articles, show_articles


class ByJaccard:
    """Pairs at or above the threshold, over whole texts."""

    def __init__(self, run: Prepared, of_articles: DataFrame):
        self._run = run
        self.candidates = of_articles
        self.large_buckets = of_articles.sparkSession.createDataFrame([], "key long")
        at_least = F.col("jaccard") >= run.plan.threshold
        self._verified = run.stages.run("verified", lambda: self._compared(of_articles).where(at_least))

    def pairs(self) -> DataFrame:
        """(a, b, jaccard, share_a, share_b)."""
        return add_pairs_of_equals(self._verified, self._run.stages)

    def links(self) -> DataFrame:
        """(a, b, strength)."""
        return self._verified.select("a", "b", F.col("jaccard").alias("strength"))

    def compare(self, pairs: DataFrame) -> DataFrame:
        """(a, b, relation, jaccard, share, strength) of other pairs."""
        share = F.greatest("share_a", "share_b").alias("share")
        compared = self._compared(pairs)
        return compared.select(
            "a", "b", F.lit("copy").alias("relation"), "jaccard", share, F.col("jaccard").alias("strength")
        )

    def _compared(self, pairs: DataFrame) -> DataFrame:
        numbers = pairs.select(F.col("a").alias("number")).union(pairs.select("b")).distinct()
        asked = self._run.articles.select("number", "row").join(numbers, "number", "left_semi")
        text = self._run.rows.select(F.col(ROW).alias("row"), *[F.col(f"`{c}`") for c in self._run.text_columns])
        return compare_texts(pairs, asked.join(text, "row").drop("row"), self._run.plan.settings)


def named_relations(matches: DataFrame) -> DataFrame:
    """(a, b, relation, jaccard, share, strength) of matches."""
    share = F.greatest("share_a", "share_b")
    relation = name_of("relation", _native.RELATIONS).alias("relation")
    return matches.select("a", "b", relation, "jaccard", share.alias("share"), share.alias("strength"))


class ByRelation:
    """Pairs whose relation is `copy`, as the whole collection shows them.

    `with_runs`: `common_runs` are the runs of words through which large buckets were joined, as the buckets give them.
    """

    def __init__(self, run: Prepared, of_articles: DataFrame, with_runs: bool = False):
        self._run = run
        self._settings = run.plan.comparing
        stages = run.stages
        packed = stages.run(
            "packed", lambda: pack_articles(run.articles, run.rows, ROW, run.text_columns, self._settings)
        )
        shown, counts = show_articles(packed, self._settings, stages)
        self.information = gather_information(counts)
        given = pair_buckets(shown, self._settings, self.information, with_runs, stages)
        asked = stages.run("asked", lambda: asked_pairs(of_articles, given))
        self.matches, self.candidates, self.annotated = find_matches(
            asked, shown, self._settings, self.information, stages
        )
        self.candidates = self.candidates.select("a", "b")
        self.common_runs = given.where(F.col("given") == RUN).select("a", "b", "places")
        self.large_buckets = given.where(F.col("given") == LARGE).select(F.col("a").alias("key")).distinct()

    def pairs(self) -> DataFrame:
        """(a, b, jaccard, share_a, share_b)."""
        return self._copies().select("a", "b", "jaccard", "share_a", "share_b")

    def links(self) -> DataFrame:
        """(a, b, strength)."""
        return self._copies().select("a", "b", F.greatest("share_a", "share_b").alias("strength"))

    def verify(self, pairs: DataFrame) -> DataFrame:
        """The matches among other pairs."""
        return verify_pairs(certain_pairs(pairs), self.annotated, self._settings, self.information)

    def compare(self, pairs: DataFrame) -> DataFrame:
        """(a, b, relation, jaccard, share, strength) of other pairs."""
        return named_relations(self.verify(pairs))

    def _copies(self) -> DataFrame:
        return self.matches.where(is_relation("copy"))
