// Which of the versions of a story an article is.
#ifndef NEWSPRINT_ENGINE_VERSION_NUMBER_H_
#define NEWSPRINT_ENGINE_VERSION_NUMBER_H_

#include <cstdint>

#include "newsprint/records.h"

namespace newsprint {

// As a wire says it. A correction or a lead (WRITETHRU) without a number of its own takes the place of whatever was
// there.
std::uint32_t VersionNumber(const WireLabel& label);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_VERSION_NUMBER_H_
