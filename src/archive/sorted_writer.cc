#include "archive/sorted_writer.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace newsprint {
namespace {

constexpr std::uint64_t kFileBytes = std::uint64_t{64} << 20;  // before compression

}  // namespace

SortedWriter::SortedWriter(const Store& store, ColumnFamily column, const std::string& folder, std::uint64_t bytes)
    : prefix_(absl::StrCat(folder, "/", NameOf(column), "-")),
      options_(store.OptionsOf(column, bytes)),
      handle_(store.HandleOf(column)) {}

Status SortedWriter::Put(std::string_view key, std::string_view value) {
  if (!writer_) {
    const std::string path = absl::StrCat(prefix_, files_.paths.size(), ".sst");
    files_.paths.push_back(path);
    writer_ = std::make_unique<rocksdb::SstFileWriter>(rocksdb::EnvOptions(), options_, handle_);
    if (const rocksdb::Status status = writer_->Open(path); !status.ok()) return StoreError(path, status);
    bytes_ = 0;
  }
  const rocksdb::Status status = writer_->Put({key.data(), key.size()}, {value.data(), value.size()});
  if (!status.ok()) return StoreError(files_.paths.back(), status);
  bytes_ += key.size() + value.size();
  return bytes_ < kFileBytes ? Status() : FinishFile();
}

Status SortedWriter::FinishFile() {
  rocksdb::ExternalSstFileInfo info;
  if (const rocksdb::Status status = writer_->Finish(&info); !status.ok()) {
    return StoreError(files_.paths.back(), status);
  }
  files_.checksums.push_back(info.file_checksum);
  writer_.reset();
  return {};
}

Status SortedWriter::Finish(SortedFiles* out) {
  if (writer_) {
    if (Status status = FinishFile(); !status.ok()) return status;
  }
  *out = std::move(files_);
  return {};
}

}  // namespace newsprint
