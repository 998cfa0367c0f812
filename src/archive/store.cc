#include "archive/store.h"

#include <fcntl.h>
#include <rocksdb/file_checksum.h>
#include <rocksdb/metadata.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

#include "archive/folder.h"
#include "io/byte_source.h"
#include "io/system_error.h"

namespace newsprint {
namespace {

constexpr char kNoteKey[] = "archive";
constexpr std::uint64_t kDictionaryFrom = std::uint64_t{4} << 20;  // in fewer bytes it takes more than it saves
// So many files of less than so many bytes are joined.
constexpr std::size_t kManyFiles = 32;
constexpr std::uint64_t kSmallFile = std::uint64_t{4} << 20;
constexpr std::size_t kCacheBytes = std::size_t{64} << 20;

rocksdb::Slice SliceOf(std::string_view bytes) { return {bytes.data(), bytes.size()}; }
std::string_view ViewOf(const rocksdb::Slice& slice) { return {slice.data(), slice.size()}; }

rocksdb::ReadOptions WholeColumn() {
  rocksdb::ReadOptions options;
  options.total_order_seek = true;
  return options;
}

// The list of the database's files, as long as it is now: what is behind that length never happened.
struct Manifest {
  std::string path;
  std::uint64_t size = 0;
};

Status FindManifest(const std::string& folder, rocksdb::DB* database, Manifest* out) {
  std::vector<std::string> files;
  const rocksdb::Status status = database->GetLiveFiles(files, &out->size, /*flush_memtable=*/false);
  if (!status.ok()) return StoreError(folder, status);
  for (const std::string& file : files) {
    if (file.starts_with("/MANIFEST-")) out->path = folder + file;
  }
  return out->path.empty() ? Status::Failed(folder + ": the database names no list of its files") : Status();
}

void CutManifest(const Manifest& manifest) {
  struct stat file {};
  if (::stat(manifest.path.c_str(), &file) != 0 || static_cast<std::uint64_t>(file.st_size) <= manifest.size) return;
  const int fd = ::open(manifest.path.c_str(), O_WRONLY | O_CLOEXEC);
  if (fd < 0) return;
  if (::ftruncate(fd, static_cast<off_t>(manifest.size)) == 0) ::fsync(fd);
  ::close(fd);
}

// As RocksDB computed it when it wrote the file.
Status FileChecksum(const std::string& path, std::string* checksum) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return SystemError(path, errno);
  FileSource source(fd);
  const auto generator = rocksdb::GetFileChecksumGenCrc32cFactory()->CreateFileChecksumGenerator({});
  std::vector<char> buffer(std::size_t{1} << 18);
  for (;;) {
    const std::int64_t size = source.Read(buffer.data(), buffer.size());
    if (size < 0) return SystemError(path, static_cast<int>(-size));
    if (size == 0) break;
    generator->Update(buffer.data(), static_cast<std::size_t>(size));
  }
  generator->Finalize();
  *checksum = generator->GetChecksum();
  return {};
}

// Every opening leaves RocksDB a log of writes, in which nothing is ever written here; it keeps the empty ones.
Status RemoveEmptyLogs(const std::string& folder) {
  std::vector<std::string> names;
  if (Status status = ListFolder(folder, &names); !status.ok()) return status;
  for (const std::string& name : names) {
    const std::string path = folder + "/" + name;
    struct stat file {};
    const bool empty = name.ends_with(".log") && ::stat(path.c_str(), &file) == 0 && file.st_size == 0;
    if (empty && ::unlink(path.c_str()) != 0) return SystemError(path, errno);
  }
  return {};
}

// With a cache of their own. The last one is RocksDB's own, which holds the note.
std::vector<rocksdb::ColumnFamilyDescriptor> AllColumns() {
  const auto cache = rocksdb::NewLRUCache(kCacheBytes);
  std::vector<rocksdb::ColumnFamilyDescriptor> columns;
  for (std::size_t i = 0; i < kColumns; ++i) {
    columns.emplace_back(kColumnNames[i], ColumnOptions(static_cast<ColumnFamily>(i), cache));
  }
  columns.emplace_back(rocksdb::kDefaultColumnFamilyName, rocksdb::ColumnFamilyOptions());
  return columns;
}

}  // namespace

Status StoreError(const std::string& path, const rocksdb::Status& status) {
  if (status.ok()) return {};
  const std::string message = path + ": " + status.ToString();
  if (status.IsNoSpace()) return Status::Limit(message);
  if (status.IsIOError() && message.find("lock ") != std::string::npos) return Status::InUse(message);
  const bool lost = status.IsIOError() && status.subcode() == rocksdb::Status::kPathNotFound;
  if (status.IsCorruption() || status.IsInvalidArgument() || status.IsNotFound() || status.IsNotSupported() || lost) {
    return Status::Damaged(message);
  }
  return Status::Failed(message);
}

