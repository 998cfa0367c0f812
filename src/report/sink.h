// Where a report goes, a piece at a time.
#ifndef NEWSPRINT_REPORT_SINK_H_
#define NEWSPRINT_REPORT_SINK_H_

#include <functional>
#include <string_view>

#include "newsprint/status.h"

namespace newsprint {

// Takes the next bytes of a report. A report ends at once, with the same status, when its sink fails.
using Sink = std::function<Status(std::string_view bytes)>;

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_SINK_H_
