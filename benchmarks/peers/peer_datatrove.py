"""datatrove: its four MinHash stages, one worker. Clusters, not verified."""
import json
import os
import tempfile

from datatrove.executor.local import LocalPipelineExecutor
from datatrove.pipeline.dedup import MinhashDedupCluster, MinhashDedupFilter, MinhashDedupSignature
from datatrove.pipeline.dedup.minhash import MinhashConfig, MinhashDedupBuckets
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter
from datatrove.utils.word_tokenizers import WordTokenizer

import common


class PlainWords(WordTokenizer):
    """Its own tokenizer of English wants a model from elsewhere."""

    def word_tokenize(self, text):
        return common.words_of(text)

    def sent_tokenize(self, text):
        return [text]

    def span_tokenize(self, text):
        return [(0, len(text))]


source, target, threshold = common.arguments()
config = MinhashConfig(n_grams=common.WORDS_A_SHINGLE, num_buckets=common.BANDS, hashes_per_bucket=common.ROWS)
with tempfile.TemporaryDirectory() as work:
    folder = lambda name: os.path.join(work, name)
    reader = JsonlReader(os.path.dirname(os.path.abspath(source)), glob_pattern=os.path.basename(source))
    stages = [
        [reader, MinhashDedupSignature(folder("signatures"), config=config, language=PlainWords())],
        [MinhashDedupBuckets(folder("signatures"), folder("buckets"), config=config)],
        [MinhashDedupCluster(folder("buckets"), folder("removed"), config=config, save_cluster_id=True)],
        [reader, MinhashDedupFilter(folder("removed"), load_cluster_ids=True,
                                    exclusion_writer=JsonlWriter(folder("copies"), compression=None)),
         JsonlWriter(folder("kept"), compression=None)],
    ]
    for number, stage in enumerate(stages):
        tasks = config.num_buckets if number == 1 else 1
        LocalPipelineExecutor(stage, tasks=tasks, workers=1, logging_dir=folder(f"log{number}")).run()
    clusters = {}
    for name in ("kept", "copies"):
        for file in os.scandir(folder(name)):
            with open(file.path, encoding="utf-8") as lines:
                for record in map(json.loads, lines):
                    cluster = record["metadata"].get("minhash_cluster_id", -1)
                    if cluster >= 0:
                        clusters.setdefault(cluster, []).append(record["id"])
common.write_groups(target, (ids for ids in clusters.values() if len(ids) > 1))
