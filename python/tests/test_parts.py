"""The parts: words, quotations, alignment, signatures, the bucket table."""

import doctest
import itertools

import newsprint
import newsprint._parts
import newsprint._runs
import pytest


def test_normalise():
    assert newsprint.normalise("Russia 's \u201cgrain deal\u201d cost \u20ac1,000!") == ["russias", "grain", "deal", "cost", "1,000"]
    assert newsprint.normalise("") == []
    with pytest.raises(UnicodeEncodeError):
        newsprint.normalise("half \ud83d")


def test_quotations_with_speakers_and_offsets_in_characters():
    text = 'Früher Abend. “We will not bow,” Mayor Élise Brandt said, “not to anyone in this town,” and left.'
    (quotation,) = newsprint.quotations(text)
    assert quotation.speaker == "Élise Brandt" or quotation.speaker.endswith("Brandt")
    assert [text[begin:end] for begin, end in quotation.pieces] == ["We will not bow", "not to anyone in this town"]
    assert text[quotation.begin : quotation.end].startswith("We will")
    assert quotation.text == "We will not bow not to anyone in this town"
    assert newsprint.quotations("Nobody speaks here.") == []


def test_quotations_are_those_of_the_corpus(articles):
    found = {q.speaker for row in articles for q in newsprint.quotations(row["text"])}
    assert "Irena Korvan" in found


def test_align_finds_what_an_audit_finds(articles):
    rows = {row["id"]: row for row in articles}
    a, b = rows["lissow-accord/corvane-1"], rows["lissow-accord/halvering-post-1"]
    alignment = newsprint.align(a, b)
    assert alignment.relation == "quote"
    quote = next(p for p in alignment.passages if p.kind == "quote")
    assert a["text"][slice(*quote.a)].startswith("A treaty without")
    assert b["text"][slice(*quote.b)].startswith("A treaty without")
    assert quote.altered and quote.speaker_b == "Irena Korvan"
    assert "treaty" in alignment.description

    turned = newsprint.align(b, a)
    assert (turned.share_a, turned.share_b) == (alignment.share_b, alignment.share_a)


def test_align_of_plain_texts():
    story = "Fire tore through a warehouse in Port Anselm early on Tuesday, officials of the harbour said."
    same = newsprint.align(story, story)
    assert (same.relation, same.jaccard) == ("copy", 1.0)
    none = newsprint.align(story, "Nothing of that sort has ever been seen here, the mayor of Halvering told us.")
    assert none.relation is None and none.passages == ()
    with pytest.raises(newsprint.BadInputError, match="no word"):
        newsprint.align(story, "...")


def shingles(text):
    words = newsprint.normalise(text)
    return set(zip(*(words[i:] for i in range(5))))


def test_signatures_estimate_the_similarity_of_shingle_sets(articles):
    signer = newsprint.Signer()
    texts = [row["text"] for row in articles[:40]]
    for a, b in itertools.combinations(texts, 2):
        exact = len(shingles(a) & shingles(b)) / len(shingles(a) | shingles(b))
        estimate = signer.sign(a).similarity(signer.sign(b))
        assert abs(estimate - exact) < 6 * (exact * (1 - exact) / 128) ** 0.5 + 1e-9
    assert len(signer.sign(texts[0]).values) == 256
    with pytest.raises(newsprint.BadInputError):
        signer.sign("...")
    with pytest.raises(newsprint.UsageError, match="256 bytes"):
        newsprint.Signature(b"short").similarity(signer.sign(texts[0]))


def test_bucket_table_finds_the_copies(articles):
    signer = newsprint.Signer(threshold=0.5)
    table = newsprint.BucketTable(signer)
    for row in articles:
        table.add(row["id"], signer.sign(row["text"]))
    copies = {(p["a"], p["b"]) for p in newsprint.dedup(articles, threshold=0.5).pairs}
    nominated = {tuple(sorted(pair)) for pair in table.pairs()}
    assert copies <= nominated
    assert len(nominated) < 4 * len(copies)
    a, b = min(copies)
    assert b in table.query(table[a]) and a in table.query(table[a])
    assert len(table) == len(articles) and a in table and "absent" not in table
    with pytest.raises(newsprint.UsageError, match="already"):
        table.add(a, table[a])
    with pytest.raises(newsprint.UsageError):
        newsprint.Signer(threshold=0.01, recall=0.9999)


@pytest.mark.parametrize("module", [newsprint._parts, newsprint._runs])
def test_examples_in_docstrings(module):
    failed, attempted = doctest.testmod(module)
    assert attempted > 0 and failed == 0
