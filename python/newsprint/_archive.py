"""The archive: every article that was ever read, and what finds its copies again."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from os import PathLike, fspath
from pathlib import Path
from types import TracebackType
from typing import Any

from newsprint import _native
from newsprint._results import AuditResult
from newsprint._settings import callback_of, options, rows_of

_log = logging.getLogger("newsprint")


@dataclass(frozen=True)
class Added:
    """What became of the articles given to `Archive.add`."""

    #: Articles added.
    articles: int
    #: Records that the archive holds, or that came twice.
    repeated: int
    #: Of those added: other texts of an id that was known.
    versions: int
    #: Archived articles whose other fields a repeated record has changed.
    corrected: int
    #: Transactions in which they were added.
    runs: int
    #: The rows that could not be read: ``input``, ``reason``.
    quarantine: tuple[dict[str, str], ...]


@dataclass(frozen=True)
class Night:
    """What a night has left."""

    #: The folder with its results; None where there was nothing new.
    folder: Path | None
    #: What its ``summary.json`` says; None where there was nothing new.
    summary: dict[str, Any] | None
    #: Files that could not be opened, and will be tried again the next night.
    unreadable: tuple[dict[str, str], ...]


class Archive:
    """An archive, held open for as long as this object is. One process writes, and no other reads meanwhile.

    Parameters
    ----------
    path
        Its folder; made where it is absent or empty, unless `read_only`.
    read_only
        Several may read at a time.
    min_run, threshold, recall, language_files, boilerplate_lists
        As for `audit`. They count when the archive is made; one that differs later is refused.
    threads, memory
        As for `audit`.

    Raises
    ------
    NoArchiveError, InUseError, OtherVersionError, DamagedError
        As the command line ends with 10, 11, 12 and 4.

    Examples
    --------
    >>> with newsprint.Archive("archive") as archive:
    ...     archive.add(yesterday)
    ...     print(archive.query(today).matches.to_pandas())
    """

    def __init__(
        self,
        path: str | PathLike[str],
        *,
        read_only: bool = False,
        min_run: int | None = None,
        threshold: float | None = None,
        recall: float | None = None,
        language_files: Sequence[str | PathLike[str]] = (),
        boilerplate_lists: Sequence[str | PathLike[str]] = (),
        threads: int | None = None,
        memory: int | str | None = None,
    ) -> None:
        self.path = Path(path)
        self._settings = options(archive=fspath(path))
        given = options(
            archive=fspath(path),
            min_run=min_run,
            threshold=threshold,
            recall=recall,
            language_files=language_files,
            boilerplate_lists=boilerplate_lists,
            threads=threads,
            memory=memory,
        )
        self._native = _native.Archive(given, read_only)
        for sentence in self._native.found():
            _log.warning(sentence)

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        """The articles that are held."""
        return self._native.articles

    def __repr__(self) -> str:
        return f"<newsprint.Archive {str(self.path)!r}>"

    def close(self) -> None:
        """Wait for what is being tidied up, and let others in. May be called twice."""
        self._native.close()

    def add(
        self,
        articles: Any,
        *,
        id_field: str | None = None,
        text_field: str | None = None,
        title_field: str | None = None,
        source_field: str | None = None,
        published_field: str | None = None,
        max_article_bytes: int | str | None = None,
        progress: Any = None,
    ) -> Added:
        """Put articles into the archive without an audit: what there was before the first night.

        They are added in portions. What is interrupted leaves the portions before it, and doing it again finishes the
        work. An exception closes the archive.

        Parameters
        ----------
        articles, id_field, text_field, title_field, source_field, published_field, max_article_bytes, progress
            As for `audit`.
        """
        given = dict(
            self._settings,
            **options(
                id_field=id_field,
                text_field=text_field,
                title_field=title_field,
                source_field=source_field,
                published_field=published_field,
                max_article_bytes=max_article_bytes,
            ),
        )
        added = self._native.add(rows_of(articles), given, callback_of(progress))
        return Added(**dict(added, quarantine=tuple(added["quarantine"])))

    def query(
        self,
        articles: Any,
        *,
        boilerplate: bool = False,
        relation: str | Sequence[str] | None = None,
        source: str | None = None,
        window: int | None = None,
        id_field: str | None = None,
        text_field: str | None = None,
        title_field: str | None = None,
        source_field: str | None = None,
        published_field: str | None = None,
        max_article_bytes: int | str | None = None,
        progress: Any = None,
    ) -> AuditResult:
        """What articles share with archived ones. Nothing is written.

        Parameters
        ----------
        articles, boilerplate, relation, source, window, id_field, text_field, title_field, source_field, \
published_field, max_article_bytes, progress
            As for `audit`.

        Returns
        -------
        AuditResult
            In each match, ``a`` is the article asked about.
        """
        given = dict(
            self._settings,
            **options(
                boilerplate=boilerplate,
                relation=relation,
                source=source,
                window=window,
                id_field=id_field,
                text_field=text_field,
                title_field=title_field,
                source_field=source_field,
                published_field=published_field,
                max_article_bytes=max_article_bytes,
            ),
        )
        return AuditResult(self._native.query(rows_of(articles), given, callback_of(progress)))

    def nightly(
        self,
        files: str | PathLike[str],
        out: str | PathLike[str],
        *,
        keep: str | Sequence[str] | None = None,
        progress: Any = None,
    ) -> Night:
        """Set a folder of new files against all of the archive, and take them in: ``newsprint nightly``.

        Parameters
        ----------
        files
            The folder of the day's files. Those that were taken in before are skipped.
        out
            The folder for the results (doc/nightly.md).
        keep
            As for `dedup`: which of tonight's copies is handed on.
        progress
            As for `audit`.

        Notes
        -----
        It is one transaction: an exception leaves the archive as it was, and closes it.
        """
        given = dict(self._settings, **options(keep=keep), out=fspath(out), **{"in": fspath(files)})
        outcome = self._native.nightly(given, callback_of(progress), _log.warning)
        unreadable = tuple(outcome["unreadable"])
        if outcome["results"] is None:
            return Night(None, None, unreadable)
        folder = Path(out) / outcome["results"]
        return Night(folder, json.loads((folder / "summary.json").read_bytes()), unreadable)

    def export(self, *, progress: Any = None) -> AuditResult:
        """What an audit of all archived articles at once would find."""
        return AuditResult(self._native.export(callback_of(progress)))
