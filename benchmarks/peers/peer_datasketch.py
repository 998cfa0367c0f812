"""datasketch: MinHashLSH, queried with each article. Pairs, not verified."""
from datasketch import MinHash, MinHashLSH

import common

source, target, threshold = common.arguments()
ids, texts = common.read_articles(source)
index = MinHashLSH(threshold=threshold, num_perm=common.VALUES)
pairs = []
for number, text in enumerate(texts):
    signature = MinHash(num_perm=common.VALUES)
    signature.update_batch([shingle.encode() for shingle in common.shingles(text)])
    pairs += [(ids[other], ids[number]) for other in index.query(signature)]
    index.insert(number, signature)
common.write_groups(target, pairs)
