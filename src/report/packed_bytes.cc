#include "report/packed_bytes.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <new>

#include "absl/strings/escaping.h"

namespace newsprint {
namespace {

constexpr std::uint64_t kBlock = std::uint64_t{256} << 10;  // bytes of text
constexpr std::uint64_t kTextToPacked = 2;                  // of prose, at least

}  // namespace

struct PackedBytes::Deflater {
  z_stream stream{};

  Deflater() {
    constexpr int kRaw = -15;  // window bits, as deflateInit2 takes them
    constexpr int kMostMemory = 9;
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kRaw, kMostMemory, Z_DEFAULT_STRATEGY) != Z_OK) {
      throw std::bad_alloc();
    }
  }
  ~Deflater() { deflateEnd(&stream); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
};

PackedBytes::PackedBytes() : deflater_(std::make_unique<Deflater>()) {}

PackedBytes::~PackedBytes() = default;

void PackedBytes::Deflate(std::string_view bytes, int flush) {
  z_stream* const stream = &deflater_->stream;
  std::array<char, 1 << 14> block;
  stream->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib does not write there
  stream->avail_in = static_cast<uInt>(bytes.size());
  do {
    stream->next_out = reinterpret_cast<Bytef*>(block.data());
    stream->avail_out = block.size();
    deflate(stream, flush);
    packed_.append(block.data(), block.size() - stream->avail_out);
  } while (stream->avail_out == 0);
}

void PackedBytes::Add(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t size = std::min<std::size_t>(bytes.size(), std::numeric_limits<uInt>::max());
    Deflate(bytes.substr(0, size), Z_NO_FLUSH);
    bytes.remove_prefix(size);
  }
}

std::string PackedBytes::Take() {
  Deflate({}, Z_FINISH);
  deflateReset(&deflater_->stream);
  std::string base64 = absl::Base64Escape(packed_);
  packed_.clear();
  return base64;
}

std::optional<PackedTexts::Place> PackedTexts::Add(std::string_view text) {
  if (most_ > 0 && packed_ + (pending_ + text.size()) / kTextToPacked > most_) return std::nullopt;
  const Place place{static_cast<std::uint32_t>(blocks_.size()), pending_, pending_ + text.size()};
  block_.Add(text);
  pending_ = place.end;
  if (pending_ >= kBlock) EndBlock();
  return place;
}

const std::vector<std::string>& PackedTexts::Blocks() {
  if (pending_ > 0) EndBlock();
  return blocks_;
}

void PackedTexts::EndBlock() {
  blocks_.push_back(block_.Take());
  packed_ += blocks_.back().size();
  pending_ = 0;
}

}  // namespace newsprint
