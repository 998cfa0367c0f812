// What libarchive unpacks: .zst, .xz and .bz2, and the members of .tar and .zip.
#ifndef NEWSPRINT_IO_LIBARCHIVE_SOURCE_H_
#define NEWSPRINT_IO_LIBARCHIVE_SOURCE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "io/byte_source.h"

namespace newsprint {

// Its bytes are those of the member gone to last. Nothing is ever written to disk, so names lead nowhere. A member that
// unpacks to too much is given up, and so is the whole where all members together do. Not thread-safe.
class LibarchiveSource final : public ByteSource {
 public:
  LibarchiveSource(std::unique_ptr<ByteSource> packed, std::uint32_t max_expansion);
  ~LibarchiveSource() override;
  LibarchiveSource(const LibarchiveSource&) = delete;
  LibarchiveSource& operator=(const LibarchiveSource&) = delete;

  enum class Next : std::uint8_t {
    kMember,  // its bytes can be read
    kNoFile,  // a folder, a link or a device
    kFailed,  // Problem() says why; nothing follows
    kEnd,
  };
  Next NextMember();
  // Of the member. Of compressed bytes that are no archive, empty.
  const std::string& name() const { return name_; }
  bool is_folder() const { return is_folder_; }

  std::int64_t Read(char* to, std::size_t size) override;
  std::string Problem(int error) const override;

 private:
  struct Handle;  // keeps archive.h out of here

  std::int64_t Fail(std::string problem);
  std::string Message() const;

  std::unique_ptr<Handle> handle_;
  const std::uint32_t max_expansion_;
  std::string name_;
  bool is_folder_ = false;
  bool opened_ = false;
  bool ended_ = false;               // no member follows
  std::uint64_t member_packed_ = 0;  // bytes taken from the packed ones before the member
  std::uint64_t member_unpacked_ = 0;
  std::uint64_t unpacked_ = 0;  // of all members
  std::string problem_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_LIBARCHIVE_SOURCE_H_
