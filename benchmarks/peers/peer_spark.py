"""Spark's MLlib: MinHashLSH and its join by similarity, which verifies on the sets of hashed shingles. Pairs."""
import os

from pyspark.ml.feature import HashingTF, MinHashLSH, NGram, RegexTokenizer
from pyspark.sql import SparkSession
from pyspark.sql.functions import col, size

import common

source, target, threshold = common.arguments()
local = "127.0.0.1"
os.environ["SPARK_LOCAL_IP"] = local
spark = (SparkSession.builder.master("local[*]").config("spark.driver.host", local)
         .config("spark.driver.bindAddress", local).config("spark.ui.enabled", "false")
         .config("spark.driver.memory", "4g").config("spark.sql.shuffle.partitions", "8").getOrCreate())
spark.sparkContext.setLogLevel("ERROR")
articles = spark.read.json(source).select("id", "text")
words = RegexTokenizer(inputCol="text", outputCol="words", pattern=r"[^\p{L}\p{M}\p{N}]+").transform(articles)
grams = NGram(n=common.WORDS_A_SHINGLE, inputCol="words", outputCol="grams").transform(words)
# An article of fewer words has no shingle here, and MinHashLSH takes no empty set.
vectors = HashingTF(inputCol="grams", outputCol="set", numFeatures=1 << 22, binary=True).transform(
    grams.where(size("grams") > 0)).select("id", "set").cache()
model = MinHashLSH(inputCol="set", outputCol="hashes", numHashTables=5, seed=42).fit(vectors)
joined = model.approxSimilarityJoin(vectors, vectors, 1 - threshold + 1e-9)
pairs = joined.where(col("datasetA.id") < col("datasetB.id")).select("datasetA.id", "datasetB.id").collect()
common.write_groups(target, pairs)
spark.stop()
