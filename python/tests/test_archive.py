"""The archive from Python, beside the command line on the same folder."""

import json

import newsprint
import polars
import pytest
from conftest import without_places


def test_add_query_and_export(command, corpus, articles, tmp_path):
    with newsprint.Archive(tmp_path / "archive", threads=2) as archive:
        added = archive.add(polars.DataFrame(articles[:100]))
        assert (added.articles, added.repeated, added.quarantine) == (100, 0, ())
        added = archive.add(articles[90:] + [{"id": "bad", "text": None}])
        assert (added.articles, added.repeated) == (len(articles) - 100, 10)
        assert added.quarantine[0]["reason"] == "no text"
        assert len(archive) == len(articles)
        asked = [dict(articles[0], id="asked")]
        answer = archive.query(asked)
        exported = archive.export()
    assert answer.matches.to_dicts()[0]["a"] == "asked"

    def no_summary(records):
        return [r for r in without_places(records) if r["type"] != "summary"]

    expected = [r for r in command.audit(corpus) if r["type"] not in ("summary", "quarantine")]
    assert no_summary(exported.records()) == without_places(expected)
    (tmp_path / "asked.jsonl").write_text(json.dumps(asked[0]))
    told = command.run("query", "--archive", "archive", "--format", "jsonl", "asked.jsonl").stdout.splitlines()
    assert no_summary(answer.records()) == no_summary([json.loads(line) for line in told])


def test_nightly_is_the_nightly_run_of_the_command_line(command, corpus, tmp_path):
    lines = corpus.read_text(encoding="utf-8").splitlines(keepends=True)
    days = tmp_path / "in"
    days.mkdir()
    for night, part in enumerate((lines[0::2], lines[1::2])):
        (days / f"{night}.jsonl").write_text("".join(part), encoding="utf-8")
        with newsprint.Archive(tmp_path / "archive") as archive:
            found = archive.nightly(days, tmp_path / "out")
        command.run("nightly", "--archive", "theirs", "--in", days, "--out", "their_out")
    assert found.folder.name.startswith("000002-")
    assert found.summary["articles"] == len(lines[1::2])
    for name in ("matches", "clusters", "families", "kept", "removed"):
        ours = (tmp_path / "out" / "latest" / f"{name}.jsonl").read_bytes()
        assert ours == (tmp_path / "their_out" / "latest" / f"{name}.jsonl").read_bytes()
    with newsprint.Archive(tmp_path / "archive") as archive:
        again = archive.nightly(days, tmp_path / "out")
    assert again == newsprint.Night(None, None, ())


def test_errors_are_those_of_the_command_line(command, articles, tmp_path):
    folder = tmp_path / "archive"
    with pytest.raises(newsprint.NoArchiveError) as error:
        newsprint.Archive(folder, read_only=True)
    assert str(error.value) in command.run("stats", "--archive", folder, code=(10,)).stderr
    with newsprint.Archive(folder) as archive:
        archive.add(articles[:3])
        with pytest.raises(newsprint.InUseError) as error:
            newsprint.Archive(folder)
        assert str(error.value) in command.run("stats", "--archive", folder, code=(11,)).stderr
    with pytest.raises(newsprint.UsageError, match="closed"):
        archive.query(articles[:1])
    archive.close()
    with pytest.raises(newsprint.OtherVersionError, match="made with --min-run 8"):
        newsprint.Archive(folder, min_run=6)
    with newsprint.Archive(folder, read_only=True) as archive:
        assert len(archive) == 3
        with pytest.raises(newsprint.UsageError, match="reading only"):
            archive.add(articles[:1])
        assert len(archive) == 3
    with pytest.raises(newsprint.UsageError, match="must name a folder"):
        newsprint.Archive("")


def test_what_interrupts_an_addition_leaves_what_was_committed(articles, tmp_path):
    def stop(stage, done, total):
        raise KeyboardInterrupt

    with newsprint.Archive(tmp_path / "archive") as archive:
        archive.add(articles[:5])
        with pytest.raises(KeyboardInterrupt):
            archive.add(articles, progress=stop)
        with pytest.raises(newsprint.UsageError, match="closed"):
            len(archive)
    with newsprint.Archive(tmp_path / "archive") as archive:
        assert len(archive) == 5
