"""The same on larger collections, where they lie beside the project."""

import newsprint
import pyarrow
import pytest
from conftest import ROOT, read_lines, without_places
from test_one_answer import assert_same_dedup

CORPORA = ROOT.parent / "shared" / "corpora"


def beside(name):
    files = sorted((CORPORA / name).glob("*.jsonl"))
    if not files:
        pytest.skip(f"there is no {name} beside the project")
    return files[0]


@pytest.mark.parametrize("name", ["webnews_dev", "reuters21578"])
def test_audit_and_dedup_equal_the_command_line(name, command):
    path = beside(name)
    rows = read_lines(path)
    table = pyarrow.Table.from_pylist(rows)
    assert without_places(newsprint.audit(table).records()) == without_places(command.audit(path))
    expected = command.dedup(path)
    for articles in (rows, table):
        result = newsprint.dedup(articles)
        assert_same_dedup(result, expected)
        assert [rows[row] for row in result.kept_rows()] == expected["kept"]
