"""gaoya: MinHashStringIndex with words in fives; pairs at or above the threshold by their signatures."""
from gaoya.minhash import MinHashStringIndex

import common

source, target, threshold = common.arguments()
ids, texts = common.read_articles(source)
n = common.WORDS_A_SHINGLE
index = MinHashStringIndex(hash_size=32, jaccard_threshold=threshold, num_bands=None, band_size=None,
                           num_hashes=common.VALUES, analyzer="word", lowercase=True, ngram_range=(n, n))
index.par_bulk_insert_docs(list(range(len(texts))), texts)
pairs = []
for number, found in enumerate(index.par_bulk_query(texts)):
    pairs += [(ids[other], ids[number]) for other in found if other < number]
common.write_groups(target, pairs)
