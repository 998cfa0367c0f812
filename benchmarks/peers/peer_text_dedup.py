"""text-dedup: its MinHash command. Clusters, not verified."""
import os
import pickle
import subprocess
import sys
import tempfile

import common

source, target, threshold = common.arguments()
with tempfile.TemporaryDirectory() as work:
    subprocess.run(
        [sys.executable, "-m", "text_dedup.minhash", "--path", "json", "--data_files", source, "--split", "train",
         "--column", "text", "--idx_column", "id", "--ngram", str(common.WORDS_A_SHINGLE), "--num_perm",
         str(common.VALUES), "--threshold", str(threshold), "--cache_dir", os.path.join(work, "cache"), "--output",
         os.path.join(work, "out"), "--debug"],
        check=True, stdout=subprocess.DEVNULL, env={**os.environ, "HF_HUB_OFFLINE": "1", "HF_HOME": work})
    with open(os.path.join(work, "out", "uf.pkl"), "rb") as dump:
        found = pickle.load(dump)
clusters = {}
for article in found.parent:
    clusters.setdefault(found.find(article), []).append(article)
common.write_groups(target, (ids for ids in clusters.values() if len(ids) > 1))
