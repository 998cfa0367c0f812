#include "io/unpacked_file.h"

#include <algorithm>
#include <utility>

#include "io/format.h"
#include "io/gzip_source.h"

namespace newsprint {
namespace {

// The present member of an archive, which must outlive it.
class MemberSource final : public ByteSource {
 public:
  explicit MemberSource(LibarchiveSource* archive) : archive_(archive) {}
  std::int64_t Read(char* to, std::size_t size) override { return archive_->Read(to, size); }
  std::string Problem(int error) const override { return archive_->Problem(error); }

 private:
  LibarchiveSource* archive_;
};

std::unique_ptr<PeekSource> Peekable(std::unique_ptr<ByteSource> source) {
  return std::make_unique<PeekSource>(std::move(source));
}

// As files in a folder whose names begin with a dot are left out.
bool IsHidden(const std::string& name) {
  return name.starts_with('.') ? !name.starts_with("./") && !name.starts_with("../")
                               : name.find("/.") != std::string::npos && name.find("/../") == std::string::npos;
}

std::string WhyNotNamed(const std::string& name) {
  const bool out = name.starts_with('/') || name.starts_with("../") || name.find("/../") != std::string::npos ||
                   name.ends_with("/..") || name == "..";
  if (out) return "its name leads out of the archive";
  const bool control =
      std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; });
  return control ? "its name has control characters" : "";
}

}  // namespace

UnpackedFile::UnpackedFile(std::unique_ptr<ByteSource> file, std::uint32_t max_expansion)
    : max_expansion_(max_expansion), file_(std::move(file)) {}

UnpackedFile::Next UnpackedFile::NextStream() {
  if (!begun_) {
    begun_ = true;
    return FirstStream();
  }
  ++number_;
  stream_.reset();
  return archive_ != nullptr ? NextMember() : Next::kEnd;
}

UnpackedFile::Next UnpackedFile::FirstStream() {
  std::unique_ptr<PeekSource> source = Peekable(std::move(file_));
  Packing packing = RecognisePacking(source->Peek(kPackingBytes));
  if (packing == Packing::kGzip) {
    packed_ = true;
    source = Peekable(std::make_unique<GzipSource>(std::move(source), max_expansion_));
    packing = RecognisePacking(source->Peek(kPackingBytes));
  }
  if (packing != Packing::kCompressed && packing != Packing::kArchive) {
    stream_ = std::move(source);
    return Next::kStream;
  }
  packed_ = true;
  archive_ = std::make_unique<LibarchiveSource>(std::move(source), max_expansion_);
  const Next next = NextMember();
  if (next != Next::kEnd || number_ > 0) return next;
  problem_ = "nothing is in it";
  return Next::kSetAside;
}

UnpackedFile::Next UnpackedFile::NextMember() {
  for (;; ++number_) {
    member_.clear();
    const LibarchiveSource::Next next = archive_->NextMember();
    if (next == LibarchiveSource::Next::kEnd) return Next::kEnd;
    if (next == LibarchiveSource::Next::kFailed) {
      problem_ = archive_->Problem(0);
      return Next::kSetAside;
    }
    member_ = archive_->name();
    if (archive_->is_folder() || IsHidden(member_)) continue;
    problem_ = WhyNotNamed(member_);
    if (problem_.empty() && next == LibarchiveSource::Next::kNoFile) problem_ = "not a file but a link or a device";
    if (problem_.empty()) {
      stream_ = UnpackMember();
      if (stream_ != nullptr) return Next::kStream;
      problem_ = "an archive within an archive";
    }
    return Next::kSetAside;
  }
}

std::unique_ptr<ByteSource> UnpackedFile::UnpackMember() {
  std::unique_ptr<PeekSource> source = Peekable(std::make_unique<MemberSource>(archive_.get()));
  if (member_.empty()) return source;
  Packing packing = RecognisePacking(source->Peek(kPackingBytes));
  if (packing == Packing::kGzip) {
    source = Peekable(std::make_unique<GzipSource>(std::move(source), max_expansion_));
  } else if (packing == Packing::kCompressed) {
    auto compressed = std::make_unique<LibarchiveSource>(std::move(source), max_expansion_);
    compressed->NextMember();
    if (!compressed->name().empty()) return nullptr;
    source = Peekable(std::move(compressed));
  }
  if (packing != Packing::kNone) packing = RecognisePacking(source->Peek(kPackingBytes));
  if (packing != Packing::kNone) return nullptr;
  return source;
}

}  // namespace newsprint
