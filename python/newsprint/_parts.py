"""The parts, for people who build their own."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from newsprint import _native
from newsprint._errors import UsageError
from newsprint._settings import options

Id = TypeVar("Id", bound=Hashable)


def normalise(text: str) -> list[str]:
    """The words of a text as they are compared: case-folded, without marks.

    >>> normalise("Russia 's \\u201cgrain deal\\u201d")
    ['russias', 'grain', 'deal']
    """
    return _native.normalise(text)


@dataclass(frozen=True)
class Quotation:
    """A quotation, rejoined where its attribution splits it. Offsets are characters: ``text[begin:end]``."""

    begin: int
    end: int
    #: The quoted pieces, in order; several where an attribution splits the quotation.
    pieces: tuple[tuple[int, int], ...]
    #: Under the fullest name that the text gives.
    speaker: str | None
    #: The quoted words, the pieces joined by a space.
    text: str


def quotations(text: str) -> list[Quotation]:
    """The quotations of a text with their speakers, in the order in which they begin.

    Titles of works and nicknames, which stand in marks though nobody speaks, are left out.

    Raises
    ------
    BadInputError
        Where the text cannot be read.
    """
    found = []
    for pieces, speaker, title in _native.quotations(text):
        if title:
            continue
        words = " ".join(text[begin:end] for begin, end in pieces)
        found.append(Quotation(pieces[0][0], pieces[-1][1], tuple(pieces), speaker or None, words))
    return found


@dataclass(frozen=True)
class Passage:
    """Wording that two texts share, aligned word by word. Offsets are characters: ``text[a[0]:a[1]]``."""

    #: ``"quote"``, ``"prose"`` or ``"boilerplate"``.
    kind: str
    a: tuple[int, int]
    b: tuple[int, int]
    #: Words shared; of a quotation, its quoted words that are shared.
    words: int
    #: The longest run of equal words.
    longest: int
    #: Shared words by the words of the longer side.
    similarity: float
    #: Words differ, and not only marks, case, cuts or brackets.
    altered: bool
    speaker_a: str | None
    speaker_b: str | None
    speakers_differ: bool


@dataclass(frozen=True)
class Alignment:
    """What two texts share."""

    #: ``"copy"``, ``"excerpt"``, ``"background"``, ``"quote"``, ``"boilerplate"``, ``"phrase"``, or None.
    relation: str | None
    #: Exact Jaccard similarity of the sets of word-5 shingles.
    jaccard: float
    #: The part of the body of `a` that lies in shared passages.
    share_a: float
    share_b: float
    #: Words in shared passages that are not boilerplate.
    words: int
    #: The longest run of equal words in those.
    longest: int
    #: One sentence with the figures that decided.
    why: str
    passages: tuple[Passage, ...]
    #: As a person would want to read it, with the differences marked.
    description: str


def align(a: str | Mapping[str, Any], b: str | Mapping[str, Any], *, min_run: int | None = None) -> Alignment:
    """Set two texts against one another.

    Parameters
    ----------
    a, b
        Texts, or articles as dicts: a title, a source and a date of publication say more.
    min_run
        Words in a row that are always reported; 8 where not given.

    Raises
    ------
    BadInputError
        Where one of them cannot be read.
    """
    articles = [dict(given) if isinstance(given, Mapping) else {"text": given} for given in (a, b)]
    for article, name in zip(articles, "ab"):
        article["id"] = name
    fields = _native.align(articles, options(min_run=min_run, boilerplate=True, id_field="id"))
    fields["passages"] = tuple(Passage(**passage) for passage in fields["passages"])
    return Alignment(**fields)


@dataclass(frozen=True)
class Signature:
    """A MinHash signature (Broder 1997) of the set of a text's word-5 shingles: 128 values of 16 bits."""

    values: bytes

    def similarity(self, other: Signature) -> float:
        """An estimate of the Jaccard similarity J of the two sets; its standard error is sqrt(J(1 - J) / 128)."""
        return _native.similarity(self.values, other.values)


class Signer:
    """Signs texts, and says in which buckets a signature stands.

    Parameters
    ----------
    threshold, recall
        Two texts at this Jaccard similarity have a bucket in common with that probability.

    Examples
    --------
    >>> signer = Signer()
    >>> a = signer.sign("Fire tore through a warehouse in Port Anselm early on Tuesday.")
    >>> b = signer.sign("FIRE TORE THROUGH a warehouse, in Port Anselm, early on Tuesday")
    >>> a.similarity(b)
    1.0
    """

    def __init__(self, threshold: float = 0.5, recall: float = 0.99) -> None:
        self.threshold = threshold
        self.recall = recall
        self._bands = _native.bands_for(threshold, recall)

    @property
    def bands(self) -> tuple[int, int]:
        """How many bands there are, and of how many values each."""
        return self._bands

    def sign(self, text: str) -> Signature:
        """The signature of a text.

        Raises
        ------
        BadInputError
            Where the text has no word.
        """
        return Signature(_native.sign(text))

    def keys(self, signature: Signature) -> list[int]:
        """The keys of the buckets in which a signature stands, one a band."""
        return _native.band_keys(signature.values, *self._bands)


class BucketTable(Generic[Id]):
    """Finds signatures that may be similar: those that share a bucket.

    What it finds are candidates. `Signature.similarity` estimates, `align` decides.

    Parameters
    ----------
    signer
        Decides the buckets; `Signer()` where not given.

    Examples
    --------
    >>> signer, table = Signer(), BucketTable()
    >>> table.add("a", signer.sign("Fire tore through a warehouse in Port Anselm early on Tuesday."))
    >>> table.query(signer.sign("Fire tore through a warehouse in Port Anselm early on Tuesday!"))
    ['a']
    """

    def __init__(self, signer: Signer | None = None) -> None:
        self.signer = signer or Signer()
        self._signatures: dict[Id, Signature] = {}
        self._buckets: dict[int, list[Id]] = {}

    def __len__(self) -> int:
        return len(self._signatures)

    def __contains__(self, id: object) -> bool:
        return id in self._signatures

    def __getitem__(self, id: Id) -> Signature:
        """The signature that was added under this id."""
        return self._signatures[id]

    def add(self, id: Id, signature: Signature) -> None:
        """Put a signature into its buckets.

        Raises
        ------
        UsageError
            Where the id is there already.
        """
        if id in self._signatures:
            raise UsageError(f"the id {id!r} is in the table already")
        self._signatures[id] = signature
        for key in self.signer.keys(signature):
            self._buckets.setdefault(key, []).append(id)

    def query(self, signature: Signature) -> list[Id]:
        """The ids that share a bucket with this signature, each once, in the order in which they were added."""
        found = {id for key in self.signer.keys(signature) for id in self._buckets.get(key, ())}
        return [id for id in self._signatures if id in found] if len(found) > 1 else list(found)

    def pairs(self) -> Iterator[tuple[Id, Id]]:
        """The pairs of ids that share a bucket, each once, the one added first in front."""
        order = {id: number for number, id in enumerate(self._signatures)}
        seen: set[tuple[int, int]] = set()
        for bucket in self._buckets.values():
            for i, a in enumerate(bucket):
                for b in bucket[i + 1 :]:
                    pair = (order[a], order[b])
                    if pair not in seen:
                        seen.add(pair)
                        yield a, b
