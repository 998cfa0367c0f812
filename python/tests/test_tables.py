"""The tables of a result, as other libraries take them."""

import gc

import newsprint
import pandas
import polars
import pyarrow
import pytest


@pytest.fixture(scope="module")
def result(articles):
    return newsprint.audit(articles)


def test_every_library_reads_the_same_rows(result, articles):
    for run in (result, newsprint.dedup(articles)):
        for name in run.tables:
            table = run[name]
            rows = table.to_dicts()
            assert table.to_arrow().to_pylist() == rows
            assert table.to_polars().to_dicts() == rows
            assert len(table.to_pandas()) == len(table) == len(rows)
            assert list(table.to_pandas().columns) == table.columns


def test_tables_agree_with_the_records(result):
    records = result.records()
    of = lambda kind: [r for r in records if r["type"] == kind]
    matches = result.matches.to_dicts()
    assert [(m["a"], m["b"], m["relation"]) for m in matches] == [(r["a"], r["b"], r["relation"]) for r in of("match")]
    assert [m["jaccard"] for m in matches] == pytest.approx([r["jaccard"] for r in of("match")], abs=0.6e-4)
    passages = [(m["a"], m["b"], p) for m in of("match") for p in m["passages"]]
    assert [(p["a"], p["b"], p["text_a"], p["altered"], p["begin_a"]) for p in result.passages] == [
        (a, b, p["text_a"], p["altered"], p["a"][0]) for a, b, p in passages
    ]
    assert {c["cluster"] for c in result.clusters} == {r["cluster"] for r in of("cluster")}
    assert [f["family"] for f in result.families] == [r["family"] for r in of("family")]
    assert len(result.family_members) == sum(len(r["members"]) for r in of("family"))
    assert result.summary["matches"] == len(matches)


def test_offsets_are_bytes_of_the_text(result, articles):
    texts = {row["id"]: row["text"].encode() for row in articles}
    for p in result.passages:
        assert texts[p["a"]][p["begin_a"] : p["end_a"]].decode() == p["text_a"]


def test_types_of_columns(result):
    schema = result.passages.to_arrow().schema
    assert schema.field("text_a").type == pyarrow.string()
    assert schema.field("words").type == pyarrow.int64()
    assert schema.field("similarity").type == pyarrow.float64()
    assert schema.field("altered").type == pyarrow.bool_()


def test_arrays_outlive_the_result_and_the_stream(articles):
    arrow = newsprint.audit(articles).passages.to_arrow()
    gc.collect()
    arrow.validate(full=True)
    column = arrow.column("text_a")
    del arrow
    gc.collect()
    assert column[0].as_py()
    newsprint.audit(articles).passages.__arrow_c_stream__()  # never read
    gc.collect()


def test_a_stream_is_read_once_and_a_table_many_times(result):
    class Once:
        def __init__(self, capsule):
            self.capsule = capsule

        def __arrow_c_stream__(self, requested_schema=None):
            return self.capsule

    once = Once(result.articles.__arrow_c_stream__())
    assert newsprint.audit(once).summary["articles"] == 0  # a table of articles, without their texts
    with pytest.raises(ValueError, match="read already"):
        newsprint.audit(once)
    assert polars.DataFrame(result.articles).equals(polars.DataFrame(result.articles))


def test_tables_longer_than_a_batch():
    rows = [{"id": f"{i:06}", "text": f"Number {i} and nothing else"} for i in range(70_000)]
    table = newsprint.dedup(rows, threshold=1).kept.to_arrow()
    assert table.column("row").num_chunks == 2
    assert table.column("row").to_pylist() == list(range(70_000))
    assert table.column("id")[69_999].as_py() == "069999"


def test_select_gives_the_kind_of_table_that_was_given(articles):
    result = newsprint.dedup(articles)
    rows = result.kept_rows()
    assert result.select(articles) == [articles[row] for row in rows]
    arrow = result.select(pyarrow.Table.from_pylist(articles))
    assert arrow.to_pylist() == [articles[row] for row in rows]
    assert result.select(polars.DataFrame(articles)).to_dicts() == arrow.to_pylist()
    frame = pandas.DataFrame(articles, index=range(1000, 1000 + len(articles)))
    assert list(result.select(frame)["id"]) == [articles[row]["id"] for row in rows]


def test_pandas_with_columns_of_several_types(articles):
    frame = pandas.DataFrame(articles).astype(object)
    frame.loc[3, "title"] = 7
    frame.loc[4, "text"] = float("nan")
    result = newsprint.audit(frame)
    assert result.summary["articles"] == len(articles) - 1
    assert [q["input"] for q in result.quarantine] == ["articles:5"]
