# mypy: ignore-errors
"""The command newsprint-spark: a deduplication of files, by spark-submit."""

from __future__ import annotations

import argparse
import json
import sys

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from newsprint import Error, UsageError
from newsprint.spark._dedup import dedup
from newsprint.spark._json_lines import read_json_lines
from newsprint.spark._stages import Stages

_SETTINGS = ["threshold", "recall", "keep", "min_run"]
_SETTINGS += ["id_field", "text_field", "title_field", "source_field", "published_field"]
_USAGE, _QUARANTINE = 2, 3  # as the command's exit codes


def _arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="newsprint-spark", description="Deduplicates articles on a Spark cluster.")
    commands = parser.add_subparsers(dest="command", required=True)
    add = commands.add_parser("dedup", help="one copy of each article").add_argument
    add("input", nargs="+", metavar="INPUT", help="files or folders that Spark can read")
    add("-o", "--output", required=True, metavar="KEPT", help="folder for the records that are kept")
    add("--format", choices=["parquet", "jsonl"], help="of INPUT and of KEPT (default: jsonl for names that say so)")
    for name in _SETTINGS:
        add(f"--{name.replace('_', '-')}", metavar="VALUE", help="as newsprint dedup has it")
    for name in ["pairs", "removed", "clusters", "quarantine"]:
        add(f"--{name}", metavar="FOLDER", help=f"folder for the {name}, as JSON Lines")
    add("--work", required=True, metavar="FOLDER", help="for the stages, on storage that all machines see; a run that "
        "was stopped goes on there")  # fmt: skip
    return parser.parse_args(given)


def _is_json(inputs: list[str]) -> bool:
    endings = (".jsonl", ".ndjson", ".json")
    return all(path.removesuffix(".gz").removesuffix(".bz2").removesuffix(".zst").endswith(endings) for path in inputs)


def _records(df: DataFrame, kind: str, *fields) -> DataFrame:
    """Lines of JSON, as the command writes them: figures have four decimals."""
    columns = [F.lit(kind).alias("type")]
    for name in fields:
        is_figure = dict(df.dtypes)[name] == "double"
        columns.append(F.round(name, 4).alias(name) if is_figure else F.col(name))
    return df.select(F.to_json(F.struct(*columns)).alias("value"))


def _cluster_records(clusters: DataFrame) -> DataFrame:
    member = F.struct("id", "relation", F.round("share", 4).alias("share"))
    lead = F.max(F.when(F.col("lead"), F.col("id"))).alias("lead")
    grouped = clusters.groupBy("cluster", "size", "weakest").agg(
        lead, F.sort_array(F.collect_list(member)).alias("members")
    )
    return _records(grouped, "cluster", "cluster", "lead", "size", "weakest", "members")


def _run(arguments: argparse.Namespace, spark: SparkSession) -> int:
    settings = {name: getattr(arguments, name) for name in _SETTINGS if getattr(arguments, name) is not None}
    is_json = arguments.format == "jsonl" if arguments.format else _is_json(arguments.input)
    aside = spark.createDataFrame([], "input string, reason string")
    if is_json:
        read = {**settings, "input": arguments.input}
        stages = Stages(spark, f"{arguments.work}/input", read)
        fields = {name: value for name, value in settings.items() if name.endswith("_field")}
        articles, aside = read_json_lines(spark, arguments.input, fields, stages)
        settings = {name: value for name, value in settings.items() if name not in fields}
        settings["place"] = "place"
    else:
        articles = spark.read.parquet(*arguments.input)
    result = dedup(articles, work=f"{arguments.work}/dedup", **settings)

    quarantine = aside.union(result.quarantine)
    outputs = {
        "pairs": lambda: _records(result.pairs, "pair", "a", "b", "jaccard", "share_a", "share_b"),
        "removed": lambda: _records(result.removed, "removed", "id", "kept", "relation", "jaccard", "share"),
        "clusters": lambda: _cluster_records(result.clusters),
        "quarantine": lambda: _records(quarantine, "quarantine", "input", "reason"),
    }
    for name, records in outputs.items():
        if getattr(arguments, name):
            records().write.mode("overwrite").text(getattr(arguments, name))
    # KEPT comes last: where it is there, all is there.
    if is_json:
        result.kept.select(F.col("record").cast("string")).write.mode("overwrite").text(arguments.output)
    else:
        result.kept.write.mode("overwrite").parquet(arguments.output)
    set_aside = quarantine.count()
    summary = {"type": "summary", **result.summary, "quarantined": set_aside}
    print(json.dumps(summary), file=sys.stderr)
    return _QUARANTINE if set_aside else 0


def main(given: list[str]) -> int:
    """Runs the command; its exit code."""
    arguments = _arguments(given)
    spark = SparkSession.builder.appName("newsprint-spark").getOrCreate()
    try:
        return _run(arguments, spark)
    except Error as error:
        print(f"newsprint-spark: {error}", file=sys.stderr)
        return _USAGE if isinstance(error, UsageError) else 1
    finally:
        spark.stop()