Status Store::Open(const std::string& folder, Mode mode, const Filters& filters, std::unique_ptr<Store>* out) {
  if (mode == Mode::kWrite) {
    if (Status status = RemoveEmptyLogs(folder); !status.ok()) return status;
  }
  std::unique_ptr<Store> store(new Store);
  store->folder_ = folder;
  store->writes_ = mode == Mode::kWrite || mode == Mode::kCreate;
  rocksdb::DBOptions options = DatabaseOptions();
  options.paranoid_checks = mode != Mode::kDamaged;
  options.create_if_missing = options.create_missing_column_families = options.error_if_exists = mode == Mode::kCreate;
  std::vector<rocksdb::ColumnFamilyDescriptor> columns = AllColumns();
  for (std::size_t i = 0; i < kColumns; ++i) columns[i].options.compaction_filter = filters[i];

  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  rocksdb::DB* database = nullptr;
  const rocksdb::Status status = mode == Mode::kRead || mode == Mode::kDamaged
                                     ? rocksdb::DB::OpenForReadOnly(options, folder, columns, &handles, &database)
                                     : rocksdb::DB::Open(options, folder, columns, &handles, &database);
  if (!status.ok()) return StoreError(folder, status);
  store->database_.reset(database);
  for (std::size_t i = 0; i < kColumns; ++i) store->handles_[i] = handles[i];
  store->default_handle_ = handles[kColumns];
  *out = std::move(store);
  return {};
}

Store::~Store() { Close(); }

void Store::Close() {
  if (!database_) return;
  for (rocksdb::ColumnFamilyHandle* handle : handles_) database_->DestroyColumnFamilyHandle(handle);
  database_->DestroyColumnFamilyHandle(default_handle_);
  database_->Close().PermitUncheckedError();  // nothing is in memory that is not in a file
  database_.reset();
}

Status Store::Salvage(const std::string& folder, const std::string& copy) {
  std::vector<std::string> names;
  if (Status status = ListFolder(folder, &names); !status.ok()) return status;
  if (Status status = MakeFolder(copy); !status.ok()) return status;
  for (const std::string& name : names) {
    if (!name.ends_with(".sst")) continue;
    const std::string from = folder + "/" + name;
    if (::link(from.c_str(), (copy + "/" + name).c_str()) != 0) return SystemError(from, errno);
  }
  return StoreError(folder, rocksdb::RepairDB(copy, DatabaseOptions(), AllColumns()));
}

Status Store::SetNote(std::string_view note) {
  rocksdb::Status status = database_->Put({}, kNoteKey, SliceOf(note));
  if (status.ok()) status = database_->Flush({});
  return StoreError(folder_, status);
}

Status Store::Note(std::optional<std::string>* note) const {
  note->emplace();
  const rocksdb::Status status = database_->Get({}, kNoteKey, &**note);
  if (status.ok()) return {};
  note->reset();
  return status.IsNotFound() ? Status() : StoreError(folder_, status);
}

Status Store::Get(ColumnFamily column, std::string_view key, std::optional<std::string>* value) const {
  value->emplace();
  const rocksdb::Status status = database_->Get({}, HandleOf(column), SliceOf(key), &**value);
  if (status.ok()) return {};
  value->reset();
  return status.IsNotFound() ? Status() : StoreError(folder_, status);
}

Status Store::GetMany(ColumnFamily column, std::span<const std::string> keys,
                      std::vector<std::optional<std::string>>* values) const {
  const std::vector<rocksdb::Slice> slices(keys.begin(), keys.end());
  std::vector<rocksdb::PinnableSlice> found(keys.size());
  std::vector<rocksdb::Status> statuses(keys.size());
  database_->MultiGet({}, HandleOf(column), slices.size(), slices.data(), found.data(), statuses.data(),
                      /*sorted_input=*/true);
  values->assign(keys.size(), std::nullopt);
  Status first;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (statuses[i].ok()) {
      (*values)[i] = found[i].ToString();
    } else if (!statuses[i].IsNotFound() && first.ok()) {
      first = StoreError(folder_, statuses[i]);
    }
  }
  return first;
}

Status Store::Scan(ColumnFamily column, std::string_view prefix, const Entry& body) const {
  const std::unique_ptr<rocksdb::Iterator> at(database_->NewIterator(WholeColumn(), HandleOf(column)));
  for (at->Seek(SliceOf(prefix)); at->Valid() && ViewOf(at->key()).starts_with(prefix); at->Next()) {
    if (!body(ViewOf(at->key()), ViewOf(at->value()))) return {};
  }
  return StoreError(folder_, at->status());
}

Status Store::LastKey(ColumnFamily column, std::string* key) const {
  key->clear();
  const std::unique_ptr<rocksdb::Iterator> at(database_->NewIterator(WholeColumn(), HandleOf(column)));
  at->SeekToLast();
  if (at->Valid()) *key = at->key().ToString();
  return StoreError(folder_, at->status());
}

