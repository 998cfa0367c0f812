# mypy: ignore-errors
"""The tables of an audit (report/tables.cc), by the ids of articles. `named` are the articles by their numbers.

Each table ends with the columns by which it is ordered, `order_0`, ...; `in_order` reads them.
"""

from __future__ import annotations

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

from newsprint.spark._articles import ROW, place_rows
from newsprint.spark._columns import _native, name_of
from newsprint.spark._families import Families
from newsprint.spark._passages import PLACE
from newsprint.spark._prepare import Prepared
from newsprint.spark._reported import family_id
from newsprint.spark._skew import join_hot
from newsprint.spark._withdrawn import CANDIDATE, CARRIED_BY, CORRECTED, NOTICE, STORY

_ORDER = "order_"


def _known(column: str) -> Column:
    """Null where it is not known."""
    return F.when(F.col(column) != "", F.col(column)).alias(column)


def _flag(column: str) -> Column:
    return (F.col(column) == 1).alias(column)


def _in_order_of(rows: DataFrame, order: list, *columns) -> DataFrame:
    """These columns of the rows, with those by which they are ordered behind them."""
    named = [F.col(c) if isinstance(c, str) else c for c in order]
    ordered = rows.select("*", *[column.alias(f"{_ORDER}{i}") for i, column in enumerate(named)])
    return ordered.select(*columns, *[f"{_ORDER}{i}" for i in range(len(order))])


def in_order(table: DataFrame) -> DataFrame:
    """The table as the command orders it."""
    order = [c for c in table.columns if c.startswith(_ORDER)]
    return table.orderBy(*order).drop(*order)


def _strength() -> list[Column]:
    """Of matches: strongest first, but phrases and then boilerplate last of all."""
    relation = name_of("relation", _native.RELATIONS)
    rank = F.when(relation == "boilerplate", 2).when(relation == "phrase", 1).otherwise(0)
    return [rank.alias("rank"), (-F.col("information")).alias("weakness")]


def _begin(span: str) -> Column:
    return F.shiftright(span, 32)


def _end(span: str) -> Column:
    return F.col(span).bitwiseAND(F.lit(0xFFFFFFFF))


def articles_table(run: Prepared) -> DataFrame:
    """(number, id, source, published, title, words, input, order)."""
    places = place_rows(run.rows).select(F.col(ROW).alias("row"), F.col("place").alias("input"))
    known = [_known(name) for name in ["source", "published", "title"]]
    rows = run.articles.join(places, "row")
    return _in_order_of(rows, ["number"], "number", "id", *known, "words", "input")


def _of_article(named: DataFrame, number: str, **columns: str) -> DataFrame:
    """(number, ...): these columns of the articles, by other names."""
    return named.select(F.col("number").alias(number), *[F.col(old).alias(new) for old, new in columns.items()])


def matches_table(reported: DataFrame, named: DataFrame) -> DataFrame:
    rows = reported.withColumnRenamed("a", "number_a").withColumnRenamed("b", "number_b")
    for side in ("a", "b"):
        of_side = _of_article(named, f"number_{side}", id=side, source=f"source_{side}")
        rows = rows.join(of_side, f"number_{side}")
    relation = name_of("relation", _native.RELATIONS)
    return _in_order_of(
        rows, [*_strength(), "number_a", "number_b"],
        "a", "b", "source_a", "source_b", relation.alias("relation"), "jaccard", "share_a", "share_b", "words",
        "longest", name_of("reuse", _native.REUSES).alias("reuse"), name_of("first", _native.FIRSTS).alias("first"),
        _known("why"),
    )  # fmt: skip


def passages_table(
    passages: DataFrame, reported: DataFrame, families: Families, read: DataFrame, named: DataFrame
) -> DataFrame:
    rows = passages.join(reported.select("a", "b", *_strength()), ["a", "b"])
    rows = rows.join(families.passages, ["a", "b", "passage"], "left")
    rows = rows.withColumnRenamed("a", "number_a").withColumnRenamed("b", "number_b")
    for side in ("a", "b"):
        text = read.select(
            F.col("number").alias(f"number_{side}"), "kind", F.col("span").alias(f"span_{side}"),
            F.col("text").alias(f"text_{side}"),
        )  # fmt: skip
        rows = rows.join(text, [f"number_{side}", "kind", f"span_{side}"])
        rows = rows.join(_of_article(named, f"number_{side}", id=side), f"number_{side}")
    return _in_order_of(
        rows, ["rank", "weakness", "number_a", "number_b", "passage"],
        "a", "b", "passage", name_of("kind", _native.KINDS).alias("kind"), "words", "similarity", _flag("altered"),
        _known("speaker_a"), _known("speaker_b"), _flag("speakers_differ"), "text_a", "text_b",
        _begin("span_a").alias("begin_a"), _end("span_a").alias("end_a"), _begin("span_b").alias("begin_b"),
        _end("span_b").alias("end_b"), family_id(F.col("family")).alias("family"),
    )  # fmt: skip


