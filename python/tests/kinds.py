"""Articles in each kind of table that the package takes."""

import pandas
import polars
import pyarrow


def arrow(articles):
    return pyarrow.Table.from_pylist(articles)


def cast(articles, kind):
    table = arrow(articles)
    return table.cast(pyarrow.schema([(name, kind) for name in table.column_names]))


def chunked(articles):
    """Chunks of 1, 2, 3, ... rows, each a slice of a larger array."""
    whole = arrow(articles)
    parts, begin, size = [], 0, 1
    while begin < len(articles):
        parts.append(whole.slice(begin, size))
        begin, size = begin + size, size + 1
    return pyarrow.concat_tables(parts)


def categories(articles):
    """Outlets by number, as pandas and Polars have it for columns that repeat themselves."""
    return polars.DataFrame(articles).with_columns(polars.col("source").cast(polars.Categorical))


KINDS = {
    "dicts": list,
    "generator": iter,
    "pandas": pandas.DataFrame,
    "polars": polars.DataFrame,
    "polars_categories": categories,
    "arrow": arrow,
    "arrow_chunked": chunked,
    "arrow_large_string": lambda articles: cast(articles, pyarrow.large_string()),
    "arrow_string_view": lambda articles: cast(articles, pyarrow.string_view()),
    "arrow_binary": lambda articles: cast(articles, pyarrow.binary()),
    "arrow_large_binary": lambda articles: cast(articles, pyarrow.large_binary()),
    "arrow_binary_view": lambda articles: cast(articles, pyarrow.binary_view()),
    "arrow_dictionary": lambda articles: pyarrow.table(
        {name: column.dictionary_encode() for name, column in zip(arrow(articles).column_names, arrow(articles).columns)}
    ),
    "arrow_stream": lambda articles: pyarrow.RecordBatchReader.from_batches(
        arrow(articles).schema, arrow(articles).to_batches(max_chunksize=50)
    ),
}
