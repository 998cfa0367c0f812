"""newsprint.spark.dedup without a threshold against the command, on the same articles."""

import json
import random

import newsprint
from conftest import ROOT, by_command, by_spark, table_of
from newsprint.spark import dedup

CORPUS = (ROOT / "corpus" / "articles.jsonl").read_bytes().splitlines()


def _words(rng, count):
    return ["".join(rng.choice("bdklmnprstvz") + rng.choice("aeiou") for _ in range(4)) for _ in range(count)]


def _in_large_buckets(rng):
    """Passages that 60 and 30 articles carry, and 150 statements that share the words of a key.

    Three articles carry each of the first 40, and two of those three one more statement.
    """
    texts = []
    for carriers in [60, 30]:
        passage = " ".join(_words(rng, 30))
        texts += [f"{' '.join(_words(rng, 40))}. {passage}. {' '.join(_words(rng, 20))}." for _ in range(carriers)]
    key = "Quercinthal Zembrovanic"

    def said():
        return f'"The {key} harbour {" ".join(_words(rng, 9))} must never be sold again," said Orla Fenwick.'

    for number in range(150):
        statement, another = said(), said()
        for carrier in range(3 if number < 40 else 1):
            prose = [" ".join(_words(rng, 30)) + "." for _ in range(3)]
            texts.append(" ".join([prose[0], statement, prose[1], another if carrier else "", prose[2]]))
    return [json.dumps({"id": f"l{n}", "source": "Northline", "text": text}).encode() for n, text in enumerate(texts)]


def rows_of(spark, path):
    return spark.read.parquet(str(path)).count()


def test_corpus_and_large_buckets(spark, tmp_path, monkeypatch):
    monkeypatch.setattr("newsprint.spark._buckets.HOT", 45)
    lines = [*CORPUS, *_in_large_buckets(random.Random(5)), b'{"id": "cut"}', CORPUS[0]]
    expected = by_command(lines, tmp_path / "command")
    assert expected.pairs and expected.removed and expected.quarantine
    work = tmp_path / "work"
    result = dedup(table_of(spark, lines, 5), work=str(work))
    by_spark(result).assert_equal(expected)
    summary = newsprint.dedup([json.loads(line) for line in lines]).summary
    for figure in ["articles", "quarantined", "repeated", "matches", "clusters", "candidate_pairs", "large_buckets"]:
        assert result.summary[figure] == summary[figure], figure
    # All that the rest of the collection decides has come up.
    decided = ["recurring-unrelated", "fixed", "compared-again", "digests", "many-quotations", "many-quotations-pairs"]
    for stage in [*decided, "hot-runs-shared", "hot-statements"]:
        assert rows_of(spark, work / stage), stage
