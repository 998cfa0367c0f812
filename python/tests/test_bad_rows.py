"""Bad rows do what the command line does with them: the same articles, the same quarantine, the same reasons."""

import json

import newsprint
import polars
import pyarrow
import pytest

STORY = "Fire tore through a waterfront warehouse in Port Anselm in the small hours of Tuesday, officials said."

ROWS = [
    {"id": "plain", "text": STORY},
    {"id": "null text", "text": None},
    {"id": "no text at all"},
    {"id": "a number for a text", "text": 7},
    {"id": "an object for a text", "text": {"en": STORY}},
    {"id": "empty", "text": ""},
    {"id": "no word", "text": "... -- !"},
    {"id": "paragraphs", "text": [STORY, "", STORY]},
    {"id": "numbers for paragraphs", "text": [1, STORY]},
    {"id": "half a character", "text": STORY + "é \ud83d broken"},
    {"id": "half a title", "text": STORY, "title": "\ud83d"},
    {"text": STORY + " A row without an id."},
    {"id": None, "text": STORY + " A row with a null for an id."},
    {"id": "", "url": "https://news.example/1", "text": STORY + " Another name for the id."},
    {"id": 17, "text": STORY + " A number for an id."},
    {"id": True, "text": STORY + " A truth for an id."},
    {"id": "twice", "text": STORY, "published": "2024-03-05"},
    {"id": "twice", "text": STORY, "published": "2024-03-05"},
    {"id": "twice", "text": STORY, "published": "2024-03-05", "title": "Better fields"},
    {"id": "twice", "text": STORY + " Another version.", "published": "2024-03-06"},
    {"id": "wrong types", "text": STORY, "title": 3, "source": ["Northline"], "published": 20240305},
    {"id": "crawled", "text": STORY, "source": "https://www.northline.example/fire", "published": "None"},
    {"text": STORY, "source": "https://www.northline.example/2", "source-hostname": "Northline"},
    {"id": "other names", "maintext": STORY, "headline": "Fire", "outlet": "Northline", "date_publish": "2024-03-05"},
    {"id": "an empty first name", "text": "", "body": STORY},
    ["no", "object"],
    "no object",
    None,
]


def comparable(records):
    return [{k: v for k, v in r.items() if k != "seconds"} for r in records]


def write_lines(path, rows):
    """The file is called as rows are, so that places are the same: articles:1."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_dicts_are_read_as_the_lines_of_a_file_are(command, tmp_path):
    write_lines(tmp_path / "articles", ROWS)
    expected = comparable(command.audit("articles"))
    result = newsprint.audit(ROWS)
    assert comparable(result.records()) == expected
    assert len(result.quarantine) == 11
    assert result.summary["repeated"] == 2

    expected = command.dedup("articles")
    result = newsprint.dedup(ROWS)
    assert result.select(ROWS) == expected["kept"]
    for kind in ("pairs", "removed", "clusters", "quarantine"):
        assert result.records(kind) == expected[kind]


def test_nulls_and_numbers_in_columns(command, tmp_path):
    rows = [{"id": i, "text": STORY if i % 3 else None, "title": None} for i in range(12)]
    write_lines(tmp_path / "articles", rows)
    expected = comparable(command.audit("articles"))
    for table in (pyarrow.Table.from_pylist(rows), polars.DataFrame(rows), rows):
        assert comparable(newsprint.audit(table).records()) == expected


def test_bytes_that_are_no_utf8_are_set_aside_with_the_place():
    texts = [STORY.encode(), b"\xff" + STORY.encode(), STORY.encode("utf-8") + b" \xc3", None, "Ünïcode è ".encode() * 9]
    ids = [b"a", b"b", b"c", b"d", b"\xe9"]
    expected = [
        ("articles:2", "not UTF-8: byte 1 of the text"),
        ("articles:3", f"not UTF-8: byte {len(STORY) + 2} of the text"),
        ("articles:4", "no text"),
        ("articles:5", "not UTF-8: byte 1 of the id"),
    ]
    for kind in (pyarrow.binary(), pyarrow.large_binary(), pyarrow.binary_view()):
        table = pyarrow.table({"id": pyarrow.array(ids, kind), "text": pyarrow.array(texts, kind)})
        result = newsprint.audit(table)
        assert [(r["input"], r["reason"]) for r in result.quarantine] == expected
        assert result.summary["articles"] == 1
    rows = [{"id": id, "text": text} for id, text in zip(ids, texts)]
    assert [(r["input"], r["reason"]) for r in newsprint.audit(rows).quarantine] == expected


def test_dates_of_columns_are_dates():
    import datetime

    day = datetime.date(2024, 3, 5)
    moment = datetime.datetime(2024, 3, 5, 5, 40, 7, 250_000)
    zoned = moment.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
    for value, kind, expected in [
        (day, pyarrow.date32(), "2024-03-05"),
        (day, pyarrow.date64(), "2024-03-05T00:00:00"),
        (moment, pyarrow.timestamp("us"), "2024-03-05T05:40:07"),
        (moment, pyarrow.timestamp("ns"), "2024-03-05T05:40:07"),
        (zoned, pyarrow.timestamp("ms", "Europe/Berlin"), "2024-03-05T03:40:07Z"),
        (datetime.datetime(1899, 12, 31, 23, 59, 59), pyarrow.timestamp("s"), "1899-12-31T23:59:59"),
    ]:
        table = pyarrow.table({"text": [STORY], "published": pyarrow.array([value], kind)})
        assert newsprint.audit(table).articles.to_dicts()[0]["published"] == expected
    rows = [{"text": STORY, "published": zoned}]
    assert newsprint.audit(rows).articles.to_dicts()[0]["published"] == "2024-03-05T05:40:07.250000+02:00"


def test_columns_are_found_whatever_their_case_and_by_names_that_are_given():
    table = pyarrow.table({"ID": ["x"], "Body": [STORY], "HEADLINE": ["Fire"], "note": ["n"]})
    assert newsprint.audit(table).articles.to_dicts()[0]["title"] == "Fire"
    named = newsprint.audit(table, id_field="note", title_field="id").articles.to_dicts()[0]
    assert (named["id"], named["title"]) == ("n", "x")
    (row,) = newsprint.audit([{"story": STORY}], text_field="story").articles
    assert row["id"] == "articles:1"


def test_a_text_over_the_limit_is_set_aside():
    result = newsprint.audit([{"text": STORY * 40}, {"text": STORY}], max_article_bytes="2K")
    (bad,) = result.quarantine
    assert bad["reason"] == f"a text of {40 * len(STORY)} bytes, over the limit of 2048"


def test_a_value_that_raises_sets_its_row_aside():
    class Sly(str):
        def __hash__(self):
            raise RuntimeError("no hash today")

    class Date:
        def isoformat(self):
            raise RuntimeError("no date today")

    result = newsprint.audit([{"text": STORY, "published": Date()}, {"text": STORY}])
    (bad,) = result.quarantine
    assert "no date today" in bad["reason"]
    assert newsprint.audit([{"text": Sly(STORY)}]).summary["articles"] == 1


@pytest.mark.parametrize("nothing", [[], pyarrow.table({"text": pyarrow.array([], pyarrow.string())}), polars.DataFrame()])
def test_nothing_gives_an_empty_result(nothing):
    result = newsprint.dedup(nothing)
    assert result.summary["articles"] == 0
    assert result.kept.to_arrow().num_rows == 0
    assert newsprint.audit(nothing).passages.to_polars().is_empty()
