# mypy: ignore-errors
"""JSON Lines as the command reads them: the same fields under the same names, the same reasons for what is no record,
and every record as it was read, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urlparse

import pyarrow as pa
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

from newsprint.spark._columns import _native, binary, texts
from newsprint.spark._stages import Stages

_FIELDS = ["id", "text", "title", "source", "published"]
_MARK = b"\xef\xbb\xbf"  # of the byte order, at the head of a file
_LINES = "path string, block long, index long, record binary, reason string, " + ", ".join(
    f"{f} string" for f in _FIELDS
)


def _parsed(lines: DataFrame, settings: dict) -> DataFrame:
    """Lines (path, block, value) in the order of their files: each with its index in its block, and what it is.

    The `reason` is null where it is a record, and empty where it is blank.
    """

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        parser = _native.LineParser(settings)
        at, index = None, 0
        for batch in batches:
            indices, records = [], batch.column("value").to_pylist()
            for row, block in enumerate(zip(batch.column("path").to_pylist(), batch.column("block").to_pylist())):
                index = index + 1 if block == at else 0
                at = block
                indices.append(index)
                if block[1] == 0 and index == 0:
                    records[row] = records[row].removeprefix(_MARK)
            record = pa.array(records, pa.binary())
            reasons, fields = parser.push(binary(record))
            reason: list[str | None] = [None] * batch.num_rows
            for row, why in reasons:
                reason[row] = why
            arrays = [batch.column("path"), batch.column("block"), pa.array(indices, pa.int64()), record]
            arrays += [pa.array(reason, pa.string()), *[texts(*field) for field in fields]]
            names = ["path", "block", "index", "record", "reason", *_FIELDS]
            yield pa.RecordBatch.from_arrays(arrays, names=names)

    return lines.mapInArrow(of_partition, _LINES)


def _lines_before(parsed: DataFrame) -> DataFrame:
    """(path, block, before): the lines of the file in front of a block of it."""
    blocks = parsed.groupBy("path", "block").agg(F.count("*").alias("lines")).orderBy("path", "block").collect()
    rows, path, before = [], None, 0
    for block in blocks:
        before = before if block.path == path else 0
        path = block.path
        rows.append((path, block.block, before))
        before += block.lines
    return parsed.sparkSession.createDataFrame(rows, "path string, block long, before long")


def _name_of(path: str, inputs: list[str]) -> tuple[str, str]:
    """A file as the command calls it: its path as it was named, and its name below the folder that was named."""
    plain = unquote(urlparse(path).path) if path.startswith("file:") else path
    for given in inputs:
        folder = given.rstrip("/")
        absolute = unquote(urlparse(folder).path) if folder.startswith("file:") else folder
        at = plain.rfind(absolute + "/")
        if at >= 0:
            below = plain[at + len(absolute) + 1 :]
            return f"{folder}/{below}", below
        if plain == absolute or plain.endswith("/" + absolute):
            return given, plain.rpartition("/")[2]
    return plain, plain.rpartition("/")[2]


def read_json_lines(
    spark: SparkSession, inputs: list[str], settings: dict, stages: Stages
) -> tuple[DataFrame, DataFrame]:
    """Files and folders of JSON Lines: the records (id, text, title, source, published, place, record), and those set
    aside (input, reason)."""
    source = spark.read.text(inputs, lineSep="\n", recursiveFileLookup=True)
    lines = source.select(
        F.col("_metadata.file_path").alias("path"),
        F.col("_metadata.file_block_start").alias("block"),
        F.col("value").cast("binary").alias("value"),
    )
    parsed = stages.run("lines", lambda: _parsed(lines, settings))
    names = [(r.path, *_name_of(r.path, inputs)) for r in parsed.select("path").distinct().collect()]
    of_file = spark.createDataFrame(names, "path string, given string, name string")
    numbered = parsed.join(F.broadcast(_lines_before(parsed)), ["path", "block"]).join(F.broadcast(of_file), "path")
    line = (F.col("index") + F.col("before") + F.lit(1)).cast("string")

    def at_line(column: str) -> Column:
        return F.concat(F.col(column), F.lit(":"), line)

    named = F.when(F.col("id") == "", at_line("name")).otherwise(F.col("id")).alias("id")
    records = numbered.where("reason is null").select(named, *_FIELDS[1:], at_line("given").alias("place"), "record")
    aside = numbered.where("reason != ''").select(at_line("given").alias("input"), "reason")
    return records, aside
