"""What the tests have in common: the corpus, the command line, and each kind of table."""

import json
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus" / "articles.jsonl"


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def without_places(records):
    """Records without what names files and time: all that may differ between the command line and Python."""
    return [{k: v for k, v in r.items() if k not in ("input", "seconds")} for r in records]


class Command:
    """The command line, in a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.path = os.environ.get("NEWSPRINT_COMMAND", str(ROOT / "build" / "release" / "newsprint"))

    def run(self, *arguments, code=(0, 3)):
        done = subprocess.run([self.path, *map(str, arguments)], capture_output=True, text=True, cwd=self.folder)
        assert done.returncode in code, done.stderr
        return done

    def audit(self, path, *options):
        return [json.loads(line) for line in self.run("audit", "--format", "jsonl", path, *options).stdout.splitlines()]

    def dedup(self, path, *options):
        """Its outputs by name; `kept` holds the records kept."""
        files = {name: self.folder / f"{name}.jsonl" for name in ("pairs", "removed", "clusters", "quarantine")}
        outputs = [part for name, file in files.items() for part in (f"--{name}", file)]
        self.run("dedup", path, "-o", self.folder / "kept.jsonl", *outputs, *options)
        return {name: read_lines(file) for name, file in {**files, "kept": self.folder / "kept.jsonl"}.items()}


@pytest.fixture
def command(tmp_path):
    return Command(tmp_path)


@pytest.fixture(scope="session")
def articles():
    return read_lines(CORPUS)


@pytest.fixture(scope="session")
def corpus():
    return CORPUS
