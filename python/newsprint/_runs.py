"""Audit and deduplication of articles in memory."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from typing import Any

from newsprint import _native
from newsprint._results import AuditResult, DedupResult
from newsprint._settings import callback_of, options, rows_of


def audit(
    articles: Any,
    *,
    against: Any = None,
    min_run: int | None = None,
    threshold: float | None = None,
    recall: float | None = None,
    boilerplate: bool = False,
    relation: str | Sequence[str] | None = None,
    source: str | None = None,
    window: int | None = None,
    measure_recall: int | None = None,
    id_field: str | None = None,
    text_field: str | None = None,
    title_field: str | None = None,
    source_field: str | None = None,
    published_field: str | None = None,
    max_article_bytes: int | str | None = None,
    language_files: Sequence[str | PathLike[str]] = (),
    boilerplate_lists: Sequence[str | PathLike[str]] = (),
    threads: int | None = None,
    memory: int | str | None = None,
    progress: Any = None,
) -> AuditResult:
    """Find who shares wording with whom: copies, excerpts, quotations.

    Parameters
    ----------
    articles
        A list of dicts, or a table of pandas, Polars, PyArrow or whatever else has ``__arrow_c_stream__``. Only the
        text is needed; fields are found by their usual names (doc/input.md). A row that cannot be read goes into the
        result's quarantine.
    against
        Articles of the same kinds: one side of each pair is then of each of the two.
    min_run
        Words in a row that are always reported; 8 where not given.
    threshold, recall
        Similarity at which whole articles are found to be alike (.5), and the share of such pairs to be found (.99).
    boilerplate
        List boilerplate passages, and pairs that share nothing else.
    relation
        Only matches of these relations, such as ``"copy"`` or ``["copy", "excerpt"]``.
    source
        Only pairs with an article of this outlet.
    window
        Only pairs published within so many days.
    measure_recall
        Draw so many articles and compare them with all others exactly, to measure the recall.
    id_field, text_field, title_field, source_field, published_field
        Names of fields, where they have others than the usual ones.
    max_article_bytes
        Longest text that is taken; ``"32M"`` where not given.
    language_files, boilerplate_lists
        Files that are added to the languages and stock phrases that newsprint brings (doc/languages.md).
    threads
        As many as the machine has where not given. The result does not depend on it.
    memory
        Bytes, or a size such as ``"2G"``: a run that would need more ends with `LimitError`.
    progress
        Called as ``progress(stage, done, total)``; or a bar of tqdm, which is moved. What it raises ends the run.

    Returns
    -------
    AuditResult
        Tables that go straight to pandas, Polars and PyArrow.

    Raises
    ------
    UsageError
        Where settings make no sense, in the words of the command line.
    """
    given = options(
        min_run=min_run,
        threshold=threshold,
        recall=recall,
        boilerplate=boilerplate,
        relation=relation,
        source=source,
        window=window,
        measure_recall=measure_recall,
        id_field=id_field,
        text_field=text_field,
        title_field=title_field,
        source_field=source_field,
        published_field=published_field,
        max_article_bytes=max_article_bytes,
        language_files=language_files,
        boilerplate_lists=boilerplate_lists,
        threads=threads,
        memory=memory,
    )
    other = None if against is None else rows_of(against)
    return AuditResult(_native.audit(rows_of(articles), other, given, callback_of(progress)))


def dedup(
    articles: Any,
    *,
    threshold: float | None = None,
    recall: float | None = None,
    keep: str | Sequence[str] | None = None,
    linkage: str | None = None,
    min_run: int | None = None,
    measure_recall: int | None = None,
    id_field: str | None = None,
    text_field: str | None = None,
    title_field: str | None = None,
    source_field: str | None = None,
    published_field: str | None = None,
    max_article_bytes: int | str | None = None,
    language_files: Sequence[str | PathLike[str]] = (),
    boilerplate_lists: Sequence[str | PathLike[str]] = (),
    threads: int | None = None,
    memory: int | str | None = None,
    progress: Any = None,
) -> DedupResult:
    """Keep one copy of each story.

    Parameters
    ----------
    articles
        As for `audit`.
    threshold
        Take for copies what is at least so similar (Jaccard similarity of whole texts); where not given, what reads as
        one story.
    recall
        The share of such pairs to be found; .99 where not given.
    keep
        ``"first"`` (also where not given), ``"last"``, ``"longest"``, or names of outlets, the most wanted first.
    linkage
        ``"single"`` (also where not given), or ``"complete"``: each member of a cluster matches the one kept.
    min_run, measure_recall, id_field, text_field, title_field, source_field, published_field, max_article_bytes, \
language_files, boilerplate_lists, threads, memory, progress
        As for `audit`.

    Returns
    -------
    DedupResult
        What is kept, what was removed and what stands for it. ``result.select(articles)`` gives the kept rows.

    Raises
    ------
    UsageError
        Where settings make no sense, in the words of the command line.

    Examples
    --------
    >>> import newsprint
    >>> story = "Fire tore through a warehouse in Port Anselm early on Tuesday, officials of the harbour said."
    >>> articles = [{"id": "a", "text": story}, {"id": "b", "text": story}]
    >>> newsprint.dedup(articles).select(articles) == articles[:1]
    True
    """
    given = options(
        threshold=threshold,
        recall=recall,
        keep=keep,
        linkage=linkage,
        min_run=min_run,
        measure_recall=measure_recall,
        id_field=id_field,
        text_field=text_field,
        title_field=title_field,
        source_field=source_field,
        published_field=published_field,
        max_article_bytes=max_article_bytes,
        language_files=language_files,
        boilerplate_lists=boilerplate_lists,
        threads=threads,
        memory=memory,
    )
    return DedupResult(_native.dedup(rows_of(articles), given, callback_of(progress)))
