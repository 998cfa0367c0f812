# mypy: ignore-errors
"""What the whole collection shows of its articles: lines that recur in unrelated stories, and what the words of
quotations tell (verify/recurrence.h, verify/information.h).

Articles are handed on as bytes, with all of their fields, since what comes after reads them whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pyarrow as pa
from pyspark import Broadcast
from pyspark.sql import Column, DataFrame, Window
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binaries, binary, longs, pushed
from newsprint.spark._skew import join_hot
from newsprint.spark._stages import Stages

_MINE = "__newsprint_"  # before the names of columns that stand beside those of a table
_FIELDS = ["id", "source", "published", "title"]
_LINE, _SPEAKER, _PIECE, _COUNTED = range(4)
_RANGES = "array<long>"


def mapped(df: DataFrame, schema: str, make: Callable[[pa.RecordBatch], list[pa.Array]]) -> DataFrame:
    """What `make` gives for each batch of `df`, as columns of this schema."""
    names = [column.split()[0] for column in schema.split(", ")]

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield pa.RecordBatch.from_arrays(make(batch), names=names)

    return df.mapInArrow(of_partition, schema)


def pack_articles(articles: DataFrame, rows: DataFrame, row: str, columns: list[str], settings: dict) -> DataFrame:
    """(number, article): `articles` with the texts that `columns` of their `rows` hold."""
    mine = articles.select(*[F.col(name).alias(_MINE + name) for name in ["number", "row", *_FIELDS]])
    text = rows.select(F.col(row).alias(_MINE + "row"), *[F.col(f"`{c}`") for c in columns])

    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        fields = [binary(batch.column(_MINE + name)) for name in _FIELDS]
        table = pa.Table.from_batches([batch.select(columns)])
        return [batch.column(_MINE + "number"), binaries(*_native.pack_articles(table, settings, *fields))]

    return mapped(mine.join(text, _MINE + "row"), "number long, article binary", make)


def _facts(packed: DataFrame, settings: dict) -> DataFrame:
    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        facts = _native.facts_of(batch.column("number"), binary(batch.column("article")), settings)
        return [longs(column) for column in facts]

    return mapped(packed, "fact long, number long, a long, b long, c long, d long", make)


def of_articles(rows: DataFrame, value: str, name: str) -> DataFrame:
    """(number, name): of each article the list of its values."""
    return rows.groupBy("number").agg(F.sort_array(F.collect_list(value)).alias(name))


def with_lists(articles: DataFrame, lists: DataFrame, name: str) -> DataFrame:
    """`articles` with the lists `name`, empty where one has none."""
    none = F.array().cast(_RANGES)
    return articles.join(lists, "number", "left").withColumn(name, F.coalesce(F.col(name), none))


def _rare_words(articles: DataFrame, settings: dict) -> DataFrame:
    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        rare = _native.rare_words_of(binary(batch.column("article")), batch.column("recurring"), settings)
        return [batch.column("number"), binaries(*rare)]

    return mapped(articles.select("number", "article", "recurring"), "number long, rare binary", make)


def _judged_lines(tried: DataFrame) -> DataFrame:
    """Which of the lines (line, number, words, rare) stand in unrelated stories."""

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return pushed(
            _native.LineJudge(),
            batches,
            ["line"],
            [longs],
            lambda batch: (batch.column("line"), batch.column("number"), binary(batch.column("rare"))),
        )

    together = tried.repartition("line").sortWithinPartitions("line", "number", "words")
    return together.mapInArrow(of_partition, "line long")


def _chrome(packed: DataFrame, lines: DataFrame, settings: dict, stages: Stages) -> DataFrame:
    """(number, chrome): the lines (line, number, words) of articles that recur in unrelated stories."""
    carried = lines.select("line", "number").distinct().groupBy("line").agg(F.count("*").alias("articles"))
    several = carried.where(F.col("articles") >= _native.UNRELATED).select("line")
    recurring = stages.run("recurring", lambda: join_hot(lines, several, "line"))
    place = F.row_number().over(Window.partitionBy("line").orderBy("number", "words"))
    first = recurring.withColumn("place", place).where(F.col("place") <= _native.MOST_TRIED).drop("place")
    tried = stages.run("recurring-tried", lambda: first)

    def rare_words() -> DataFrame:
        asked = packed.join(tried.select("number").distinct(), "number", "left_semi")
        return _rare_words(asked.join(of_articles(recurring, "words", "recurring"), "number"), settings)

    rare = stages.run("rare-words", rare_words)
    found = stages.run("recurring-unrelated", lambda: _judged_lines(tried.join(rare, "number")))
    return of_articles(join_hot(recurring, found, "line"), "words", "chrome")


def show_articles(packed: DataFrame, settings: dict, stages: Stages) -> tuple[DataFrame, DataFrame]:
    """The articles (number, article, chrome, fixed) as the collection shows them but for fixed wording, which is left
    empty; and what is counted over all of them, as `Information` reads it."""
    facts = stages.run("facts", lambda: _facts(packed, settings))
    lines = facts.where(F.col("fact") == _LINE).select(F.col("a").alias("line"), "number", F.col("b").alias("words"))
    chrome = _chrome(packed, lines, settings, stages)
    none = F.array().cast(_RANGES).alias("fixed")
    shown = stages.run("shown", lambda: with_lists(packed, chrome, "chrome").select("*", none))
    return shown, stages.run("information", lambda: _counts(facts))


def _counts(facts: DataFrame) -> DataFrame:
    """(kind, keys, counts): parts of what is counted, as bytes."""

    def counted(rows: DataFrame, kind: int, key: Column) -> DataFrame:
        return rows.groupBy(key.alias("key")).agg(F.count("*").alias("count")).select(F.lit(kind).alias("kind"), "*")

    four = facts.where(F.col("fact") == _COUNTED)
    # Of equal four words the first counts, in the order of articles.
    first = four.groupBy("a").agg(F.min(F.struct("number", "b", "c", "d")).alias("first"))
    slots = first.select("first.c", "first.d")
    every = counted(facts.where(F.col("fact") == _PIECE), 0, F.lit(0).cast("long"))
    every = every.union(counted(facts.where(F.col("fact") == _SPEAKER), 1, F.col("a")))
    every = every.union(counted(slots, 2, F.col("c"))).union(counted(slots, 3, F.col("d")))

    def make(batch: pa.RecordBatch) -> list[pa.Array]:
        kinds = sorted(set(batch.column("kind").to_pylist()))
        packed: list[list] = [[], [], []]
        for kind in kinds:
            of_kind = batch.filter(pa.array([value == kind for value in batch.column("kind").to_pylist()]))
            packed[0].append(kind)
            for column, name in zip(packed[1:], ["key", "count"]):
                column.append(of_kind.column(name).to_numpy(zero_copy_only=False).tobytes())
        return [pa.array(packed[0], pa.int32()), *[pa.array(column, pa.binary()) for column in packed[1:]]]

    return mapped(every, "kind int, keys binary, counts binary", make)


def gather_information(counts: DataFrame) -> Broadcast:
    """What the quotations tell, on its way to every task, as the native module reads it."""
    parts: dict[int, tuple[list[bytes], list[bytes]]] = {kind: ([], []) for kind in range(4)}
    for row in counts.collect():
        parts[row.kind][0].append(bytes(row["keys"]))
        parts[row.kind][1].append(bytes(row["counts"]))
    given: list[int | bytes] = [sum(memoryview(b"".join(parts[0][1])).cast("q"))]
    for kind in (1, 2, 3):
        given += [b"".join(parts[kind][0]), b"".join(parts[kind][1])]
    return counts.sparkSession.sparkContext.broadcast(tuple(given))
