# mypy: ignore-errors
"""The command newsprint-spark: a deduplication or an audit of files, by spark-submit."""

from __future__ import annotations

import argparse
import json
import sys

from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

from newsprint import Error, UsageError
from newsprint.spark._audit import TABLES, Audit, audit
from newsprint.spark._dedup import Deduplication, dedup
from newsprint.spark._json_lines import read_json_lines
from newsprint.spark._stages import Stages

_FIELDS = ["id_field", "text_field", "title_field", "source_field", "published_field"]
_MATCHING = ["threshold", "recall", "min_run", *_FIELDS]
_SETTINGS = {"dedup": [*_MATCHING, "keep"], "audit": [*_MATCHING, "relation", "boilerplate"]}
_NULLS = {"ignoreNullFields": "false"}
_USAGE, _QUARANTINE = 2, 3  # as the command's exit codes


def _arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="newsprint-spark", description="Deduplicates or audits articles on a Spark cluster."
    )
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name: str, about: str, output: str, output_help: str):
        add = commands.add_parser(name, help=about).add_argument
        add("input", nargs="+", metavar="INPUT", help="files or folders that Spark can read")
        add("-o", "--output", required=True, metavar=output, help=output_help)
        add("--format", choices=["parquet", "jsonl"],
            help=f"of INPUT and of {output} (default: jsonl for names that say so)")  # fmt: skip
        for setting in _SETTINGS[name]:
            if setting != "boilerplate":
                add(f"--{setting.replace('_', '-')}", metavar="VALUE", help=f"as newsprint {name} has it")
        add("--work", required=True, metavar="FOLDER", help="for the stages, on storage that all machines see; a run "
            "that was stopped goes on there")  # fmt: skip
        return add

    add = command("dedup", "one copy of each article", "KEPT", "folder for the records that are kept")
    for name in ["pairs", "removed", "clusters", "quarantine"]:
        add(f"--{name}", metavar="FOLDER", help=f"folder for the {name}, as JSON Lines")
    add = command("audit", "who shares wording with whom", "FOLDER", "folder for the tables, a folder each")
    add("--boilerplate", action="store_true", default=None, help="as newsprint audit has it")
    return parser.parse_args(given)


def _is_json(inputs: list[str]) -> bool:
    endings = (".jsonl", ".ndjson", ".json")
    return all(path.removesuffix(".gz").removesuffix(".bz2").removesuffix(".zst").endswith(endings) for path in inputs)


def _rounded(df: DataFrame) -> list[Column]:
    """The columns, figures with four decimals."""
    return [F.round(name, 4).alias(name) if kind == "double" else F.col(name) for name, kind in df.dtypes]


def _records(df: DataFrame, kind: str, *fields) -> DataFrame:
    """Lines of JSON, as the command writes them."""
    columns = [F.lit(kind).alias("type"), *_rounded(df.select(*fields))]
    return df.select(F.to_json(F.struct(*columns)).alias("value"))


def _cluster_records(clusters: DataFrame) -> DataFrame:
    member = F.struct("id", "relation", F.round("share", 4).alias("share"))
    lead = F.max(F.when(F.col("lead"), F.col("id"))).alias("lead")
    grouped = clusters.groupBy("cluster", "size", "weakest").agg(
        lead, F.sort_array(F.collect_list(member)).alias("members")
    )
    return _records(grouped, "cluster", "cluster", "lead", "size", "weakest", "members")


def _read(arguments: argparse.Namespace, settings: dict, spark: SparkSession) -> tuple[DataFrame, DataFrame, dict]:
    """The articles, what was set aside while they were read (input, reason), and the settings for what comes next."""
    aside = spark.createDataFrame([], "input string, reason string")
    if not arguments.is_json:
        return spark.read.parquet(*arguments.input), aside, settings
    stages = Stages(spark, f"{arguments.work}/input", {**settings, "input": arguments.input})
    fields = {name: value for name, value in settings.items() if name in _FIELDS}
    articles, aside = read_json_lines(spark, arguments.input, fields, stages)
    others = {name: value for name, value in settings.items() if name not in fields}
    return articles, aside, {**others, "place": "place"}


def _write_deduplication(result: Deduplication, quarantine: DataFrame, arguments: argparse.Namespace) -> None:
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
    if arguments.is_json:
        result.kept.select(F.col("record").cast("string")).write.mode("overwrite").text(arguments.output)
    else:
        result.kept.write.mode("overwrite").parquet(arguments.output)


def _write_audit(result: Audit, quarantine: DataFrame, arguments: argparse.Namespace) -> None:
    for name in TABLES:
        table = quarantine if name == "quarantine" else getattr(result, name)
        path = f"{arguments.output}/{name}"
        if arguments.is_json:
            table.select(F.to_json(F.struct(*_rounded(table)), _NULLS)).write.mode("overwrite").text(path)
        else:
            table.write.mode("overwrite").parquet(path)


def _run(arguments: argparse.Namespace, spark: SparkSession) -> int:
    given = {name: getattr(arguments, name) for name in _SETTINGS[arguments.command]}
    settings = {name: value for name, value in given.items() if value is not None}
    arguments.is_json = arguments.format == "jsonl" if arguments.format else _is_json(arguments.input)
    articles, aside, settings = _read(arguments, settings, spark)
    find, write = (dedup, _write_deduplication) if arguments.command == "dedup" else (audit, _write_audit)
    result = find(articles, work=f"{arguments.work}/{arguments.command}", **settings)
    quarantine = aside.union(result.quarantine)
    write(result, quarantine, arguments)
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
