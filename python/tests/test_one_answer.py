"""The command line and Python give the same records, from whatever kind of table."""

import newsprint
import pytest
from conftest import without_places
from kinds import KINDS


@pytest.fixture(params=KINDS)
def table(request, articles):
    return KINDS[request.param](articles)


def test_audit_prints_the_records_of_the_command_line(table, command, corpus):
    assert without_places(newsprint.audit(table).records()) == without_places(command.audit(corpus))


def assert_same_dedup(result, expected):
    for kind in ("pairs", "removed", "clusters"):
        assert result.records(kind) == expected[kind]
    assert len(result.quarantine) == len(expected["quarantine"])


def test_dedup_keeps_what_the_command_line_keeps(table, command, corpus, articles):
    expected = command.dedup(corpus)
    result = newsprint.dedup(table)
    assert_same_dedup(result, expected)
    assert [articles[row] for row in result.kept_rows()] == expected["kept"]


@pytest.mark.parametrize(
    "keywords, typed",
    [
        ({"threshold": 0.5}, ["--threshold", "0.5"]),
        ({"threshold": 0.3, "recall": 0.9, "linkage": "complete"}, "--threshold 0.3 --recall 0.9 --linkage complete".split()),
        ({"keep": "longest"}, ["--keep", "longest"]),
        ({"keep": ["Corvane", "Northline"]}, ["--keep", "source:Corvane,Northline"]),
        ({"measure_recall": 50, "min_run": 6}, "--measure-recall 50 --min-run 6".split()),
    ],
)
def test_dedup_takes_the_options_of_the_command_line(keywords, typed, command, corpus, articles):
    expected = command.dedup(corpus, *typed)
    for table in (articles, KINDS["arrow_chunked"](articles)):
        result = newsprint.dedup(table, **keywords)
        assert_same_dedup(result, expected)
        assert [articles[row] for row in result.kept_rows()] == expected["kept"]


@pytest.mark.parametrize(
    "keywords, typed",
    [
        ({"boilerplate": True}, ["--boilerplate"]),
        ({"relation": ["copy", "quote"], "window": 3}, ["--relation", "copy,quote", "--window", "3"]),
        ({"source": "Northline", "min_run": 12}, ["--source", "Northline", "--min-run", "12"]),
    ],
)
def test_audit_takes_the_options_of_the_command_line(keywords, typed, command, corpus, articles):
    assert without_places(newsprint.audit(articles, **keywords).records()) == without_places(
        command.audit(corpus, *typed)
    )


def test_audit_sets_two_collections_against_one_another(command, corpus, articles, tmp_path):
    lines = corpus.read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "own.jsonl").write_text("".join(lines[0::2]), encoding="utf-8")
    (tmp_path / "theirs.jsonl").write_text("".join(lines[1::2]), encoding="utf-8")
    expected = command.audit("own.jsonl", "--against", "theirs.jsonl")
    result = newsprint.audit(articles[0::2], against=KINDS["arrow"](articles[1::2]))
    assert without_places(result.records()) == without_places(expected)


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_the_number_of_threads_changes_nothing(threads, articles):
    one = newsprint.audit(KINDS["arrow_chunked"](articles), threads=threads)
    assert without_places(one.records()) == without_places(newsprint.audit(articles).records())


def test_the_order_of_rows_changes_nothing(articles):
    turned = newsprint.audit(articles[::-1])
    assert without_places(turned.records()) == without_places(newsprint.audit(articles).records())
