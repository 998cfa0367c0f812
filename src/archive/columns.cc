#include "archive/columns.h"

#include <rocksdb/env.h>
#include <rocksdb/file_checksum.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/slice_transform.h>
#include <rocksdb/table.h>

#include "archive/keys.h"

namespace newsprint {
namespace {

// RocksDB's own log: what it has to say comes as a Status, and its files would grow.
class NoLog final : public rocksdb::Logger {
 public:
  using rocksdb::Logger::Logv;
  void Logv(const char* /*format*/, va_list /*arguments*/) override {}
};

rocksdb::BlockBasedTableOptions TableOptions(const std::shared_ptr<rocksdb::Cache>& cache) {
  rocksdb::BlockBasedTableOptions table;
  table.format_version = 5;
  table.checksum = rocksdb::kXXH3;
  table.block_cache = cache;
  // The index of a large archive stays within the cache, like everything else.
  table.index_type = rocksdb::BlockBasedTableOptions::kTwoLevelIndexSearch;
  table.cache_index_and_filter_blocks = true;
  table.pin_top_level_index_and_filter = true;
  table.block_size = std::size_t{16} << 10;
  return table;
}

}  // namespace

rocksdb::ColumnFamilyOptions ColumnOptions(ColumnFamily column, const std::shared_ptr<rocksdb::Cache>& cache) {
  rocksdb::ColumnFamilyOptions options;
  rocksdb::BlockBasedTableOptions table = TableOptions(cache);
  options.compression = rocksdb::kZSTD;
  options.compaction_style = rocksdb::kCompactionStyleLevel;
  options.level_compaction_dynamic_level_bytes = true;
  // A run adds a file to a column or a few: some nights are gathered before they are merged.
  options.level0_file_num_compaction_trigger = 8;
  options.level0_slowdown_writes_trigger = 64;
  options.level0_stop_writes_trigger = 128;
  options.target_file_size_base = std::uint64_t{64} << 20;
  options.max_bytes_for_level_base = std::uint64_t{256} << 20;
  options.write_buffer_size = std::size_t{1} << 20;
  if (column == ColumnFamily::kTexts) {
    table.block_size = std::size_t{32} << 10;
    options.compression_opts.level = 12;
    // A dictionary made from a file's own texts: they take a seventh less.
    options.compression_opts.max_dict_bytes = std::uint32_t{112} << 10;
    options.compression_opts.zstd_max_train_bytes = std::uint32_t{11} << 20;
  } else if (column == ColumnFamily::kPostings) {
    table.block_size = std::size_t{32} << 10;
    table.block_restart_interval = 256;  // a whole key now and then; larger saves no more
    // Most buckets of a night's articles are new: a filter answers for them without a look at the postings.
    table.filter_policy.reset(rocksdb::NewRibbonFilterPolicy(5));
    table.partition_filters = true;
    table.whole_key_filtering = false;
    options.prefix_extractor.reset(rocksdb::NewFixedPrefixTransform(kBucketBytes));
    options.compression_opts.level = 6;
  }
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  return options;
}

rocksdb::DBOptions DatabaseOptions() {
  rocksdb::DBOptions options;
  options.paranoid_checks = true;
  options.file_checksum_gen_factory = rocksdb::GetFileChecksumGenCrc32cFactory();
  // All files are opened at the start, which reads only their ends. Of a file that is opened later RocksDB reads all
  // filters and indexes first, whatever is looked up: that would cost a query a second in a large archive.
  options.max_open_files = -1;
  options.max_file_opening_threads = 2;  // for each column: more would take longer to start than the files to open
  options.info_log = std::make_shared<NoLog>();
  options.stats_dump_period_sec = 0;
  options.stats_persist_period_sec = 0;
  options.skip_stats_update_on_db_open = true;  // it would open every file
  options.allow_fallocate = false;              // files are as large as what is in them
  options.bytes_per_sync = std::uint64_t{1} << 20;
  return options;
}

}  // namespace newsprint
