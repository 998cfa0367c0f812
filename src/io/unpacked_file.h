// The streams of bytes that an input file holds: itself, what it holds compressed, or the members of an archive.
#ifndef NEWSPRINT_IO_UNPACKED_FILE_H_
#define NEWSPRINT_IO_UNPACKED_FILE_H_

#include <cstdint>
#include <memory>
#include <string>

#include "io/byte_source.h"
#include "io/libarchive_source.h"
#include "io/peek_source.h"

namespace newsprint {

// Unpacks a compressed file, an archive, a compressed archive and compressed members; an archive within an archive is
// set aside. Not thread-safe.
class UnpackedFile {
 public:
  UnpackedFile(std::unique_ptr<ByteSource> file, std::uint32_t max_expansion);

  enum class Next : std::uint8_t {
    kStream,
    kSetAside,  // problem() says why, of member() or, where that is empty, of the file
    kEnd,
  };
  Next NextStream();

  // The stream gone to last; valid until the next is gone to.
  ByteSource* stream() const { return stream_.get(); }
  const std::string& member() const { return member_; }  // its name in the archive; empty where it is in none
  std::uint32_t number() const { return number_; }       // of the stream or what was set aside, from 0
  bool packed() const { return packed_; }                // its bytes are not those of the file
  const std::string& problem() const { return problem_; }

 private:
  Next FirstStream();
  Next NextMember();
  // What of the archive's present member is to be read; null where that is another archive.
  std::unique_ptr<ByteSource> UnpackMember();

  const std::uint32_t max_expansion_;
  std::unique_ptr<ByteSource> file_;           // until it is looked into
  std::unique_ptr<LibarchiveSource> archive_;  // of several members
  std::unique_ptr<ByteSource> stream_;
  std::string member_;
  std::uint32_t number_ = 0;
  bool begun_ = false;
  bool packed_ = false;
  std::string problem_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_UNPACKED_FILE_H_