std::unique_ptr<rocksdb::Iterator> Store::BucketIterator() const {
  rocksdb::ReadOptions options;
  options.prefix_same_as_start = true;
  return std::unique_ptr<rocksdb::Iterator>(database_->NewIterator(options, HandleOf(ColumnFamily::kPostings)));
}

Status Store::TakeIn(const FilesOfColumns& files) {
  std::vector<rocksdb::IngestExternalFileArg> arguments;
  for (std::size_t i = 0; i < kColumns; ++i) {
    if (files[i].paths.empty()) continue;
    rocksdb::IngestExternalFileArg& argument = arguments.emplace_back();
    argument.column_family = handles_[i];
    argument.external_files = files[i].paths;
    argument.files_checksums = files[i].checksums;
    argument.files_checksum_func_names.assign(files[i].paths.size(), rocksdb::kStandardDbFileChecksumFuncName);
    argument.options.move_files = true;
    argument.options.write_global_seqno = false;  // a file is never touched again
  }
  if (arguments.empty()) return {};
  Manifest manifest;
  if (Status status = FindManifest(folder_, database_.get(), &manifest); !status.ok()) return status;
  const rocksdb::Status status = database_->IngestExternalFiles(arguments);
  if (status.ok()) return {};
  // Where writing to the list of files fails, RocksDB removes the files, but the list may name them all the same.
  Close();
  CutManifest(manifest);
  return StoreError(folder_, status);
}

Status Store::Rewrite(ColumnFamily column, std::string_view first, std::string_view last) {
  rocksdb::CompactRangeOptions options;
  options.bottommost_level_compaction = rocksdb::BottommostLevelCompaction::kForce;
  options.exclusive_manual_compaction = true;
  options.allow_write_stall = true;
  const rocksdb::Slice begin = SliceOf(first);
  const rocksdb::Slice end = SliceOf(last);
  return StoreError(folder_, database_->CompactRange(options, HandleOf(column), &begin, &end));
}

Status Store::JoinSmallFiles(ColumnFamily column) {
  rocksdb::ColumnFamilyMetaData data;
  database_->GetColumnFamilyMetaData(HandleOf(column), &data);
  std::vector<rocksdb::SstFileMetaData> files;
  for (const rocksdb::LevelMetaData& level : data.levels) {
    files.insert(files.end(), level.files.begin(), level.files.end());
  }
  std::sort(files.begin(), files.end(), [](const auto& x, const auto& y) { return x.smallestkey < y.smallestkey; });
  std::size_t first = files.size();
  while (first > 0 && files[first - 1].size < kSmallFile) --first;
  if (files.size() - first < kManyFiles) return {};
  return Rewrite(column, files[first].smallestkey, files.back().largestkey);
}

Status Store::WaitForMerges() const {
  const auto count = [this](ColumnFamily column, const rocksdb::Slice& property) {
    std::uint64_t value = 0;
    database_->GetIntProperty(HandleOf(column), property, &value);
    return value;
  };
  for (;;) {
    std::uint64_t errors = 0;
    std::uint64_t merges = count(ColumnFamily::kTexts, rocksdb::DB::Properties::kNumRunningCompactions);
    for (std::size_t i = 0; i < kColumns; ++i) {
      merges += count(static_cast<ColumnFamily>(i), rocksdb::DB::Properties::kCompactionPending);
      errors += count(static_cast<ColumnFamily>(i), rocksdb::DB::Properties::kBackgroundErrors);
    }
    // A merge that failed, on a full disk perhaps, has changed nothing: the next run tries again.
    if (merges == 0 || errors != 0) return {};
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

Status Store::SizeOf(ColumnFamily column, Size* out) const {
  rocksdb::TablePropertiesCollection files;
  const rocksdb::Status status = database_->GetPropertiesOfAllTables(HandleOf(column), &files);
  if (!status.ok()) return StoreError(folder_, status);
  *out = Size();
  for (const auto& [path, properties] : files) out->entries += properties->num_entries;
  rocksdb::ColumnFamilyMetaData data;
  database_->GetColumnFamilyMetaData(HandleOf(column), &data);
  out->bytes = data.size;
  out->files = data.file_count;
  return {};
}

void Store::DamagedFiles(std::vector<std::string>* paths) const {
  paths->clear();
  std::vector<rocksdb::LiveFileMetaData> files;
  database_->GetLiveFilesMetaData(&files);
  for (const rocksdb::LiveFileMetaData& file : files) {
    const std::string path = folder_ + file.name;
    std::string checksum;
    if (!FileChecksum(path, &checksum).ok() || checksum != file.file_checksum) paths->push_back(path);
  }
}

rocksdb::Options Store::OptionsOf(ColumnFamily column, std::uint64_t bytes) const {
  rocksdb::Options options(database_->GetDBOptions(), ColumnOptions(column, nullptr));
  if (bytes < kDictionaryFrom) options.compression_opts.max_dict_bytes = 0;
  return options;
}

}  // namespace newsprint
