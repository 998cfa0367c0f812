"""Keywords as options of the command line, which are checked there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any


def options(**given: Any) -> dict[str, Any]:
    """The options that were given, each as it would be typed."""
    typed: dict[str, Any] = {}
    for name, value in given.items():
        if value is None:
            continue
        if isinstance(value, bool):
            typed[name] = value
        elif name in ("language_files", "boilerplate_lists"):
            typed[name] = [str(path) for path in value]
        elif name == "keep" and not isinstance(value, str):
            typed[name] = "source:" + ",".join(value)
        elif name == "relation" and not isinstance(value, str):
            typed[name] = ",".join(value)
        else:
            typed[name] = str(value)
    return typed


class _Frame:
    """The stream of a data frame of pandas, which makes it anew each time it is asked for."""

    def __init__(self, frame: Any) -> None:
        self._stream = frame.__arrow_c_stream__()
        self._rows = len(frame)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._stream

    def __len__(self) -> int:
        return self._rows


def rows_of(articles: Any) -> Any:
    """Articles as the native module takes them: an Arrow stream, or a list of dicts."""
    if hasattr(articles, "__arrow_c_stream__"):
        if not hasattr(articles, "iloc"):
            return articles
        try:  # pandas needs PyArrow for this, and columns of one type each
            return _Frame(articles)
        except Exception:
            return articles.to_dict("records")
    if isinstance(articles, list):
        return articles
    if isinstance(articles, (str, bytes, Mapping)) or not isinstance(articles, Iterable):
        raise TypeError(
            "articles must be a list of dicts, or a table of pandas, Polars, PyArrow or whatever else "
            f"has __arrow_c_stream__, not {type(articles).__name__}"
        )
    return list(articles)


def callback_of(progress: Any) -> object:
    """What is called with (stage, done, total): `progress` itself, or what moves a bar of tqdm."""
    if not (hasattr(progress, "update") and hasattr(progress, "total")):
        return progress

    def move(stage: str, done: int, total: int) -> None:
        if progress.desc != stage + ": ":
            progress.reset()
            progress.set_description(stage, refresh=False)
        progress.total = total or None
        progress.n = done
        progress.refresh()

    return move


def select(articles: Any, rows: Sequence[int]) -> Any:
    """These rows of a table, as a table of the same kind."""
    if isinstance(articles, (list, tuple)):
        return [articles[row] for row in rows]
    if hasattr(articles, "iloc"):
        return articles.iloc[rows]
    if hasattr(articles, "take"):
        return articles.take(rows)
    return articles[rows]
