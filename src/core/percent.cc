#include "core/percent.h"

#include <cmath>

namespace newsprint {

std::string Percent(double share) {
  if (share <= 0) return "0%";
  if (share < 0.01) return "under 1%";
  if (share < 1 && share > 0.99) return "over 99%";
  return std::to_string(std::lround(share * 100)) + "%";
}

}  // namespace newsprint
