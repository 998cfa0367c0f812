# mypy: ignore-errors
"""The stages that every run begins with: rows, signed, under final ids."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from newsprint import UsageError
from newsprint.spark._articles import PLACE, collect_articles, number_rows, place_rows, sign
from newsprint.spark._columns import _native
from newsprint.spark._plan import Plan
from newsprint.spark._stages import Stages


@dataclass(frozen=True)
class Prepared:
    """Articles that have been read."""

    plan: Plan
    stages: Stages
    rows: DataFrame
    signed: DataFrame
    articles: DataFrame
    text_columns: list[str]


def _work_folder(df: DataFrame, work: str | None) -> str:
    if work is not None:
        return work
    if not df.sparkSession.sparkContext.master.startswith("local"):
        raise UsageError("on a cluster, work must name a folder that all of its machines see")
    return tempfile.mkdtemp(prefix="newsprint-spark-")


def prepare(df: DataFrame, plan: Plan, place: str | None, work: str | None) -> Prepared:
    """Reads `df` for a run with this plan."""
    stages = Stages(df.sparkSession, _work_folder(df, work), plan.claimed)
    fields = _native.columns_of_fields(plan.settings, df.columns)
    columns = [c for c in df.columns if any(c in of_field for of_field in fields)]
    placed = df if place is None else df.withColumn(PLACE, F.col(f"`{place}`"))
    rows = stages.run("rows", lambda: number_rows(placed))
    signed = stages.run("signed", lambda: sign(rows, columns, plan.settings))
    articles = stages.run("articles", lambda: collect_articles(signed, place_rows(rows)))
    return Prepared(plan, stages, rows, signed, articles, [c for c in columns if c in fields[1]])
