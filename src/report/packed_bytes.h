// Bytes in little room, as text that may stand anywhere: raw deflate (RFC 1951) in Base64, for the report page.
#ifndef NEWSPRINT_REPORT_PACKED_BYTES_H_
#define NEWSPRINT_REPORT_PACKED_BYTES_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsprint {

// Packs what is added, piece by piece. Not thread-safe.
class PackedBytes {
 public:
  PackedBytes();
  ~PackedBytes();
  PackedBytes(const PackedBytes&) = delete;
  PackedBytes& operator=(const PackedBytes&) = delete;

  void Add(std::string_view bytes);
  // All that was added since the last call, packed.
  std::string Take();

 private:
  struct Deflater;
  void Deflate(std::string_view bytes, int flush);

  std::unique_ptr<Deflater> deflater_;
  std::string packed_;
};

// Texts of articles, in blocks of which each can be unpacked alone. Copies that are added after each other take hardly
// more room than one of them. Not thread-safe.
class PackedTexts {
 public:
  // `most` bytes of what Blocks() gives, about; 0: any number.
  explicit PackedTexts(std::uint64_t most) : most_(most) {}

  // Bytes [begin, end) of a block once it is unpacked.
  struct Place {
    std::uint32_t block = 0;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
  };
  // nullopt where there is no room for it; a shorter one may find some.
  std::optional<Place> Add(std::string_view text);

  const std::vector<std::string>& Blocks();

 private:
  void EndBlock();

  const std::uint64_t most_;
  std::uint64_t packed_ = 0;   // bytes of blocks_
  std::uint64_t pending_ = 0;  // bytes of the block that is being filled
  PackedBytes block_;
  std::vector<std::string> blocks_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_PACKED_BYTES_H_
