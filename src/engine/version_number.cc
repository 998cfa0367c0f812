#include "engine/version_number.h"

#include <limits>

namespace newsprint {

std::uint32_t VersionNumber(const WireLabel& label) {
  const bool latest = label.number == 0 && (label.Is(WireKind::kCorrection) || label.Is(WireKind::kLead));
  return latest ? std::numeric_limits<std::uint32_t>::max() : label.number;
}

}  // namespace newsprint
