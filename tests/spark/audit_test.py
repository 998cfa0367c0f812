"""newsprint.spark.audit against the audit of the package, whose records are the command's, on the same articles."""

import json

import newsprint
import pytest
from conftest import ROOT, table_of
from newsprint.spark import audit
from synthetic import in_common_runs, in_large_buckets, withdrawn_stories

CORPUS = (ROOT / "corpus" / "articles.jsonl").read_bytes().splitlines()
TABLES = ["articles", "matches", "passages", "clusters", "families", "family_members", "outlets", "quarantine"]
FIGURES = ["articles", "quarantined", "repeated", "matches", "clusters", "families", "boilerplate_passages"]
FIGURES += ["candidate_pairs", "large_buckets", "recipe"]


def dicts(df):
    return [row.asDict() for row in df.collect()]


def variants_of(records):
    """The wordings of each family, as the table of Spark has them."""
    rows = []
    for record in records:
        for number, variant in enumerate(record.get("variant_list", []), 1):
            first = variant["first"] or {"id": None, "published": None}
            rows.append({
                "family": record["family"], "variant": number, "members": variant["count"],
                "altered": variant["altered"], "first": first["id"], "first_published": first["published"],
                "text": variant["text"],
            })  # fmt: skip
    return rows


def assert_one_answer(result, lines, **settings):
    """The result of newsprint.spark.audit is what the package finds in these lines of JSON; gives that."""
    expected = newsprint.audit([json.loads(line) for line in lines], **settings)
    for name in TABLES:
        mine, others = dicts(getattr(result, name)), expected[name].to_dicts()
        if name == "quarantine":
            mine.sort(key=str)
            others.sort(key=str)
        assert len(mine) == len(others), name
        for one, other in zip(mine, others):
            assert one == other, name
    records = expected.records()
    assert dicts(result.variants) == variants_of(records)
    withdrawn = [record for record in records if record["type"] == "withdrawn"]
    assert [{"type": "withdrawn", **row} for row in dicts(result.withdrawn)] == withdrawn
    for figure in FIGURES:
        assert result.summary[figure] == expected.summary[figure], figure
    return expected


def stop(*_):
    raise KeyboardInterrupt


def test_corpus(spark, tmp_path):
    lines = [*CORPUS, *in_common_runs(9)[-4:], *withdrawn_stories(3), b'{"id": "cut"}', CORPUS[0]]
    result = audit(table_of(spark, lines, 5), work=str(tmp_path / "work"))
    expected = assert_one_answer(result, lines)
    # What an audit tells apart has come up.
    records = expected.records()
    withdrawn = [record for record in records if record["type"] == "withdrawn"]
    assert {record["by"] for record in withdrawn} == {"id", "headline", "wording", None}
    for what in ["carried_by", "corrected", "candidates"]:
        assert any(record[what] for record in withdrawn), what
    assert any(variant["altered"] for record in records for variant in record.get("variant_list", []))
    assert any("one statement of" in (match["why"] or "") for match in expected.matches)
    assert expected.quarantine and expected.summary["repeated"]


def test_large_buckets(spark, tmp_path, monkeypatch):
    monkeypatch.setattr("newsprint.spark._buckets.HOT", 45)
    lines = [*in_large_buckets(5), *in_common_runs(9)]
    settings = {"relation": "excerpt", "boilerplate": True, "work": str(tmp_path / "work")}
    table = table_of(spark, lines, 3)
    with monkeypatch.context() as stopped, pytest.raises(KeyboardInterrupt):
        stopped.setattr("newsprint.spark._audit.name_families", stop)
        audit(table, **settings)
    result = audit(table, **settings)  # goes on where it was stopped
    del settings["work"]
    expected = assert_one_answer(result, lines, **settings)
    # Families that no passage shows, of each kind: they come from the runs of large buckets alone.
    in_passages = {passage["family"] for passage in expected.passages}
    of_runs = {family["kind"] for family in expected.families if family["family"] not in in_passages}
    assert of_runs == {"prose", "quote", "boilerplate"}


def test_refused(spark, tmp_path):
    table = table_of(spark, CORPUS[:2], 1)
    with pytest.raises(newsprint.UsageError):
        audit(table, relation="cousin", work=str(tmp_path))
    with pytest.raises(TypeError):
        audit(table, window=3, work=str(tmp_path))
