#include "io/libarchive_source.h"

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

#include "io/expansion.h"

namespace newsprint {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;
constexpr std::string_view kNothingBehind = "; nothing behind it can be read";

}  // namespace

// The packed bytes, as libarchive asks for them.
struct LibarchiveSource::Handle {
  explicit Handle(std::unique_ptr<ByteSource> source) : packed(std::move(source)), block(kBlock) {
    if (archive == nullptr) throw std::bad_alloc();
  }
  ~Handle() { archive_read_free(archive); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  static la_ssize_t Read(struct archive* archive, void* self, const void** bytes) {
    auto* handle = static_cast<Handle*>(self);
    const std::int64_t n = handle->packed->Read(handle->block.data(), handle->block.size());
    if (n < 0) {
      archive_set_error(archive, EIO, "%s", handle->packed->Problem(static_cast<int>(-n)).c_str());
      return -1;
    }
    *bytes = handle->block.data();
    handle->at += static_cast<std::uint64_t>(n);
    handle->taken += static_cast<std::uint64_t>(n);
    handle->furthest = std::max(handle->furthest, handle->at);
    return n;
  }
  static la_int64_t Seek(struct archive* archive, void* self, la_int64_t offset, int whence) {
    auto* handle = static_cast<Handle*>(self);
    const std::int64_t at = handle->packed->Seek(offset, whence);
    if (at < 0) {
      archive_set_error(archive, static_cast<int>(-at), "cannot go to a place in it");
      return ARCHIVE_FATAL;
    }
    handle->at = static_cast<std::uint64_t>(at);
    return at;
  }

  struct archive* archive = archive_read_new();
  std::unique_ptr<ByteSource> packed;
  std::vector<char> block;
  std::uint64_t at = 0;        // in the packed bytes
  std::uint64_t furthest = 0;  // place there
  std::uint64_t taken = 0;     // bytes, those taken again counted again
};

LibarchiveSource::LibarchiveSource(std::unique_ptr<ByteSource> packed, std::uint32_t max_expansion)
    : handle_(std::make_unique<Handle>(std::move(packed))), max_expansion_(max_expansion) {
  struct archive* const archive = handle_->archive;
  archive_read_support_filter_bzip2(archive);
  archive_read_support_filter_xz(archive);
  archive_read_support_filter_zstd(archive);
  archive_read_support_format_tar(archive);
  archive_read_support_format_zip(archive);
  archive_read_support_format_raw(archive);
  archive_read_set_callback_data(archive, handle_.get());
  archive_read_set_read_callback(archive, Handle::Read);
  if (handle_->packed->Seek(0, SEEK_SET) == 0) archive_read_set_seek_callback(archive, Handle::Seek);
}

LibarchiveSource::~LibarchiveSource() = default;

std::int64_t LibarchiveSource::Fail(std::string problem) {
  problem_ = std::move(problem);
  return -EBADMSG;
}

std::string LibarchiveSource::Problem(int /*error*/) const { return problem_; }

std::string LibarchiveSource::Message() const {
  const char* message = archive_error_string(handle_->archive);
  return std::string("cannot be unpacked: ") + (message != nullptr ? message : "damaged");
}

LibarchiveSource::Next LibarchiveSource::NextMember() {
  if (ended_) return Next::kEnd;
  struct archive* const archive = handle_->archive;
  struct archive_entry* entry = nullptr;
  int result = ARCHIVE_OK;
  if (!opened_) result = archive_read_open1(archive);
  opened_ = true;
  if (result >= ARCHIVE_WARN) result = archive_read_next_header(archive, &entry);
  if (result == ARCHIVE_EOF || result < ARCHIVE_WARN) {
    ended_ = true;
    if (result == ARCHIVE_EOF) return Next::kEnd;
    Fail(Message().append(kNothingBehind));
    return Next::kFailed;
  }
  name_.clear();
  if (archive_format(archive) != ARCHIVE_FORMAT_RAW) {
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    name_ = name != nullptr ? name : "?";
  }
  member_packed_ = handle_->taken;
  member_unpacked_ = 0;
  is_folder_ = archive_entry_filetype(entry) == AE_IFDIR;
  const bool is_link = archive_entry_hardlink(entry) != nullptr;
  return archive_entry_filetype(entry) == AE_IFREG && !is_link ? Next::kMember : Next::kNoFile;
}

std::int64_t LibarchiveSource::Read(char* to, std::size_t size) {
  const la_ssize_t n = archive_read_data(handle_->archive, to, size);
  if (n < 0) {
    ended_ = ended_ || n == ARCHIVE_FATAL;
    return Fail(Message().append(ended_ ? kNothingBehind : ""));
  }
  unpacked_ += static_cast<std::uint64_t>(n);
  member_unpacked_ += static_cast<std::uint64_t>(n);
  const bool all_too_far = ExpandsTooFar(handle_->furthest, unpacked_, max_expansion_);
  if (all_too_far || ExpandsTooFar(handle_->taken - member_packed_, member_unpacked_, max_expansion_)) {
    ended_ = ended_ || all_too_far;
    return Fail(ExpansionProblem(max_expansion_).append(ended_ ? kNothingBehind : ""));
  }
  return n;
}

}  // namespace newsprint
