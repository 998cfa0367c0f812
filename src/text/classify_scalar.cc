#include "text/classify_kernels.h"
#include "text/normalise.h"

namespace newsprint {

void ClassifyScalar(const char* text, std::size_t blocks, ByteClasses* classes, char* folded) {
  const CharTable& table = CharTable::Get();
  for (std::size_t block = 0; block < blocks; ++block) {
    ByteClasses found;
    for (std::size_t i = 0; i < kClassBlock; ++i) {
      const char byte = text[block * kClassBlock + i];
      const UnitKind kind = table.Byte(byte).kind;
      found.word |= std::uint64_t{kind == UnitKind::kWord} << i;
      found.white |= std::uint64_t{kind == UnitKind::kWhite} << i;
      found.number_separator |= std::uint64_t{kind == UnitKind::kNumberSeparator} << i;
      found.separator |= std::uint64_t{kind == UnitKind::kSeparator} << i;
      found.beyond |= std::uint64_t{kind == UnitKind::kLong} << i;
      folded[block * kClassBlock + i] = static_cast<char>(byte | 0x20);
    }
    classes[block] = found;
  }
}

}  // namespace newsprint
