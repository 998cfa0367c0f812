// The columns of the database: each has keys and values of one form (doc/archive-format.md), and settings to match.
#ifndef NEWSPRINT_ARCHIVE_COLUMNS_H_
#define NEWSPRINT_ARCHIVE_COLUMNS_H_

#include <rocksdb/cache.h>
#include <rocksdb/options.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace newsprint {

enum class ColumnFamily : std::uint8_t { kTexts, kArticles, kIds, kPostings, kCopies, kFiles, kRuns };

inline constexpr std::size_t kColumns = 7;
inline constexpr std::array<const char*, kColumns> kColumnNames = {"texts",  "articles", "ids", "postings",
                                                                   "copies", "files",    "runs"};

inline const char* NameOf(ColumnFamily column) { return kColumnNames[static_cast<std::size_t>(column)]; }

// How a column is laid out: for the database and for the files that are taken into it.
rocksdb::ColumnFamilyOptions ColumnOptions(ColumnFamily column, const std::shared_ptr<rocksdb::Cache>& cache);

// Settings of the whole database. Nothing in them depends on the processor.
rocksdb::DBOptions DatabaseOptions();

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_COLUMNS_H_
