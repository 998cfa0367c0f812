// The database of an archive: RocksDB, as this project uses it. Sorted files come in whole, many at once, and nothing
// is written in any other way.
#ifndef NEWSPRINT_ARCHIVE_STORE_H_
#define NEWSPRINT_ARCHIVE_STORE_H_

#include <rocksdb/compaction_filter.h>
#include <rocksdb/db.h>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/columns.h"
#include "newsprint/status.h"

namespace newsprint {

// What RocksDB says of the file or folder `path`, as a Status: kDamaged, kLimit, kInUse or kFailed.
Status StoreError(const std::string& path, const rocksdb::Status& status);

// The sorted files of a run, by column, and their checksums as their writer knows them.
struct SortedFiles {
  std::vector<std::string> paths;
  std::vector<std::string> checksums;
};
using FilesOfColumns = std::array<SortedFiles, kColumns>;

// Which keys a removal wipes out; none by default. What it points to must stay.
using Filters = std::array<const rocksdb::CompactionFilter*, kColumns>;

// Reading is thread-safe.
class Store {
 public:
  enum class Mode : std::uint8_t {
    kCreate,
    kRead,
    kWrite,
    kDamaged,  // reads what can be read
  };

  static Status Open(const std::string& folder, Mode mode, const Filters& filters, std::unique_ptr<Store>* out);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  const std::string& folder() const { return folder_; }
  bool writes() const { return writes_; }

  // Makes in the folder `copy`, which is absent, a database of those files of `folder` that can be read. Nothing is
  // copied: files have both names.
  static Status Salvage(const std::string& folder, const std::string& copy);

  // A few bytes that the database keeps beside its columns. REQUIRES: opened with kCreate.
  Status SetNote(std::string_view note);
  Status Note(std::optional<std::string>* note) const;

  // Nothing in `value` where there is no such key.
  Status Get(ColumnFamily column, std::string_view key, std::optional<std::string>* value) const;
  // REQUIRES: keys are sorted.
  Status GetMany(ColumnFamily column, std::span<const std::string> keys,
                 std::vector<std::optional<std::string>>* values) const;
  // Calls body with each key that begins with `prefix`, in their order, until it returns false.
  using Entry = std::function<bool(std::string_view key, std::string_view value)>;
  Status Scan(ColumnFamily column, std::string_view prefix, const Entry& body) const;
  // Empty where the column is.
  Status LastKey(ColumnFamily column, std::string* key) const;

  // For many looks at the postings in a row; each thread needs its own.
  std::unique_ptr<rocksdb::Iterator> BucketIterator() const;

  // Takes in the files of all columns at once: all or nothing, whatever happens. The files are gone afterwards. After
  // a failure nothing may be called any more.
  Status TakeIn(const FilesOfColumns& files);

  // Rewrites what lies between two keys, so that what its filter drops is nowhere in the folder any more.
  Status Rewrite(ColumnFamily column, std::string_view first, std::string_view last);
  // Joins the last files of a column whose keys only rise, where there are many small ones: RocksDB never would. Their
  // number stays below a few dozen for each gigabyte, however small the runs.
  Status JoinSmallFiles(ColumnFamily column);
  // Waits until no file is being merged, and none is left to be.
  Status WaitForMerges() const;

  struct Size {
    std::uint64_t bytes = 0, entries = 0, files = 0;
  };
  Status SizeOf(ColumnFamily column, Size* out) const;

  // The paths of the files that are not, byte for byte, as they were written.
  void DamagedFiles(std::vector<std::string>* paths) const;

  // The settings for sorted files of this column that will hold about so many bytes.
  rocksdb::Options OptionsOf(ColumnFamily column, std::uint64_t bytes) const;
  rocksdb::ColumnFamilyHandle* HandleOf(ColumnFamily column) const {
    return handles_[static_cast<std::size_t>(column)];
  }
  rocksdb::DB* database() const { return database_.get(); }

 private:
  Store() = default;
  void Close();

  std::string folder_;
  bool writes_ = false;
  std::unique_ptr<rocksdb::DB> database_;
  std::array<rocksdb::ColumnFamilyHandle*, kColumns> handles_{};
  rocksdb::ColumnFamilyHandle* default_handle_ = nullptr;
};

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_STORE_H_
