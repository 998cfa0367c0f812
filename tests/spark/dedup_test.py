"""newsprint.spark.dedup against the command, on the same articles."""

import json
import os

import pytest
from conftest import ROOT, by_command, by_spark
from newsprint import OtherVersionError, UsageError
from newsprint.spark import dedup
from synthetic import articles

CORPUS = (ROOT / "corpus" / "articles.jsonl").read_bytes().splitlines()
# A bucket of 50,000 takes minutes; the tests of each day have a smaller one.
BUCKET = int(os.environ.get("NEWSPRINT_SPARK_BUCKET", "1500"))


def table_of(spark, lines, partitions):
    """The records with their fields, and each as it was read."""
    names = ["id", "source", "published", "title", "text"]
    rows = [[json.loads(line).get(name) for name in names] + [line.decode()] for line in lines]
    schema = ", ".join(f"{name} string" for name in [*names, "record"])
    return spark.createDataFrame(spark.sparkContext.parallelize(rows, partitions), schema)


@pytest.mark.parametrize("partitions", [1, 3, 8])
@pytest.mark.parametrize("threshold", ["0.8", "0.5"])
def test_corpus(spark, tmp_path, partitions, threshold):
    expected = by_command(CORPUS, tmp_path, "--threshold", threshold)
    assert expected.pairs
    result = dedup(table_of(spark, CORPUS, partitions), threshold=float(threshold), work=str(tmp_path / "work"))
    by_spark(result).assert_equal(expected)


@pytest.mark.parametrize("keep", ["last", "longest", "source:Northline,Tresk Observer"])
def test_the_copy_to_keep(spark, tmp_path, keep):
    expected = by_command(CORPUS, tmp_path, "--threshold", "0.4", "--keep", keep)
    result = dedup(table_of(spark, CORPUS, 2), threshold=0.4, keep=keep, work=str(tmp_path / "work"))
    by_spark(result).assert_equal(expected)


@pytest.mark.parametrize("partitions", [2, 5])
def test_buckets_of_very_many(spark, tmp_path, partitions):
    lines = articles(BUCKET, BUCKET, 400)
    expected = by_command(lines, tmp_path, "--threshold", "0.8")
    result = dedup(table_of(spark, lines, partitions), threshold=0.8, work=str(tmp_path / "work"))
    by_spark(result).assert_equal(expected)


def test_keys_of_very_many_rows_are_parted(spark, tmp_path, monkeypatch):
    monkeypatch.setattr("newsprint.spark._skew.HOT", 50)
    monkeypatch.setattr("newsprint.spark._compare.HOT", 50)
    monkeypatch.setattr("newsprint.spark._compare._PART_PAIRS", 16)
    monkeypatch.setattr("newsprint.spark._large_buckets._NEXT", 8)
    monkeypatch.setattr("newsprint.spark._large_buckets._PART_CONTENTS", 64)
    lines = articles(300, 700, 100)
    expected = by_command(lines, tmp_path, "--threshold", "0.8")
    result = dedup(table_of(spark, lines, 3), threshold=0.8, work=str(tmp_path / "work"))
    by_spark(result).assert_equal(expected)
    assert result.summary["large_buckets"] > 0


def test_summary(spark, tmp_path):
    lines = articles(30, 40, 50)
    result = dedup(table_of(spark, [*lines, lines[0], b'{"id":"x"}'], 3), threshold=0.8, work=str(tmp_path / "work"))
    summary = result.summary
    assert (summary["articles"], summary["quarantined"], summary["repeated"]) == (120, 1, 1)
    assert summary["matches"] == result.pairs.count() <= summary["candidate_pairs"]
    assert summary["clusters"] == result.clusters.select("cluster").distinct().count()
    assert summary["recall"][0.8] > 0.99 and summary["recipe"].startswith("newsprint-")


def test_bad_rows(spark, tmp_path):
    text = "A quay is closed until the last crate of apples has been counted by hand"
    lines = [
        {"id": "a", "text": text},
        {"id": "b", "text": None},
        {"id": "c", "text": ""},
        {"id": "d", "text": "?! -"},
        {"id": "a", "text": text},
        {"id": "a", "text": text + " again", "published": "2024-01-01"},
        {"text": text + " by noon"},
        {"id": "", "text": "too short"},
        {"id": "e", "text": text, "published": "None"},
    ]
    lines = [json.dumps(line).encode() for line in lines]
    expected = by_command(lines, tmp_path, "--threshold", "0.5", "--map", "id=id")
    df = table_of(spark, lines, 1)
    found = by_spark(dedup(df, threshold=0.5, work=str(tmp_path / "work")))
    # A record without an id is named by its place, which has another name in a file than in a table.
    assert {i.replace("in.jsonl:", "articles:") for pair in expected.pairs for i in pair} == {
        i for pair in found.pairs for i in pair
    }
    assert found.quarantine == expected.quarantine
    assert found.kept == expected.kept


def test_bytes_that_are_no_text(spark, tmp_path):
    rows = [(b"good words in a row here", 1), (b"bad \xff byte", 2), (None, 3)]
    df = spark.createDataFrame(rows, "text binary, id int")
    result = dedup(df, threshold=0.5, work=str(tmp_path / "work"))
    assert sorted((r.input, r.reason) for r in result.quarantine.collect()) == [
        ("articles:2", "not UTF-8: byte 5 of the text"),
        ("articles:3", "no text"),
    ]
    assert [row.id for row in result.kept.collect()] == [1]


def test_columns_of_other_types_are_no_text(spark, tmp_path):
    df = spark.createDataFrame([(5, "x"), (6, "y")], "text int, id string")
    result = dedup(df, threshold=0.5, work=str(tmp_path / "work"))
    assert [r.reason for r in result.quarantine.collect()] == ["no text", "no text"]
    assert result.kept.count() == 0


def test_a_worker_that_dies_changes_nothing(spark, tmp_path):
    expected = by_command(CORPUS, tmp_path, "--threshold", "0.8")
    died = tmp_path / "died"

    def die_once(batches):
        from pyspark import TaskContext

        if TaskContext.get().partitionId() == 1 and not died.exists():
            died.touch()
            os._exit(1)
        yield from batches

    df = table_of(spark, CORPUS, 4)
    df = df.mapInArrow(die_once, df.schema)
    by_spark(dedup(df, threshold=0.8, work=str(tmp_path / "work"))).assert_equal(expected)
    assert died.exists()


def test_a_native_worker_that_dies_changes_nothing(spark, tmp_path, monkeypatch):
    """In the middle of the comparing of texts, after it has given some of its pairs away."""
    from newsprint.spark import _compare

    expected = by_command(CORPUS, tmp_path, "--threshold", "0.8")
    died = tmp_path / "died"
    pushed = _compare.pushed

    def dying(stream, batches, names, makers, arguments):
        for number, batch in enumerate(pushed(stream, batches, names, makers, arguments)):
            yield batch
            if number == 0 and "jaccard" in names and not died.exists():
                died.touch()
                os._exit(1)

    monkeypatch.setattr(_compare, "pushed", dying)
    result = dedup(table_of(spark, CORPUS, 4), threshold=0.8, work=str(tmp_path / "work"))
    by_spark(result).assert_equal(expected)


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
