"""How fast datasketch signs: articles a second of processor time, shingling included. Called as `... INPUT`."""
import sys
import time

from datasketch import MinHash

import common

ids, texts = common.read_articles(sys.argv[1])
begin = time.process_time()
for text in texts:
    MinHash(num_perm=common.VALUES).update_batch([shingle.encode() for shingle in common.shingles(text)])
print(len(texts) / (time.process_time() - begin))
