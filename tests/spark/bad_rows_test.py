"""Rows and columns that are not as they should be do what they do on the command line and in Python."""

import datetime
import json

import pyarrow as pa
import pyarrow.parquet
import pytest
from conftest import by_command, by_python, by_spark, table_of
from newsprint import _native
from newsprint.spark import dedup
from newsprint.spark._articles import ROW, number_rows, sign

STORY = "Fire tore through a waterfront warehouse in Port Anselm in the small hours of Tuesday, officials said"


def test_rows(spark, tmp_path):
    lines = [
        {"id": "a", "text": STORY},
        {"id": "b", "text": None},
        {"id": "c", "text": ""},
        {"id": "d", "text": "?! -"},
        {"id": "a", "text": STORY},
        {"id": "a", "text": STORY, "title": "Better fields", "published": "2024-01-02"},
        {"id": "a", "text": STORY + " again", "published": "2024-01-01"},
        {"id": "a", "text": STORY + " and again"},
        {"text": STORY + " by noon"},
        {"id": "", "text": "too short"},
        {"id": "e", "text": STORY, "published": "None"},
        {},
    ]
    lines = [json.dumps(line).encode() for line in lines]
    expected = by_command(lines, tmp_path, "--threshold", "0.5", "--map", "id=id", source="articles")
    result = dedup(table_of(spark, lines, 4), threshold=0.5, work=str(tmp_path / "work"))
    by_spark(result).assert_equal(expected)
    assert (result.summary["articles"], result.summary["quarantined"], result.summary["repeated"]) == (6, 4, 2)


def compare(spark, tmp_path, table, **settings):
    path = tmp_path / "table.parquet"
    pyarrow.parquet.write_table(table, path)
    expected = by_python(table, "row", **settings)
    result = dedup(spark.read.parquet(str(path)), work=str(tmp_path / "work"), **settings)
    by_spark(result, "row").assert_equal(expected)
    return expected


def test_bytes_numbers_and_moments(spark, tmp_path):
    text = STORY.encode()
    day = datetime.datetime(2024, 3, 5, 5, 40, 7, 250_000, datetime.timezone.utc)
    rows = [
        (1, text, day, 0.5, ["P"]),
        (2, b"\xff" + text, day, 0.5, ["P"]),
        (3, text + b" \xc3", None, None, []),
        (4, None, day, 0.5, None),
        (None, text + b" at dawn", day + datetime.timedelta(days=1), 0.5, ["P", None]),
        (1, text, day, 0.5, ["Q"]),
        (1, text + b" at dusk", day - datetime.timedelta(days=1), 0.5, ["P"]),
        (5, b"", day, 0.5, ["P"]),
        (-6, "Ünïcode è ".encode() * 9, day, 0.5, ["P"]),
    ]
    kinds = [pa.int64(), pa.binary(), pa.timestamp("us", "UTC"), pa.float64(), pa.list_(pa.string())]
    names = ["id", "text", "published", "title", "source"]
    columns = {name: pa.array(column, kind) for name, kind, column in zip(names, kinds, zip(*rows))}
    table = pa.table({**columns, "row": range(len(rows))})
    expected = compare(spark, tmp_path, table, threshold=0.5, keep="last")
    assert len(expected.quarantine) == 4
    assert any("not UTF-8: byte 1 of the text" == reason for _, reason in expected.quarantine)
    assert len(expected.removed) == 2


def test_other_names_and_layouts(spark, tmp_path):
    days = [datetime.date(2024, 3, day) for day in (5, 4, 7, 6)]
    table = pa.table({
        "ID": pa.array([b"a", b"\xe9", b"c", b"a"], pa.binary()),
        "Body": pa.array([STORY, STORY, STORY + " at dawn", STORY]).dictionary_encode(),
        "date_publish": pa.array(days, pa.date32()),
        "HEADLINE": pa.array([None, True, False, None], pa.bool_()),
        "with.dot": pa.array([{"x": 1}, None, {"x": 3}, {"x": 4}]),
        "row": range(4),
    })  # fmt: skip
    expected = compare(spark, tmp_path, table, threshold=0.5, keep="last")
    assert expected.quarantine == [("2", "not UTF-8: byte 1 of the id")]
    assert [lead for _, _, lead, _ in expected.clusters.values()] == ["c"]


@pytest.mark.parametrize(
    "kind, texts", [(pa.int32(), [5, 6]), (pa.list_(pa.string()), [[STORY, "", STORY], [STORY]]),
                    (pa.struct([("en", pa.string())]), [{"en": STORY}, None])],
)  # fmt: skip
def test_texts_of_other_types(spark, tmp_path, kind, texts):
    """They are read as in Python: to the same texts, or put aside for the same reason."""
    table = pa.table({"text": pa.array(texts, kind), "id": ["x", "y"]})
    pyarrow.parquet.write_table(table, tmp_path / "table.parquet")
    reasons, named, _, _ = _native.sign_rows(table, {})
    why = dict(reasons)
    hashes = [int.from_bytes(named["text_hash"][row * 8 : row * 8 + 8], "little", signed=True) for row in range(2)]
    rows = number_rows(spark.read.parquet(str(tmp_path / "table.parquet")))
    signed = sign(rows, ["text", "id"], {}).orderBy(ROW).collect()
    assert [row.reason for row in signed] == [why.get(row) for row in range(2)]
    assert [row.text_hash for row in signed] == hashes


def test_no_rows(spark, tmp_path):
    result = dedup(spark.createDataFrame([], "id string, text string"), threshold=0.5, work=str(tmp_path / "work"))
    assert result.summary["articles"] == result.kept.count() == result.clusters.count() == 0
