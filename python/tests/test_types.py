"""The package is typed: mypy finds nothing in it, and nothing in a program that uses it rightly."""

import subprocess
import sys
from pathlib import Path

import newsprint

PROGRAM = """
import newsprint

articles = [{"id": "a", "text": "Fire tore through a warehouse."}]
result = newsprint.dedup(articles, threshold=0.5, keep=["Corvane"])
rows: list[int] = result.kept_rows()
signer = newsprint.Signer()
table: newsprint.BucketTable[str] = newsprint.BucketTable(signer)
table.add("a", signer.sign("a text"))
speaker: str | None = newsprint.quotations("a text")[0].speaker
"""


def mypy(*arguments):
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir=/dev/null", *map(str, arguments)],
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout


def test_mypy_finds_nothing(tmp_path):
    package = Path(newsprint.__file__).parent
    assert (package / "py.typed").exists()
    code, said = mypy("-p", "newsprint")
    assert code == 0, said
    (tmp_path / "right.py").write_text(PROGRAM)
    code, said = mypy(tmp_path / "right.py")
    assert code == 0, said
    (tmp_path / "wrong.py").write_text(PROGRAM + "newsprint.dedup(articles, threshhold=0.5)\n")
    code, said = mypy(tmp_path / "wrong.py")
    assert code != 0 and "threshhold" in said
