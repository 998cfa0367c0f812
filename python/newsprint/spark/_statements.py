# mypy: ignore-errors
"""Buckets of very many different statements: which of them may be one (lsh/pairing.h).

A statement goes on its way without its article, as its own words. Buckets of more than one task should get are parted
by one more word, as the command parts them; parts that are still too many are compared through their leaders.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
from pyspark import Broadcast
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binaries, binary, longs, pushed
from newsprint.spark._given import given_by, given_pairs
from newsprint.spark._large_buckets import COMPARE_ALL, pairs_of_large_buckets, statements_match
from newsprint.spark._shown import mapped
from newsprint.spark._skew import HOT, join_hot
from newsprint.spark._stages import Stages

_THE_ARTICLE = -1  # in place of a position
_ALL = -1  # in place of a word: the whole bucket


def cut_statements(quotations: DataFrame, shown: DataFrame, settings: dict) -> DataFrame:
    """(key, number, position, statement) of quotations (key, number, position, ...)."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.StatementCutter(settings),
            batches,
            ["key", "number", "position", "statement"],
            [longs, longs, longs, lambda given: binaries(*given)],
            lambda batch: (
                *[batch.column(name) for name in ["number", "position", "key"]],
                binary(batch.column("article")),
                batch.column("chrome"),
            ),
        )

    nothing = [F.lit(None).cast(kind).alias(name) for name, kind in shown.dtypes if name in ("article", "chrome")]
    own = [F.lit(_THE_ARTICLE).cast("long").alias("position"), F.lit(0).cast("long").alias("key")]
    asked = shown.join(quotations.select("number").distinct(), "number", "left_semi")
    articles = asked.select("number", *own, "article", "chrome")
    rows = quotations.select("number", "position", "key", *nothing).union(articles)
    together = rows.repartition("number").sortWithinPartitions("number", "position")
    return together.mapInArrow(of_partition, "key long, number long, position long, statement binary")


def _pair(statements: DataFrame, information: Broadcast, parts: bool) -> DataFrame:
    return given_by(
        statements.select("key", "number", "position", "statement"),
        lambda: _native.StatementPairer(information.value, parts),
        lambda batch: (batch.column("key"), batch.column("number"), binary(batch.column("statement"))),
    )


def _by_word(in_keys: DataFrame, numbered: DataFrame) -> DataFrame:
    """(key, word, place): the statements of each key and telling word, and those of each key as of the word _ALL."""

    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        found = _native.words_of_statements(batch.column("place"), binary(batch.column("statement")))
        return [longs(column) for column in found]

    words = mapped(numbered.select("place", "statement"), "place long, word long", make)
    all_of_key = in_keys.select("key", F.lit(_ALL).cast("long").alias("word"), "place")
    return in_keys.join(words, "place").select("key", "word", "place").union(all_of_key)


def _parts(by_word: DataFrame) -> DataFrame:
    """(key, word, members): of each word that some of a key's statements have, but not all; and all of a key, where
    they have more words in common than keys do."""
    sizes = by_word.groupBy("key", "word").agg(F.count("*").alias("members"))
    wholes = sizes.where(F.col("word") == _ALL)
    by_one = sizes.where(F.col("word") != _ALL).join(wholes.select("key", F.col("members").alias("all")), "key")
    in_all = by_one.where("members = all").groupBy("key").agg(F.count("*").alias("words"))
    alike = in_all.where(F.col("words") > _native.KEY_WORDS)
    of_some = by_one.where("members > 1 and members < all").select("key", "word", "members")
    return of_some.union(wholes.join(alike, "key", "left_semi").select("key", "word", "members"))


def _pair_parted(statements: DataFrame, information: Broadcast, stages: Stages) -> DataFrame:
    """Of buckets each of which is too much for one task."""
    name = F.monotonically_increasing_id()
    once = statements.dropDuplicates(["number", "position"]).orderBy("number", "position")
    numbered = stages.run(
        "statements-numbered", lambda: once.select(name.alias("place"), "number", "position", "statement")
    )
    places = numbered.select("number", "position", "place")
    in_keys = stages.run(
        "statements-of-keys", lambda: statements.join(places, ["number", "position"]).select("key", "place")
    )
    by_word = stages.run("statements-by-word", lambda: _by_word(in_keys, numbered))
    parts = stages.run("statement-parts", lambda: _parts(by_word).withColumn("part", name))
    of_word = F.struct("key", "word").alias("of")
    in_parts = stages.run(
        "statements-in-parts",
        lambda: join_hot(by_word.select(of_word, "place"), parts.select(of_word, "part", "members"), "of"),
    )
    most = max(HOT, _native.PAIR_ALL_STATEMENTS)
    few = in_parts.where(F.col("members") <= most).join(numbered, "place").withColumnRenamed("part", "key")
    of_few = stages.run("statement-parts-pairs", lambda: _pair(few, information, parts=True))

    large = parts.where(F.col("members") > most).select(F.col("part").alias("key"), F.col("members").alias("contents"))
    pairs = pairs_of_large_buckets(
        in_parts.select(F.col("part").alias("key"), F.col("place").alias("first")),
        large,
        numbered.select(F.col("place").alias("number"), F.col("statement").alias("content")),
        statements_match(information),
        stages,
        "statement-parts-shared",
    )
    for side in ("a", "b"):
        of_side = numbered.select(F.col("place").alias(side), F.col("number").alias(f"article_{side}"))
        pairs = pairs.join(of_side, side)
    return of_few.union(given_pairs(pairs, F.col("article_a"), F.col("article_b")))


def pair_many_statements(
    quotations: DataFrame, many: DataFrame, shown: DataFrame, settings: dict, information: Broadcast, stages: Stages
) -> DataFrame:
    """What the buckets of `many` (key, contents) give, of quotations (key, number, position, ...); of buckets that are
    too much for one task each content has one quotation."""
    in_many = quotations.join(F.broadcast(many.select("key")), "key", "left_semi")
    statements = stages.run("many-statements", lambda: cut_statements(in_many, shown, settings))
    parted = many.where(F.col("contents") > max(HOT, COMPARE_ALL)).select("key")
    whole = statements.join(F.broadcast(parted), "key", "left_anti")
    pairs = stages.run("many-statements-pairs", lambda: _pair(whole, information, parts=False))
    if parted.isEmpty():
        return pairs
    return pairs.union(_pair_parted(statements.join(F.broadcast(parted), "key", "left_semi"), information, stages))
