"""newsprint finds which news reports are the same story, and which share wording.

>>> import newsprint
>>> result = newsprint.dedup(articles)           # a list of dicts, pandas, Polars, PyArrow
>>> kept = result.select(articles)               # the same kind of table
>>> result.removed.to_pandas()
"""

from newsprint._errors import (
    BadInputError,
    DamagedError,
    Error,
    InUseError,
    LimitError,
    NoArchiveError,
    OtherVersionError,
    UsageError,
)
from newsprint._results import AuditResult, DedupResult, Table
from newsprint._runs import audit, dedup

__all__ = [
    "AuditResult",
    "BadInputError",
    "DamagedError",
    "DedupResult",
    "Error",
    "InUseError",
    "LimitError",
    "NoArchiveError",
    "OtherVersionError",
    "Table",
    "UsageError",
    "audit",
    "dedup",
]
