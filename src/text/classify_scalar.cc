#include <array>

#include "text/classify_kernels.h"
#include "text/normalise.h"

namespace newsprint {
namespace {

// For each value of a byte: the lowest bit of a lane of eight for each class it is in. Shifted by its place and joined
// with those of the seven bytes beside it, a lane holds the eight bits of its class.
using Lanes = std::array<std::uint64_t, 256>;
enum Lane : unsigned { kWord, kDigit, kWhite, kNumberSeparator, kSeparator, kBeyond };

Lanes MakeLanes() {
  Lanes lanes = {};
  for (std::size_t value = 0; value < lanes.size(); ++value) {
    const auto byte = static_cast<char>(value);
    const auto set = [&](Lane lane, bool holds) { lanes[value] |= std::uint64_t{holds} << (8 * lane); };
    const UnitKind kind = CharTable::Get().Byte(byte).kind;
    set(kWord, kind == UnitKind::kWord);
    set(kDigit, byte >= '0' && byte <= '9');
    set(kWhite, kind == UnitKind::kWhite);
    set(kNumberSeparator, kind == UnitKind::kNumberSeparator);
    set(kSeparator, kind == UnitKind::kSeparator);
    set(kBeyond, kind == UnitKind::kLong);
  }
  return lanes;
}

}  // namespace

void ClassifyScalar(const char* text, std::size_t blocks, ByteClasses* classes, char* folded) {
  static const Lanes lanes = MakeLanes();
  for (std::size_t block = 0; block < blocks; ++block) {
    const char* const bytes = text + block * kClassBlock;
    ByteClasses found;
    for (std::size_t i = 0; i < kClassBlock; i += 8) {
      std::uint64_t eight = 0;
      for (std::size_t k = 0; k < 8; ++k) eight |= lanes[static_cast<unsigned char>(bytes[i + k])] << k;
      const auto bits = [&](Lane lane) { return (eight >> (8 * lane) & 0xff) << i; };
      found.word |= bits(kWord);
      found.digit |= bits(kDigit);
      found.white |= bits(kWhite);
      found.number_separator |= bits(kNumberSeparator);
      found.separator |= bits(kSeparator);
      found.beyond |= bits(kBeyond);
    }
    classes[block] = found;
    for (std::size_t i = 0; i < kClassBlock; ++i) {
      folded[block * kClassBlock + i] = static_cast<char>(bytes[i] | 0x20);
    }
  }
}

}  // namespace newsprint
