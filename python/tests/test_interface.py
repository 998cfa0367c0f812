"""Progress, interruption, threads, errors, and what the package needs to be imported."""

import _thread
import subprocess
import sys
import threading
import time

import newsprint
import pyarrow
import pytest
from conftest import without_places
from tqdm import tqdm


def test_progress_is_called_with_stage_done_and_total(articles):
    calls = []
    newsprint.audit(articles, progress=lambda *call: calls.append(call))
    assert calls[-1][0] == "comparing" and calls[-1][1] == calls[-1][2]
    reading = [(done, total) for stage, done, total in calls if stage == "reading"]
    assert reading[-1] == (len(articles), len(articles))
    assert reading == sorted(reading)


def test_progress_moves_a_bar_of_tqdm(articles):
    with tqdm(disable=False, file=open("/dev/null", "w")) as bar:
        newsprint.dedup(pyarrow.Table.from_pylist(articles), progress=bar)
        assert bar.n == bar.total > 0


def test_what_progress_raises_ends_the_run(articles):
    class Enough(Exception):
        pass

    def stop(stage, done, total):
        raise Enough(stage)

    with pytest.raises(Enough, match="reading"):
        newsprint.audit(articles, progress=stop)


def test_control_c_ends_a_run(articles):
    seen = threading.Event()

    def progress(stage, done, total):
        seen.set()
        time.sleep(0.01)

    def interrupt():
        seen.wait()
        _thread.interrupt_main()

    many = [dict(row, id=f"{row['id']}/{i}", text=f"Edition {i}. {row['text']}") for i in range(20) for row in articles]
    threading.Thread(target=interrupt).start()
    with pytest.raises(KeyboardInterrupt):
        newsprint.audit(many, progress=progress)


def test_other_threads_of_python_go_on_meanwhile(articles):
    many = [dict(row, id=f"{row['id']}/{i}", text=f"Edition {i}. {row['text']}") for i in range(20) for row in articles]
    table = pyarrow.Table.from_pylist(many)
    done = threading.Event()
    run = threading.Thread(target=lambda: (newsprint.dedup(table), done.set()))
    ticks = 0
    run.start()
    while not done.is_set():
        time.sleep(0.001)
        ticks += 1
    run.join()
    assert ticks >= 10


def test_several_runs_at_once(articles):
    expected = without_places(newsprint.audit(articles).records())
    found = []
    runs = [
        threading.Thread(target=lambda: found.append(without_places(newsprint.audit(articles, threads=2).records())))
        for _ in range(4)
    ]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert found == [expected] * 4


@pytest.mark.parametrize(
    "keywords, typed",
    [
        ({"threshold": 1.5}, "--threshold 1.5"),
        ({"recall": "most"}, "--recall most"),
        ({"min_run": 3}, "--min-run 3"),
        ({"threads": 0}, "--threads 0"),
        ({"memory": "12"}, "--memory 12"),
        ({"keep": "best"}, "--keep best"),
        ({"linkage": "loose"}, "--linkage loose"),
        ({"threshold": 0.01, "recall": 0.999}, "--threshold 0.01 --recall 0.999"),
        ({"language_files": ["absent.txt"]}, "--language-file absent.txt"),
    ],
)
def test_errors_have_the_words_of_the_command_line(keywords, typed, command, corpus, articles, monkeypatch):
    monkeypatch.chdir(command.folder)
    said = command.run("dedup", corpus, *typed.split(), code=(1, 2, 13)).stderr
    with pytest.raises(newsprint.Error) as error:
        newsprint.dedup(articles, **keywords)
    assert f"newsprint: {error.value}\n" == said.replace("newsprint dedup: ", "newsprint: ").replace("error: ", "")


def test_the_limit_on_memory_is_an_error_of_its_own(articles):
    many = [dict(row, id=f"{row['id']}/{i}") for i in range(30) for row in articles]
    with pytest.raises(newsprint.LimitError, match="16 MB"):
        newsprint.audit(many, memory="16M")


@pytest.mark.parametrize("nonsense", [None, 7, "text", b"text", {"id": "a", "text": "b"}])
def test_what_is_no_collection_of_articles_is_a_type_error(nonsense):
    with pytest.raises(TypeError, match="list of dicts"):
        newsprint.audit(nonsense)


def test_a_stream_that_fails_says_why():
    def batches():
        yield pyarrow.record_batch({"text": ["Fire tore through a warehouse."]})
        raise RuntimeError("the disk is on fire")

    reader = pyarrow.RecordBatchReader.from_batches(pyarrow.schema([("text", pyarrow.string())]), batches())
    with pytest.raises(newsprint.Error, match="the disk is on fire"):
        newsprint.audit(reader)


def test_one_array_is_no_table():
    with pytest.raises(newsprint.UsageError, match="a column for each field"):
        newsprint.audit(pyarrow.chunked_array([["a", "b"]]))


def test_importing_needs_no_other_package():
    program = """
import sys
for name in ("pandas", "polars", "pyarrow", "numpy", "tqdm"):
    sys.modules[name] = None
import newsprint
story = "Fire tore through a warehouse in Port Anselm early on Tuesday, officials of the harbour said."
result = newsprint.audit([{"id": "a", "text": story}, {"id": "b", "text": story}])
assert result.matches.to_dicts()[0]["relation"] == "copy"
"""
    subprocess.run([sys.executable, "-c", program], check=True)
