"""newsprint finds which news reports are the same story, and which share wording.

>>> import newsprint
>>> result = newsprint.dedup(articles)           # a list of dicts, pandas, Polars, PyArrow
>>> kept = result.select(articles)               # the same kind of table
>>> result.removed.to_pandas()
"""

from newsprint._archive import Added, Archive, Night
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
from newsprint._parts import Alignment, BucketTable, Passage, Quotation, Signature, Signer, align, normalise, quotations
from newsprint._results import AuditResult, DedupResult, Table
from newsprint._runs import audit, dedup

__all__ = [
    "Added",
    "Alignment",
    "Archive",
    "AuditResult",
    "BadInputError",
    "BucketTable",
    "DamagedError",
    "DedupResult",
    "Error",
    "InUseError",
    "LimitError",
    "Night",
    "NoArchiveError",
    "OtherVersionError",
    "Passage",
    "Quotation",
    "Signature",
    "Signer",
    "Table",
    "UsageError",
    "align",
    "audit",
    "dedup",
    "normalise",
    "quotations",
]
