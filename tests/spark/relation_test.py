"""newsprint.spark.dedup without a threshold against the command, on the same articles."""

import json

import newsprint
from conftest import ROOT, by_command, by_spark, table_of
from newsprint.spark import dedup
from synthetic import in_large_buckets

CORPUS = (ROOT / "corpus" / "articles.jsonl").read_bytes().splitlines()


def rows_of(spark, path):
    return spark.read.parquet(str(path)).count()


def test_corpus_and_large_buckets(spark, tmp_path, monkeypatch):
    monkeypatch.setattr("newsprint.spark._buckets.HOT", 45)
    lines = [*CORPUS, *in_large_buckets(5), b'{"id": "cut"}', CORPUS[0]]
    expected = by_command(lines, tmp_path / "command")
    assert expected.pairs and expected.removed and expected.quarantine
    work = tmp_path / "work"
    result = dedup(table_of(spark, lines, 5), work=str(work))
    by_spark(result).assert_equal(expected)
    summary = newsprint.dedup([json.loads(line) for line in lines]).summary
    for figure in ["articles", "quarantined", "repeated", "matches", "clusters", "candidate_pairs", "large_buckets"]:
        assert result.summary[figure] == summary[figure], figure
    # All that the rest of the collection decides has come up.
    decided = ["recurring-unrelated", "fixed", "compared-again", "digests", "many-quotations", "many-statements-pairs"]
    for stage in [*decided, "hot-runs-shared", "hot-statements"]:
        assert rows_of(spark, work / stage), stage
