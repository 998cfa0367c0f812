"""What a run has found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsprint import _native
from newsprint._settings import select

if TYPE_CHECKING:
    import pandas  # type: ignore[import-untyped]
    import polars
    import pyarrow  # type: ignore[import-untyped]


class Table:
    """One table of a result.

    Any library that reads the Arrow C stream interface takes it as it is: ``polars.DataFrame(table)``,
    ``pyarrow.table(table)``. Offsets are bytes of the text's UTF-8.
    """

    def __init__(self, native: _native.Table, name: str) -> None:
        self._native = native
        self.name = name

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return self._native.column_names()

    def __len__(self) -> int:
        return len(self._native)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._native.stream()

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.to_dicts())

    def __repr__(self) -> str:
        return f"<newsprint.Table {self.name}: {len(self)} rows of {', '.join(self.columns)}>"

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as dicts. Needs no other package."""
        return self._native.dicts()

    def to_arrow(self) -> pyarrow.Table:
        """The table of PyArrow, which must be installed; nothing is copied."""
        import pyarrow

        return pyarrow.table(self)

    def to_polars(self) -> polars.DataFrame:
        """The data frame of Polars, which must be installed."""
        import polars

        return polars.DataFrame(self)

    def to_pandas(self) -> pandas.DataFrame:
        """The data frame of pandas, which must be installed."""
        import pandas

        return pandas.DataFrame(self.to_dicts(), columns=self.columns)


class _Result:
    """Tables by name, and the summary."""

    def __init__(self, native: _native.Result) -> None:
        self._native = native
        self._tables: dict[str, Table] = {}

    @property
    def tables(self) -> list[str]:
        """The names of the tables."""
        return self._native.table_names()

    def __getitem__(self, name: str) -> Table:
        """The table of that name."""
        if name not in self._tables:
            self._tables[name] = Table(self._native.table(name), name)
        return self._tables[name]

    @property
    def quarantine(self) -> Table:
        """The rows that could not be read: ``input``, ``reason``."""
        return self["quarantine"]

    @property
    def summary(self) -> dict[str, Any]:
        """The figures of the run, as the command line's summary record."""
        (summary,) = self._records("summary")
        return summary

    def _records(self, kind: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self._native.records(kind).splitlines()]


class AuditResult(_Result):
    """Who shares wording with whom. `audit` and `Archive.query` return it; doc/tables.md describes the tables."""

    @property
    def articles(self) -> Table:
        """The articles, in the order of their ids."""
        return self["articles"]

    @property
    def matches(self) -> Table:
        """The pairs that share wording, strongest first."""
        return self["matches"]

    @property
    def passages(self) -> Table:
        """The passages that the two articles of a match share."""
        return self["passages"]

    @property
    def clusters(self) -> Table:
        """The clusters of copies, a row for each member."""
        return self["clusters"]

    @property
    def families(self) -> Table:
        """The families: one statement or passage, and how many carry it."""
        return self["families"]

    @property
    def family_members(self) -> Table:
        """The places where the members of the families stand."""
        return self["family_members"]

    @property
    def outlets(self) -> Table:
        """What each two outlets share, over all their matches."""
        return self["outlets"]

    def records(self) -> list[dict[str, Any]]:
        """The records of the result, as ``newsprint audit --format jsonl`` prints them."""
        return self._records("all")

    def to_jsonl(self) -> str:
        """The records as text, byte for byte what the command line prints."""
        return self._native.records("all").decode()

    def __repr__(self) -> str:
        s = self.summary
        return (
            f"<newsprint.AuditResult: {s['articles']} articles, {s['matches']} matches, {s['clusters']} clusters, "
            f"{s['families']} families, {s['quarantined']} in quarantine>"
        )


class DedupResult(_Result):
    """One copy of each story. `dedup` returns it."""

    _native: _native.DedupResult

    @property
    def kept(self) -> Table:
        """The articles kept, in the order of the input: ``row`` (from 0) and ``id``."""
        return self["kept"]

    @property
    def removed(self) -> Table:
        """Each article removed, and which one stands for it."""
        return self["removed"]

    @property
    def clusters(self) -> Table:
        """The clusters of copies, a row for each member."""
        return self["clusters"]

    @property
    def pairs(self) -> Table:
        """The verified pairs of copies."""
        return self["pairs"]

    def kept_rows(self) -> list[int]:
        """The rows kept, from 0, in the order of the input."""
        return self._native.kept_rows()

    def select(self, articles: Any) -> Any:
        """The kept rows of the articles that were given to `dedup`, as a table of their own kind."""
        return select(articles, self.kept_rows())

    def records(self, kind: str) -> list[dict[str, Any]]:
        """The records of one `kind`, as the command line writes them.

        Parameters
        ----------
        kind
            ``"pairs"``, ``"removed"``, ``"clusters"`` or ``"quarantine"``: the option of that name.
        """
        return self._records(kind)

    def __repr__(self) -> str:
        s = self.summary
        return (
            f"<newsprint.DedupResult: {len(self.kept_rows())} of {s['articles']} articles kept, "
            f"{s['clusters']} clusters, {s['quarantined']} in quarantine>"
        )
