// Writes the entries of one column, sorted, to files that the database takes in as they are.
#ifndef NEWSPRINT_ARCHIVE_SORTED_WRITER_H_
#define NEWSPRINT_ARCHIVE_SORTED_WRITER_H_

#include <rocksdb/sst_file_writer.h>

#include <memory>
#include <string>
#include <string_view>

#include "archive/store.h"
#include "newsprint/status.h"

namespace newsprint {

// Not thread-safe.
class SortedWriter {
 public:
  // Files are made in `folder`, named after the column; `bytes`: how many will come, about.
  SortedWriter(const Store& store, ColumnFamily column, const std::string& folder, std::uint64_t bytes = 0);

  // REQUIRES: keys come in rising order, no key twice.
  Status Put(std::string_view key, std::string_view value);

  // Closes the last file, synced, and gives the list of all. REQUIRES: called once, after all Put().
  Status Finish(SortedFiles* out);

 private:
  Status FinishFile();

  std::string prefix_;  // of the files' paths
  rocksdb::Options options_;
  rocksdb::ColumnFamilyHandle* handle_;
  std::unique_ptr<rocksdb::SstFileWriter> writer_;
  std::uint64_t bytes_ = 0;  // put into the file so far
  SortedFiles files_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_SORTED_WRITER_H_
