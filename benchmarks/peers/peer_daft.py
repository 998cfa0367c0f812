"""Daft: minhash as an expression, bands grouped by the engine, their members joined. Clusters, not verified."""
import daft
from daft import col

import common

source, target, threshold = common.arguments()
articles = daft.read_json(source).select("id", "text").collect()
signatures = articles.select(
    col("id"),
    col("text").normalize(remove_punct=True, lowercase=True, nfd_unicode=True, white_space=True)
    .minhash(num_hashes=common.VALUES, ngram_size=common.WORDS_A_SHINGLE, seed=42)
    .alias("signature"))
bands = signatures
for band in range(common.BANDS):
    begin = band * common.ROWS
    values = col("signature").slice(begin, begin + common.ROWS)
    bands = bands.with_column(f"band{band}", values.hash())
bands = bands.exclude("signature").collect()
groups = []
for band in range(common.BANDS):
    members = bands.groupby(f"band{band}").agg(col("id").list_agg().alias("ids"))
    groups += members.where(col("ids").list_count() > 1).to_pydict()["ids"]
common.write_groups(target, common.connected(groups))
