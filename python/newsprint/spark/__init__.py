# mypy: ignore-errors
# As all files here: PySpark need not be installed where the package is checked.
"""newsprint on Spark: the same answers as the command's, found by many machines.

Needs PySpark 3.5 or 4 and PyArrow, and the package `newsprint` on every machine of the cluster. doc/spark.md has the
plan of a run, doc/scale.md its measures; doc/tables.md describes the tables of an audit.
"""

from newsprint.spark._audit import Audit, audit
from newsprint.spark._dedup import Deduplication, dedup

__all__ = ["Audit", "Deduplication", "audit", "dedup"]
