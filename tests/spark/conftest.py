"""One Spark for all tests (it takes long to start), in local mode, and the command as the reference."""

import json
import os
import pathlib
import subprocess
import sys

import newsprint
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("NEWSPRINT_COMMAND", str(ROOT / "build" / "release" / "newsprint"))
NAMES = ["pairs", "removed", "clusters", "quarantine"]

# Two processes of tests run side by side, each with a Spark of its own. A task may fail twice: a worker that dies is
# started again.
MASTER = "local[1,3]"
# The input is small: compiling queries, and the Java machine's own compiling of what Spark compiled, takes longer than
# they do.
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.memory": "2g",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.parquet.compression.codec": "uncompressed",
    "spark.sql.session.timeZone": "UTC",
}


@pytest.fixture(scope="session")
def spark():
    os.environ.update(SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable, PYSPARK_DRIVER_PYTHON=sys.executable)
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master(MASTER).appName("newsprint tests")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def table_of(spark, lines, partitions):
    """The records with their fields, and each as it was read."""
    names = ["id", "source", "published", "title", "text"]
    rows = [[json.loads(line).get(name) for name in names] + [line.decode()] for line in lines]
    schema = ", ".join(f"{name} string" for name in [*names, "record"])
    return spark.createDataFrame(spark.sparkContext.parallelize(rows, partitions), schema)


class Found:
    """What a deduplication found, in a form that two of them can be compared in."""

    def __init__(self, pairs, removed, clusters, quarantine, kept):
        self.pairs, self.removed, self.clusters = pairs, removed, clusters
        self.quarantine, self.kept = quarantine, kept

    def assert_equal(self, other):
        assert self.pairs.keys() == other.pairs.keys()
        assert self.removed.keys() == other.removed.keys()
        for mine, others in ((self.pairs, other.pairs), (self.removed, other.removed)):
            for key, value in mine.items():
                assert value == pytest.approx(others[key], abs=0.6e-4), key
        assert self.clusters.keys() == other.clusters.keys()
        for key, (size, weakest, lead, members) in self.clusters.items():
            assert (size, lead) == (other.clusters[key][0], other.clusters[key][2]), key
            assert weakest == pytest.approx(other.clusters[key][1], abs=0.6e-4), key
            assert members == pytest.approx(other.clusters[key][3], abs=0.6e-4), key
        assert self.quarantine == other.quarantine
        assert self.kept == other.kept


def by_command(lines, folder, *options, source="in.jsonl"):
    """What the command finds in these lines of JSON, in a file called `source`."""
    folder.mkdir(exist_ok=True)
    source = folder / source
    source.write_bytes(b"".join(line if line.endswith(b"\n") else line + b"\n" for line in lines))
    outputs = [f"--{name}={folder / name}" for name in NAMES]
    kept = folder / "kept"
    run = subprocess.run([COMMAND, "dedup", str(source), "-o", str(kept), "--quiet", *outputs, *options], check=False)
    assert run.returncode in (0, 3), run
    read = {name: [json.loads(line) for line in (folder / name).read_text().splitlines()] for name in NAMES}
    return of_records(read, kept.read_bytes().splitlines())


def by_python(table, column, **settings):
    """What the package finds in this table of Arrow; `column` stands for what is kept."""
    result = newsprint.dedup(table, **settings)
    kept = [str(table.column(column)[row].as_py()).encode() for row in result.kept_rows()]
    return of_records({name: result.records(name) for name in NAMES}, kept)


def of_records(read, kept):
    return Found(
        {(r["a"], r["b"]): (r["jaccard"], r["share_a"], r["share_b"]) for r in read["pairs"]},
        {(r["id"], r["kept"]): (r["jaccard"], r["share"]) for r in read["removed"]},
        {
            r["cluster"]: (r["size"], r["weakest"], r["lead"], {m["id"]: m["share"] for m in r["members"]})
            for r in read["clusters"]
        },
        sorted((r["input"].rpartition(":")[2], r["reason"]) for r in read["quarantine"]),
        sorted(kept),
    )


def by_spark(result, column="record"):
    """The same of a result of newsprint.spark.dedup; `column` holds the record as it was read."""
    clusters = {}
    for row in result.clusters.collect():
        size, weakest, lead, members = clusters.setdefault(row.cluster, (row.size, row.weakest, [], {}))
        members[row.id] = row.share
        if row.lead:
            lead.append(row.id)
    clusters = {key: (size, weakest, lead[0], members) for key, (size, weakest, lead, members) in clusters.items()}
    kept = [row[column] for row in result.kept.select(column).collect()]
    return Found(
        {(r.a, r.b): (r.jaccard, r.share_a, r.share_b) for r in result.pairs.collect()},
        {(r.id, r.kept): (r.jaccard, r.share) for r in result.removed.collect()},
        clusters,
        sorted((r.input.rpartition(":")[2], r.reason) for r in result.quarantine.collect()),
        sorted(record if isinstance(record, bytes) else str(record).encode() for record in kept),
    )
