// A share as a person reads it.
#ifndef NEWSPRINT_CORE_PERCENT_H_
#define NEWSPRINT_CORE_PERCENT_H_

#include <string>

namespace newsprint {

// "42%"; "under 1%" and "over 99%" where rounding would say none or all; "0%" and "100%" of exactly none and all.
std::string Percent(double share);

}  // namespace newsprint

#endif  // NEWSPRINT_CORE_PERCENT_H_