def member_clusters_table(to_leads: DataFrame, clusters: DataFrame, named: DataFrame) -> DataFrame:
    rows = join_hot(to_leads, clusters, "cluster")
    rows = rows.join(named.select("number", "source", "published", "title"), "number")
    lead = F.col("number") == F.col("lead")
    relation = F.coalesce("relation", F.when(lead, F.lit("copy")).otherwise(F.lit("none")))
    share = F.coalesce("share", F.when(lead, F.lit(1.0)).otherwise(F.lit(0.0)))
    return _in_order_of(
        rows, [-F.col("size"), "cluster_id", "number"],
        F.col("cluster_id").alias("cluster"), "size", "weakest", "id", lead.alias("lead"), relation.alias("relation"),
        share.alias("share"), "source", "published", "title",
    )  # fmt: skip


def _first(rows: DataFrame, named: DataFrame) -> DataFrame:
    """With `first` by its id, and its date as `first_published`; null where the dates leave it open."""
    numbered = rows.withColumnRenamed("first", "number_first")
    return numbered.join(_of_article(named, "number_first", id="first", published="first_published"), "number_first",
                         "left")  # fmt: skip


def _with_text(rows: DataFrame, read: DataFrame) -> DataFrame:
    return rows.join(read.select(*PLACE, "text"), PLACE)


def _sizes(families: Families) -> DataFrame:
    return families.families.select("family", F.col("members").alias("size"))


def families_table(families: Families, read: DataFrame, named: DataFrame) -> DataFrame:
    shown = families.variants.where("variant = 1").select("family", *PLACE)
    text = _with_text(shown, read).select("family", "text")
    rows = _first(families.families, named).join(text, "family")
    family = family_id(F.col("family"))
    return _in_order_of(
        rows, [-F.col("members"), family],
        family.alias("family"), name_of("kind", _native.KINDS).alias("kind"), _known("speaker"), "words",
        _flag("altered"), "variants", "members", "first", "first_published", "text",
    )  # fmt: skip


def family_members_table(families: Families, read: DataFrame, named: DataFrame) -> DataFrame:
    of_article = named.select("number", "id", "source", "published")
    rows = _with_text(families.members, read).join(of_article, "number").join(_sizes(families), "family")
    family = family_id(F.col("family"))
    return _in_order_of(
        rows, [-F.col("size"), family, "number", "span"],
        family.alias("family"), "id", "source", "published", "variant", _begin("span").alias("begin"),
        _end("span").alias("end"), "text",
    )  # fmt: skip


def variants_table(families: Families, read: DataFrame, named: DataFrame) -> DataFrame:
    rows = _first(_with_text(families.variants, read), named).join(_sizes(families), "family")
    family = family_id(F.col("family"))
    return _in_order_of(
        rows, [-F.col("size"), family, "variant"],
        family.alias("family"), "variant", F.col("count").alias("members"), _flag("altered"), "first",
        "first_published", "text",
    )  # fmt: skip


def outlets_table(reported: DataFrame, named: DataFrame) -> DataFrame:
    """As engine/outlets.cc counts."""
    rows = reported.where(F.col("relation") <= _native.RELATIONS.index("quote"))
    for side in ("a", "b"):
        rows = rows.join(_of_article(named, side, source=f"source_{side}"), side)
    rows = rows.where("source_a != source_b")  # and both are known
    in_order = F.col("source_a") < F.col("source_b")
    relation, reuse = name_of("relation", _native.RELATIONS), name_of("reuse", _native.REUSES)
    first = name_of("first", _native.FIRSTS)
    counts = {
        "copies": relation == "copy", "excerpts": relation == "excerpt", "background": relation == "background",
        "quotes": relation == "quote", "near_exact": reuse == "near-exact", "excerpt": reuse == "excerpt",
        "headline": reuse == "headline", "a_first": first == F.when(in_order, F.lit("a")).otherwise(F.lit("b")),
        "b_first": first == F.when(in_order, F.lit("b")).otherwise(F.lit("a")), "unknown": first == "unknown",
    }  # fmt: skip
    grouped = rows.groupBy(F.least("source_a", "source_b").alias("a"), F.greatest("source_a", "source_b").alias("b"))
    counted = grouped.agg(
        F.sum("words").alias("words"), *[F.count(F.when(what, 1)).alias(name) for name, what in counts.items()]
    )
    names = [*counts]
    names.insert(names.index("a_first"), "words")
    return _in_order_of(counted, [-F.col("words"), "a", "b"], "a", "b", *names)


def withdrawn_table(found: DataFrame, named: DataFrame) -> DataFrame:
    """`found` is what find_withdrawn gives."""
    rows = found.join(named.select("number", "id", "title"), "number")

    def only(role: int, column: str):
        return F.max(F.when(F.col("role") == role, F.col(column)))

    def ids(role: int):
        places = F.sort_array(F.collect_list(F.when(F.col("role") == role, F.struct("number", "id"))))
        return F.transform(places, lambda place: place["id"])

    grouped = rows.groupBy(F.col("notice").alias("number")).agg(
        only(NOTICE, "id").alias("notice"), only(STORY, "id").alias("story"), only(STORY, "title").alias("of_story"),
        only(NOTICE, "title").alias("of_notice"), only(NOTICE, "by").alias("by"),
        ids(CARRIED_BY).alias("carried_by"), ids(CORRECTED).alias("corrected"),
        ids(CANDIDATE).alias("candidates"),
    )  # fmt: skip
    title = F.when(F.col("story").isNull(), F.col("of_notice")).otherwise(F.col("of_story")).alias("title")
    by = F.when(F.col("by") != "", F.col("by")).alias("by")
    return _in_order_of(
        grouped, ["number"], "notice", "story", title, by, "carried_by", "corrected", "candidates"
    )
