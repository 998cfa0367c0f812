# mypy: ignore-errors
"""Columns on their way between Spark and the native module.

Spark hands a partition over as batches of Arrow; the native module reads their buffers where they lie and gives bytes
back, of which columns are made again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import pyarrow as pa
from pyspark.sql import Column
from pyspark.sql import functions as F

from newsprint import _native

SIGNATURE_BYTES = 256


def longs(data: bytes) -> pa.Array:
    return pa.Array.from_buffers(pa.int64(), len(data) // 8, [None, pa.py_buffer(data)])


def doubles(data: bytes) -> pa.Array:
    return pa.Array.from_buffers(pa.float64(), len(data) // 8, [None, pa.py_buffer(data)])


def signatures(data: bytes) -> pa.Array:
    rows = len(data) // SIGNATURE_BYTES
    fixed = pa.Array.from_buffers(pa.binary(SIGNATURE_BYTES), rows, [None, pa.py_buffer(data)])
    return fixed.cast(pa.binary())


def binaries(offsets: bytes, data: bytes) -> pa.Array:
    rows = len(offsets) // 8 - 1
    buffers = [None, pa.py_buffer(offsets), pa.py_buffer(data)]
    return pa.Array.from_buffers(pa.large_binary(), rows, buffers).cast(pa.binary())


def texts(offsets: bytes, data: bytes) -> pa.Array:
    return binaries(offsets, data).cast(pa.string())


def binary(array: pa.Array) -> pa.Array:
    """As the native module reads texts and signatures."""
    return array.cast(pa.binary()).cast(pa.large_binary())


def name_of(column: str, names: Sequence[str]) -> Column:
    """What the native module calls the number in a column."""
    return F.array(*[F.lit(name) for name in names])[F.col(column)]


def pushed(
    stream,
    batches: Iterable[pa.RecordBatch],
    names: Sequence[str],
    makers: Sequence[Callable[[bytes], pa.Array]],
    arguments: Callable[[pa.RecordBatch], tuple],
) -> Iterator[pa.RecordBatch]:
    """What a stream of the native module makes of the batches of a partition, as batches of columns `names`."""

    def batch_of(given: tuple) -> pa.RecordBatch:
        return pa.RecordBatch.from_arrays([make(data) for make, data in zip(makers, given)], names=list(names))

    for batch in batches:
        yield batch_of(stream.push(*arguments(batch)))
    if hasattr(stream, "finish"):
        yield batch_of(stream.finish())


__all__ = ["SIGNATURE_BYTES", "_native", "binaries", "binary", "doubles", "longs", "name_of", "pushed",
           "signatures", "texts"]  # fmt: skip
