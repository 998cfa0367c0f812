"""Buckets of statements that no task gets whole, against the same buckets in one task and against the audit."""

import json

import newsprint
import pytest
from conftest import table_of
from newsprint.spark import audit
from newsprint.spark._given import PAIR
from newsprint.spark._shown import gather_information
from newsprint.spark._stages import Stages
from newsprint.spark._statements import _pair, _pair_parted
from pyspark.sql import functions as F
from synthetic import in_large_statement_buckets

LINES = in_large_statement_buckets(3)


@pytest.fixture
def parted(monkeypatch):
    monkeypatch.setattr("newsprint.spark._buckets.HOT", 200)
    monkeypatch.setattr("newsprint.spark._statements.HOT", 200)
    monkeypatch.setattr("newsprint.spark._large_buckets._PART_CONTENTS", 64)


def pairs_of(given):
    return {(row.a, row.b) for row in given.where(F.col("given") == PAIR).collect()}


def test_parted_buckets(spark, tmp_path, parted):
    work = tmp_path / "work"
    found = audit(table_of(spark, LINES, 4), work=str(work))
    expected = newsprint.audit([json.loads(line) for line in LINES])
    matches = {(row["a"], row["b"], row["words"]) for row in expected.matches.to_dicts()}
    assert {(row.a, row.b, row.words) for row in found.matches.collect()} == matches
    for figure in ["matches", "candidate_pairs", "large_buckets", "families"]:
        assert found.summary[figure] == expected.summary[figure], figure

    # Here other buckets find much of what these do: what these give is compared by itself.
    read = spark.read.parquet
    statements = read(f"{work}/many-statements")
    many = statements.groupBy("key").count().where("count > 512").select("key")
    statements = statements.join(many, "key", "left_semi")
    information = gather_information(read(f"{work}/information"))
    again = tmp_path / "again"
    in_parts = pairs_of(_pair_parted(statements, information, Stages(spark, str(again), {})))
    assert in_parts == pairs_of(_pair(statements, information, parts=False))
    # Parts of each size have come up, and none is in vain.
    sizes = [row.members for row in read(f"{again}/statement-parts").collect()]
    assert max(sizes) > 512 and any(200 < size < 512 for size in sizes) and any(64 < size < 200 for size in sizes)
    of_few = pairs_of(read(f"{again}/statement-parts-pairs"))
    assert of_few < in_parts
    leaders = read(f"{again}/statement-parts-shared/000/leaders")
    assert leaders.groupBy("key").count().where("count > 1").count()
