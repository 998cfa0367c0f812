# mypy: ignore-errors
"""From the rows of a table to articles: signed, each once, under its final id and numbered in the order of ids."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, longs, signatures, texts

ROW = "__newsprint_row"  # a column's name that no table has
PLACE = "__newsprint_place"

_LONGS = ["words", "text_hash", "content", "dated", "begin", "end", "kill", "version", "corrected"]
_TEXTS = ["id", "title", "source", "published"]
_SIGNED = ", ".join(
    [f"`{ROW}` long", "reason string"]
    + [f"`{name}` long" for name in _LONGS]
    + [f"`{name}` string" for name in _TEXTS]
    + ["signature binary"]
)


def number_rows(df: DataFrame) -> DataFrame:
    """The rows with a number each, ascending in the order of the table."""
    return df.withColumn(ROW, F.monotonically_increasing_id())


def sign(rows: DataFrame, columns: list[str], settings: dict) -> DataFrame:
    """What each row is as an article, or the reason why it is none; `columns` are those that hold its fields."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            table = pa.Table.from_batches([batch.select(columns)])
            reasons, named, fields, signed = _native.sign_rows(table, settings)
            reason: list[str | None] = [None] * batch.num_rows
            for row, why in reasons:
                reason[row] = why
            arrays = [batch.column(ROW), pa.array(reason, pa.string())]
            arrays += [longs(named[name]) for name in _LONGS]
            arrays += [texts(*field) for field in fields]
            arrays.append(signatures(signed))
            yield pa.RecordBatch.from_arrays(arrays, names=[ROW, "reason", *_LONGS, *_TEXTS, "signature"])

    return rows.select(ROW, *[F.col(f"`{c}`") for c in columns]).mapInArrow(of_partition, _SIGNED)


def place_rows(rows: DataFrame) -> DataFrame:
    """Where each row comes from: what its table says, else "articles:ROW", counted from 1."""
    if PLACE in rows.columns:
        return rows.select(ROW, F.col(PLACE).alias("place"))
    part = F.shiftright(ROW, 33)  # as monotonically_increasing_id has it
    counts = sorted(
        (r.part, r.rows) for r in rows.groupBy(part.alias("part")).agg(F.count("*").alias("rows")).collect()
    )
    before, begin = [], 0
    for number, count in counts:
        before.append((number, begin))
        begin += count
    offsets = rows.sparkSession.createDataFrame(before, "part long, before long")
    index = F.col(ROW).bitwiseAND(F.lit((1 << 33) - 1)) + F.col("before") + F.lit(1)
    placed = rows.select(ROW).withColumn("part", part.cast("long")).join(F.broadcast(offsets), "part")
    return placed.select(ROW, F.concat(F.lit("articles:"), index.cast("string")).alias("place"))


def _hash8(text_hash: Column) -> Column:
    """Eight hexadecimal digits of the text's hash, which comes with its highest bit turned."""
    upper = F.shiftrightunsigned(text_hash.bitwiseXOR(F.lit(-(1 << 63))), 32)
    return F.lower(F.lpad(F.hex(upper), 8, "0"))


def _once(signed: DataFrame, places: DataFrame) -> DataFrame:
    """Records of one id and one text are one article: its row is the first of them, its fields the best of them."""
    fields = F.struct(
        (F.col("published") == "").alias("undated"), "published",
        (F.col("title") == "").alias("untitled"), "title",
        (F.col("source") == "").alias("unsourced"), "source",
        "dated", "begin", "end", "kill", "version", "corrected",
    )  # fmt: skip
    named = signed.join(places, ROW).withColumn(
        "raw_id", F.when(F.col("id") == "", F.col("place")).otherwise(F.col("id"))
    )
    grouped = named.groupBy("raw_id", "text_hash").agg(
        F.min(ROW).alias("row"), F.first("words").alias("words"), F.first("content").alias("content"),
        F.min(fields).alias("fields"),
    )  # fmt: skip
    kept = ["dated", "begin", "end", "kill", "version", "corrected", "source", "title", "published"]
    return grouped.select("raw_id", "text_hash", "row", "words", "content", *[F.col(f"fields.{f}") for f in kept])


def _versions_named(once: DataFrame) -> DataFrame:
    """Of several texts under one id the earliest keeps it; the others are called ID@HASH8."""
    first = F.min(F.struct((F.lit(1) - F.col("dated")).alias("undated"), "begin", "text_hash"))
    versions = once.groupBy("raw_id").agg(F.count("*").alias("versions"), first.alias("first")).where("versions > 1")
    named = once.join(versions.select("raw_id", F.col("first.text_hash").alias("bare")), "raw_id", "left")
    keeps = F.col("bare").isNull() | (F.col("bare") == F.col("text_hash"))
    renamed = F.concat(F.col("raw_id"), F.lit("@"), _hash8(F.col("text_hash")))
    return named.withColumn("id", F.when(keeps, F.col("raw_id")).otherwise(renamed)).drop("raw_id", "bare")


def collect_articles(signed: DataFrame, places: DataFrame) -> DataFrame:
    """The articles, with numbers that ascend with their ids (they are not dense)."""
    articles = _versions_named(_once(signed.where("reason is null"), places))
    return articles.orderBy("id", "text_hash").withColumn("number", F.monotonically_increasing_id())
