"""Keywords as options of the command line, which are checked there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Callable, Union

Progress = Union[Callable[[str, int, int], object], None]


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


def rows_of(articles: Any) -> Any:
    """Articles as the native module takes them: an Arrow stream, or a list of dicts."""
    if hasattr(articles, "__arrow_c_stream__"):
        if not hasattr(articles, "to_dict"):
            return articles
        try:  # pandas needs PyArrow for this, and one type a column
            articles.__arrow_c_stream__()
        except Exception:
            return articles.to_dict("records")
        return articles
    if isinstance(articles, list):
        return articles
    if isinstance(articles, (str, bytes, Mapping)) or not isinstance(articles, Iterable):
        raise TypeError(
            "articles must be a list of dicts, or a table of pandas, Polars, PyArrow or whatever else "
            f"has __arrow_c_stream__, not {type(articles).__name__}"
        )
    return list(articles)


def callback_of(progress: Any) -> Progress:
    """What is called with (stage, done, total): `progress` itself, or what moves a bar of tqdm."""
    if progress is None or not (hasattr(progress, "update") and hasattr(progress, "total")):
        return progress

    def move(stage: str, done: int, total: int) -> None:
        if progress.desc != stage + ": " and progress.desc != stage:
            progress.set_description(stage, refresh=False)
            progress.reset()
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
