"""rensa: RMinHash signatures and RMinHashLSH; candidates are held against the threshold by their signatures. Pairs."""
from rensa import RMinHash, RMinHashLSH

import common

source, target, threshold = common.arguments()
ids, texts = common.read_articles(source)
signatures = RMinHash.from_token_sets((common.shingles(text) for text in texts), num_perm=common.VALUES, seed=42)
index = RMinHashLSH(threshold=threshold, num_perm=common.VALUES, num_bands=common.BANDS)
index.insert_many(signatures)
pairs = []
for number, found in enumerate(index.query_all(signatures)):
    for other in found:
        if other < number and signatures[other].jaccard(signatures[number]) >= threshold:
            pairs.append((ids[other], ids[number]))
common.write_groups(target, pairs)
