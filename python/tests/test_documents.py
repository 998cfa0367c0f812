"""What the documents show runs, and prints what they say."""

import contextlib
import io
import re

from conftest import ROOT


def run(blocks, monkeypatch):
    """Runs blocks of Python one after another, in the source folder; returns what they print."""
    monkeypatch.chdir(ROOT)
    printed = io.StringIO()
    names = {}
    with contextlib.redirect_stdout(printed):
        for block in blocks:
            exec(compile(block, "document", "exec"), names)
    return printed.getvalue()


def test_the_example_of_the_readme(monkeypatch):
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text[text.index("## From Python") : text.index("## Every night")]
    example = "\n".join(line[4:] for line in section.splitlines() if line.startswith("    ") or not line)
    assert len(example.strip().splitlines()) <= 11
    printed = run([example], monkeypatch).splitlines()
    assert printed[0] == "175 articles kept"
    assert len(printed) == 7


def test_the_page_about_python(monkeypatch):
    text = (ROOT / "doc" / "python.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", text, flags=re.M | re.S)
    assert len(blocks) >= 10
    printed = run(blocks, monkeypatch)
    (shown,) = re.findall(r"print\(result\)  # (.*)", text)
    assert shown in printed
    found, exact, theirs, ours = re.search(r"(\d+) of (\d+) found by (\w+); (\d+) by newsprint", printed).groups()
    assert exact == ours and int(found) <= int(exact)
    assert theirs == "datasketch"
