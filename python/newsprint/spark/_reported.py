# mypy: ignore-errors
"""Which matches an audit reports, and as what: those that were asked for, some of them called quotations by what other
reports show (engine/asked.h, engine/statements.h)."""

from __future__ import annotations

import pyarrow as pa
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binaries, binary, doubles, longs, texts
from newsprint.spark._families import Families
from newsprint.spark._matches import is_relation
from newsprint.spark._shown import mapped

_FIGURES = ["a", "b", "relation", "jaccard", "share_a", "share_b"]


def family_id(family: Column) -> Column:
    """As records have it; in the order of ids."""
    return F.concat(F.lit("f"), F.lower(F.lpad(F.hex(family), 16, "0")))


def ask(matches: DataFrame, settings: dict) -> DataFrame:
    """(a, b, relation, jaccard, share_a, share_b, boilerplate, may_be_asked, match): without the passages that were not
    asked for; how many of boilerplate there were."""

    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        boilerplate, may_be_asked, match = _native.asked_of(binary(batch.column("match")), settings)
        figures = [batch.column(name) for name in _FIGURES]
        return [*figures, longs(boilerplate), longs(may_be_asked), binaries(*match)]

    schema = "a long, b long, relation long, jaccard double, share_a double, share_b double, boilerplate long, "
    return mapped(matches.select(*_FIGURES, "match"), schema + "may_be_asked long, match binary", make)


def _joined_by_statements(phrases: DataFrame, families: Families) -> DataFrame:
    """(a, b, words): pairs of which both articles are in a family of a quotation, with the words of the largest one."""
    quote = F.col("kind") == _native.KINDS.index("quote")
    long_enough = families.families.where(quote & (F.col("words") >= _native.STATEMENT_WORDS))
    order = F.struct(-F.col("members"), family_id(F.col("family")), "words").alias("statement")
    carriers = families.members.where(quote).select("family", "number").distinct()
    of_a = carriers.join(long_enough.select("family", order), "family").withColumnRenamed("number", "a")
    of_b = carriers.withColumnRenamed("number", "b")
    both = phrases.select("a", "b").join(of_a, "a").join(of_b, ["b", "family"])
    return both.groupBy("a", "b").agg(F.min("statement").alias("statement")).select("a", "b", "statement.words")


def _called_quotes(phrases: DataFrame, joined: DataFrame) -> DataFrame:
    quote = _native.RELATIONS.index("quote")
    names = [name for name in _FIGURES if name != "relation"]

    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        changed = binaries(*_native.quotes_of(binary(batch.column("match")), batch.column("words")))
        relation = pa.array([quote] * batch.num_rows, pa.int64())
        figures = [relation if name == "relation" else batch.column(name) for name in _FIGURES]
        return [*figures, changed]

    schema = "a long, b long, relation long, jaccard double, share_a double, share_b double, match binary"
    return mapped(phrases.join(joined, ["a", "b"]).select(*names, "words", "match"), schema, make)


def _with_fields(matches: DataFrame) -> DataFrame:
    """In place of the match the rest of what a record says of it."""

    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        *numbers, information, why = _native.fields_of(binary(batch.column("match")))
        figures = [batch.column(name) for name in _FIGURES]
        return [*figures, *[longs(c) for c in numbers], doubles(information), texts(*why)]

    schema = "a long, b long, relation long, jaccard double, share_a double, share_b double, words long, longest long, "
    return mapped(matches.select(*_FIGURES, "match"), schema + "reuse long, first long, information double, why string",
                  make)  # fmt: skip


def report_matches(kept: DataFrame, families: Families, settings: dict) -> DataFrame:
    """(a, b, relation, jaccard, share_a, share_b, words, longest, reuse, first, information, why) of the matches that
    were asked for; `kept` are those that may have been."""
    phrases = kept.where(is_relation("phrase")).select(*_FIGURES, "match")
    joined = _joined_by_statements(phrases, families)
    others = kept.select(*_FIGURES, "match").join(joined, ["a", "b"], "left_anti")
    named = others.select(*_FIGURES, "match").union(_called_quotes(phrases, joined))
    return _with_fields(named.where(F.col("relation").isin(_native.asked_relations(settings))))
