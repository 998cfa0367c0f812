"""The command, Python and Spark on larger collections: only where NEWSPRINT_CORPORA names the folder that holds them.

It takes minutes: a collection is a folder NAME with files of JSON Lines, NEWSPRINT_CORPORA=FOLDER has all of FOLDER's.
"""

import json
import os
import pathlib

import pyarrow
import pytest
from audit_test import assert_one_answer
from conftest import by_command, by_python, by_spark
from newsprint.spark import audit, dedup

FIELDS = ["id", "source", "published", "date", "title", "text"]
FOLDER = os.environ.get("NEWSPRINT_CORPORA")
NAMES = sorted({path.parent.name for path in pathlib.Path(FOLDER).glob("*/*.jsonl")}) if FOLDER else []


COLLECTIONS = pytest.mark.parametrize(
    "name", NAMES or [pytest.param("", marks=pytest.mark.skip("NEWSPRINT_CORPORA is not set"))]
)


def lines_of(name):
    files = sorted((pathlib.Path(FOLDER) / name).glob("*.jsonl"))
    return [line for path in files for line in path.read_bytes().splitlines()]


def rows_of(lines):
    return [{field: json.loads(line).get(field) for field in FIELDS} | {"record": line.decode()} for line in lines]


def table_of(spark, rows, partitions):
    columns = [*FIELDS, "record"]
    values = [[row[field] for field in columns] for row in rows]
    schema = ", ".join(f"{field} string" for field in columns)
    return spark.createDataFrame(spark.sparkContext.parallelize(values, partitions), schema)


@pytest.mark.parametrize("threshold, partitions", [("0.8", 1), ("0.5", 7)])
@COLLECTIONS
def test_one_answer(spark, tmp_path, name, threshold, partitions):
    lines = lines_of(name)
    expected = by_command(lines, tmp_path, "--threshold", threshold)
    rows = rows_of(lines)
    by_python(pyarrow.Table.from_pylist(rows), "record", threshold=float(threshold)).assert_equal(expected)
    table = table_of(spark, rows, partitions)
    by_spark(dedup(table, threshold=float(threshold), work=str(tmp_path / "work"))).assert_equal(expected)
    print(f"\n{name} at {threshold}: {len(lines)} articles, {len(expected.pairs)} pairs, "
          f"{len(expected.clusters)} clusters, {len(expected.kept)} kept; Spark in {partitions} partitions")  # fmt: skip


@pytest.mark.parametrize("settings", [{}, {"boilerplate": True, "relation": ["excerpt", "background"]}])
@COLLECTIONS
def test_one_audit(spark, tmp_path, name, settings):
    rows = rows_of(lines_of(name))
    result = audit(table_of(spark, rows, 7), **settings, work=str(tmp_path / "work"))
    records = [json.dumps({field: row[field] for field in FIELDS}) for row in rows]
    expected = assert_one_answer(result, records, **settings)
    print(f"\n{name} {settings}: {expected!r}")
