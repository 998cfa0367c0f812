"""tools/spark/newsprint-spark against the command."""

import json
import os
import pathlib
import subprocess
import sys

import pyspark
import pytest
from conftest import COMMAND, ROOT

TOOL = ROOT / "tools" / "spark" / "newsprint-spark"


def submit(*arguments):
    submit_command = pathlib.Path(pyspark.__file__).parent / "bin" / "spark-submit"
    environment = {
        **os.environ, "SPARK_SUBMIT": str(submit_command), "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable, "SPARK_SUBMIT_ARGS": "--master local[2] --conf spark.ui.enabled=false "
        "--conf spark.driver.host=127.0.0.1 --conf spark.sql.shuffle.partitions=2 "
        # Small blocks, so that a file is read in several.
        "--conf spark.sql.files.maxPartitionBytes=65536",
    }  # fmt: skip
    return subprocess.run([TOOL, "dedup", *map(str, arguments)], env=environment, check=False)


def records(folder):
    lines = [line for part in folder.glob("part-*") for line in part.read_bytes().splitlines()]
    return sorted((json.loads(line) for line in lines), key=json.dumps)


def of_command(path):
    return sorted((json.loads(line) for line in path.read_bytes().splitlines()), key=json.dumps)


def test_json_lines(tmp_path):
    lines = (ROOT / "corpus" / "articles.jsonl").read_bytes().splitlines(keepends=True)
    lines[3:3] = [b"\n", b'{"id": "cut"\n', b'{"text": "No id here, but words enough to be an article"}\r\n', b"\xff\n"]
    source = tmp_path / "in.jsonl"
    source.write_bytes(b"\xef\xbb\xbf" + b"".join(lines))
    kinds = ["pairs", "removed", "clusters", "quarantine"]
    asked = [f"--{kind}={tmp_path / 'command'}-{kind}" for kind in kinds]
    by_command = subprocess.run(
        [COMMAND, "dedup", source, "-o", tmp_path / "command-kept", "--threshold", "0.5", "--quiet", *asked],
        check=False,
    )
    asked = [f"--{kind}={tmp_path / 'spark'}-{kind}" for kind in kinds]
    by_spark = submit(source, "-o", tmp_path / "spark-kept", "--threshold", "0.5", "--work", tmp_path / "work", *asked)
    assert by_spark.returncode == by_command.returncode == 3
    for kind in kinds:
        assert records(tmp_path / f"spark-{kind}") == of_command(tmp_path / f"command-{kind}"), kind
    kept = b"".join(sorted(part.read_bytes() for part in (tmp_path / "spark-kept").glob("part-*")))
    assert sorted(kept.splitlines()) == sorted((tmp_path / "command-kept").read_bytes().splitlines())


def test_parquet(tmp_path, spark):
    source = tmp_path / "in.parquet"
    spark.read.json(str(ROOT / "corpus" / "articles.jsonl")).write.parquet(str(source))
    run = submit(source, "-o", tmp_path / "kept", "--threshold", "0.8", "--work", tmp_path / "work")
    assert run.returncode == 0
    command_kept = tmp_path / "command-kept"
    corpus = ROOT / "corpus" / "articles.jsonl"
    subprocess.run([COMMAND, "dedup", corpus, "-o", command_kept, "--threshold", "0.8", "--quiet"], check=True)
    kept = {row.id for row in spark.read.parquet(str(tmp_path / "kept")).select("id").collect()}
    assert kept == {record["id"] for record in of_command(command_kept)}


@pytest.mark.parametrize("threshold", ["0", "high"])
def test_wrong_settings(tmp_path, threshold):
    source = ROOT / "corpus" / "articles.jsonl"
    run = submit(source, "-o", tmp_path / "kept", "--threshold", threshold, "--work", tmp_path / "work")
    assert run.returncode == 2
    assert not (tmp_path / "kept").exists()
