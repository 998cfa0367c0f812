# mypy: ignore-errors
"""Stages of a run, each written before the next one begins.

A stage that is written is read and not made again: so a run that was stopped goes on where it stopped, and what Spark
has to remember of how a stage came about stays short.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from pyspark.sql import DataFrame, SparkSession

from newsprint import OtherVersionError

# Rows of articles in a batch of Arrow: 500 ordinary ones stay in a core's cache; Spark's 10,000 are 32 MB, and may be
# far more.
_BATCH_ROWS = "spark.sql.execution.arrow.maxRecordsPerBatch"
_MOST_ROWS = 500
# Stages are read at once, and once or twice: what is read fastest serves them best, unless another codec is asked for.
_CODEC = "spark.sql.parquet.compression.codec"
_SPARKS_OWN_CODEC, _FASTEST_CODEC = "snappy", "lz4_raw"
# Hardly a value of a stage comes twice in a column, and to look for those that do takes a tenth of the time of signing.
_DICTIONARY = "parquet.enable.dictionary"


class Stages:
    """The folder `work` of one run with these settings.

    Raises OtherVersionError where the folder holds stages of a run with other settings.
    """

    def __init__(self, spark: SparkSession, work: str, settings: dict):
        self._spark = spark
        self._work = work.rstrip("/")
        self._files = spark._jvm.org.apache.hadoop.fs  # the class of Hadoop's file systems, whichever `work` is on
        self._claim(json.dumps(settings, sort_keys=True))

    def run(self, name: str, make: Callable[[], DataFrame]) -> DataFrame:
        """The stage `name`, made where it has not been written yet."""
        path = f"{self._work}/{name}"
        if not self.is_written(name):
            batch_rows = self._spark.conf.get(_BATCH_ROWS)
            self._spark.conf.set(_BATCH_ROWS, min(int(batch_rows), _MOST_ROWS))
            self._spark.sparkContext.setJobDescription(f"newsprint: {name}")
            try:
                made = make()
                as_written = made.write.mode("overwrite").option(_DICTIONARY, "false")
                as_written.option("compression", self._codec()).parquet(path)
            finally:
                self._spark.conf.set(_BATCH_ROWS, batch_rows)
                self._spark.sparkContext.setJobDescription(None)
            return self._spark.read.schema(made.schema).parquet(path)  # without a job that asks the files for it
        return self._spark.read.parquet(path)

    def _codec(self) -> str:
        asked = self._spark.conf.get(_CODEC)
        return _FASTEST_CODEC if asked == _SPARKS_OWN_CODEC else asked

    def is_written(self, name: str) -> bool:
        return self._exists(f"{self._work}/{name}/_SUCCESS")

    def _path(self, path: str):
        return self._files.Path(path)

    def _exists(self, path: str) -> bool:
        return self._file_system().exists(self._path(path))

    def _file_system(self):
        return self._path(self._work).getFileSystem(self._spark._jsc.hadoopConfiguration())

    def _claim(self, settings: str) -> None:
        path = f"{self._work}/settings.json"
        if self._exists(path):
            written = "".join(row.value for row in self._spark.read.text(path, wholetext=True).collect())
            if written.strip() != settings:
                raise OtherVersionError(
                    f"{self._work}: holds a run with other settings; name another folder or empty it"
                )
            return
        stream = self._file_system().create(self._path(path), False)
        stream.write(bytearray(settings, "utf-8"))
        stream.close()
