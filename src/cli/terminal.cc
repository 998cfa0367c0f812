#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace newsprint {
namespace {

constexpr std::size_t kColumnsElsewhere = 80;

std::size_t ColumnsOfTerminal(int descriptor) {
  struct winsize size = {};
  if (isatty(descriptor) == 0 || ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return kColumnsElsewhere;
  }
  return std::clamp<std::size_t>(size.ws_col, 40, 160);
}

}  // namespace

bool StdoutIsTerminal() { return isatty(STDOUT_FILENO) != 0; }
bool StderrIsTerminal() { return isatty(STDERR_FILENO) != 0; }
std::size_t StdoutColumns() { return ColumnsOfTerminal(STDOUT_FILENO); }
std::size_t StderrColumns() { return ColumnsOfTerminal(STDERR_FILENO); }

bool StdoutTakesColour() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool refused = no_color != nullptr && *no_color != '\0';
  const bool dumb = term != nullptr && std::string_view(term) == "dumb";
  return StdoutIsTerminal() && !refused && !dumb;
}

}  // namespace newsprint
