"""newsprint.spark.dedup against the command, on the same articles."""

import os
import signal

import pytest
from conftest import ROOT, by_command, by_spark, table_of
from newsprint import OtherVersionError, UsageError
from newsprint.spark import dedup
from synthetic import articles

CORPUS = (ROOT / "corpus" / "articles.jsonl").read_bytes().splitlines()
# A bucket of 50,000 takes minutes; the tests of each day have a smaller one.
BUCKET = int(os.environ.get("NEWSPRINT_SPARK_BUCKET", "1500"))


@pytest.mark.parametrize(
    "partitions, threshold, keep",
    [(1, "0.8", "first"), (3, "0.5", "longest"), (8, "0.4", "source:Northline,Tresk Observer")],
)
def test_corpus(spark, tmp_path, partitions, threshold, keep):
    expected = by_command(CORPUS, tmp_path, "--threshold", threshold, "--keep", keep)
    assert expected.pairs
    table = table_of(spark, CORPUS, partitions)
    result = dedup(table, threshold=float(threshold), keep=keep, work=str(tmp_path / "work"))
    by_spark(result).assert_equal(expected)
    summary = result.summary
    assert summary["matches"] == len(expected.pairs) <= summary["candidate_pairs"]
    assert summary["clusters"] == len(expected.clusters)
    assert summary["recall"][0.8] > 0.99 and summary["recipe"].startswith("newsprint-")


def in_large_buckets(spark, work):
    """The contents of the largest of the buckets that were compared through leaders."""
    sizes = spark.read.parquet(f"{work}/large-buckets-shared/members").groupBy("key").count().collect()
    return max(row["count"] for row in sizes)


def test_buckets_of_very_many(spark, tmp_path):
    lines = articles(BUCKET, BUCKET, 400)
    expected = by_command(lines, tmp_path, "--threshold", "0.8")
    result = dedup(table_of(spark, lines, 5), threshold=0.8, work=str(tmp_path / "work"))
    by_spark(result).assert_equal(expected)
    assert in_large_buckets(spark, tmp_path / "work") > 512


def test_keys_of_very_many_rows_are_parted(spark, tmp_path, monkeypatch):
    monkeypatch.setattr("newsprint.spark._skew.HOT", 50)
    monkeypatch.setattr("newsprint.spark._compare.HOT", 50)
    monkeypatch.setattr("newsprint.spark._compare._PART_PAIRS", 16)
    monkeypatch.setattr("newsprint.spark._large_buckets._PART_CONTENTS", 64)
    lines = articles(60, 900, 30)
    expected = by_command(lines, tmp_path, "--threshold", "0.8")
    result = dedup(table_of(spark, lines, 3), threshold=0.8, work=str(tmp_path / "work"))
    by_spark(result).assert_equal(expected)
    work = tmp_path / "work"
    assert in_large_buckets(spark, work) > 512
    parts = spark.read.parquet(f"{work}/large-buckets-shared/members").select("part").distinct().count()
    assert parts > 8


def test_workers_that_die_change_nothing(spark, tmp_path, monkeypatch):
    """One while it reads the articles, one while it compares texts, after it has given some of its pairs away."""
    from newsprint.spark import _compare

    expected = by_command(CORPUS, tmp_path, "--threshold", "0.8")
    died_reading, died_comparing = tmp_path / "died-reading", tmp_path / "died-comparing"

    def die_once(batches):
        from pyspark import TaskContext

        if TaskContext.get().partitionId() == 1 and not died_reading.exists():
            died_reading.touch()
            os._exit(1)
        yield from batches

    pushed = _compare.pushed

    def dying(stream, batches, names, makers, arguments):
        for number, batch in enumerate(pushed(stream, batches, names, makers, arguments)):
            yield batch
            if number == 0 and "jaccard" in names and not died_comparing.exists():
                died_comparing.touch()
                os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(_compare, "pushed", dying)
    df = table_of(spark, CORPUS, 4)
    df = df.mapInArrow(die_once, df.schema)
    by_spark(dedup(df, threshold=0.8, work=str(tmp_path / "work"))).assert_equal(expected)
    assert died_reading.exists() and died_comparing.exists()


def test_a_run_goes_on_where_it_stopped(spark, tmp_path, monkeypatch):
    from newsprint.spark import _dedup

    expected = by_command(CORPUS, tmp_path, "--threshold", "0.8")
    df = table_of(spark, CORPUS, 3)
    work = tmp_path / "work"

    def stop(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as stopping:
        stopping.setattr(_dedup, "connected_components", stop)
        with pytest.raises(KeyboardInterrupt):
            dedup(df, threshold=0.8, work=str(work))
    signed = (work / "signed" / "_SUCCESS").stat().st_mtime_ns
    (work / "candidates" / "_SUCCESS").unlink()  # as if it had been stopped in there
    by_spark(dedup(df, threshold=0.8, work=str(work))).assert_equal(expected)
    assert (work / "signed" / "_SUCCESS").stat().st_mtime_ns == signed
    with pytest.raises(OtherVersionError):
        dedup(df, threshold=0.7, work=str(work))


def test_settings_that_make_no_sense(spark):
    df = table_of(spark, CORPUS[:1], 1)
    for settings in ({"threshold": 0}, {"threshold": 1.1}, {"threshold": 0.8, "keep": "best"}):
        with pytest.raises(UsageError):
            dedup(df, **settings)
