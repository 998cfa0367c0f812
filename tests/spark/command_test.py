"""tools/spark/newsprint-spark against the command."""

import contextlib
import json
import os
import pathlib
import subprocess
import sys

import newsprint
import pyarrow.json
import pyarrow.parquet
import pyspark
import pytest
from conftest import COMMAND, MASTER, ROOT, SETTINGS

TOOL = ROOT / "tools" / "spark" / "newsprint-spark"
CORPUS = ROOT / "corpus" / "articles.jsonl"


def submit(*arguments):
    """The tool itself, which starts a Spark of its own."""
    submit_command = pathlib.Path(pyspark.__file__).parent / "bin" / "spark-submit"
    settings = " ".join(f"--conf {name}={value}" for name, value in SETTINGS.items() if " " not in value)
    environment = {
        **os.environ, "SPARK_SUBMIT": str(submit_command), "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_SUBMIT_ARGS": f"--master {MASTER} {settings}",
    }  # fmt: skip
    return subprocess.run([TOOL, "dedup", *map(str, arguments)], env=environment, check=False)


@contextlib.contextmanager
def small_blocks(spark):
    """So small that a file is read in several."""
    name = "spark.sql.files.maxPartitionBytes"
    usual = spark.conf.get(name)
    spark.conf.set(name, "65536")
    yield
    spark.conf.set(name, usual)


@pytest.fixture
def run(spark, monkeypatch):
    """What the tool runs, in the Spark of the tests: its exit code."""
    from newsprint.spark._command import main

    monkeypatch.setattr(type(spark), "stop", lambda _: None)
    return lambda *arguments, command="dedup": main([command, *map(str, arguments)])


def records(folder):
    lines = [line for part in folder.glob("part-*") for line in part.read_bytes().splitlines()]
    return sorted((json.loads(line) for line in lines), key=json.dumps)


def of_command(path):
    return sorted((json.loads(line) for line in path.read_bytes().splitlines()), key=json.dumps)


def test_the_tool_on_parquet(tmp_path):
    source = tmp_path / "in.parquet"
    pyarrow.parquet.write_table(pyarrow.json.read_json(CORPUS), source)
    done = submit(source, "-o", tmp_path / "kept", "--threshold", "0.8", "--work", tmp_path / "work")
    assert done.returncode == 0
    subprocess.run([COMMAND, "dedup", CORPUS, "-o", tmp_path / "command", "--threshold", "0.8", "--quiet"], check=True)
    kept = pyarrow.parquet.read_table(tmp_path / "kept").column("id").to_pylist()
    assert sorted(kept) == sorted(record["id"] for record in of_command(tmp_path / "command"))


def test_json_lines(tmp_path, spark, run):
    lines = CORPUS.read_bytes().splitlines(keepends=True)
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
    with small_blocks(spark):
        code = run(source, "-o", tmp_path / "spark-kept", "--threshold", "0.5", "--work", tmp_path / "work", *asked)
    assert code == by_command.returncode == 3
    for kind in kinds:
        assert records(tmp_path / f"spark-{kind}") == of_command(tmp_path / f"command-{kind}"), kind
    kept = b"".join(sorted(part.read_bytes() for part in (tmp_path / "spark-kept").glob("part-*")))
    assert sorted(kept.splitlines()) == sorted((tmp_path / "command-kept").read_bytes().splitlines())


def test_wrong_settings(tmp_path, run):
    assert run(CORPUS, "-o", tmp_path / "kept", "--threshold", "high", "--work", tmp_path / "work") == 2
    assert not (tmp_path / "kept").exists()


def rounded(row):
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in row.items()}


def test_an_audit_of_json_lines(tmp_path, run):
    lines = CORPUS.read_bytes().splitlines(keepends=True)[:60]
    source = tmp_path / "in.jsonl"
    source.write_bytes(b"".join(lines) + b'{"id": "cut"\n')
    code = run(source, "-o", tmp_path / "tables", "--relation", "quote", "--work", tmp_path / "work", command="audit")
    assert code == 3
    expected = newsprint.audit([json.loads(line) for line in lines], relation="quote")
    for name in ["matches", "passages", "families", "family_members"]:
        table = sorted((rounded(row) for row in expected[name]), key=json.dumps)
        assert records(tmp_path / "tables" / name) == table, name
    assert len(records(tmp_path / "tables" / "quarantine")) == 1
