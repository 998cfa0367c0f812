"""The command, Python and Spark on larger collections: only where NEWSPRINT_CORPORA names the folder that holds them.

It takes minutes: a collection is a folder NAME with files of JSON Lines, NEWSPRINT_CORPORA=FOLDER has all of FOLDER's.
"""

import json
import os
import pathlib

import pyarrow
import pytest
from conftest import by_command, by_python, by_spark
from newsprint.spark import dedup

FIELDS = ["id", "source", "published", "date", "title", "text"]
FOLDER = os.environ.get("NEWSPRINT_CORPORA")
NAMES = sorted({path.parent.name for path in pathlib.Path(FOLDER).glob("*/*.jsonl")}) if FOLDER else []


@pytest.mark.parametrize("threshold, partitions", [("0.8", 1), ("0.5", 7)])
@pytest.mark.parametrize("name", NAMES or [pytest.param("", marks=pytest.mark.skip("NEWSPRINT_CORPORA is not set"))])
def test_one_answer(spark, tmp_path, name, threshold, partitions):
    files = sorted((pathlib.Path(FOLDER) / name).glob("*.jsonl"))
    lines = [line for path in files for line in path.read_bytes().splitlines()]
    expected = by_command(lines, tmp_path, "--threshold", threshold)
    columns = [*FIELDS, "record"]
    rows = [{field: json.loads(line).get(field) for field in FIELDS} | {"record": line.decode()} for line in lines]
    by_python(pyarrow.Table.from_pylist(rows), "record", threshold=float(threshold)).assert_equal(expected)
    values = [[row[field] for field in columns] for row in rows]
    table = spark.createDataFrame(
        spark.sparkContext.parallelize(values, partitions), ", ".join(f"{field} string" for field in columns)
    )
    by_spark(dedup(table, threshold=float(threshold), work=str(tmp_path / "work"))).assert_equal(expected)
    print(f"\n{name} at {threshold}: {len(lines)} articles, {len(expected.pairs)} pairs, "
          f"{len(expected.clusters)} clusters, {len(expected.kept)} kept; Spark in {partitions} partitions")  # fmt: skip
