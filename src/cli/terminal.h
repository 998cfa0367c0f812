// What is known of the terminal that output goes to.
#ifndef NEWSPRINT_CLI_TERMINAL_H_
#define NEWSPRINT_CLI_TERMINAL_H_

#include <cstddef>

namespace newsprint {

bool StdoutIsTerminal();
bool StderrIsTerminal();

// Columns of the terminal that standard output is; 80 where it is none. Between 40 and 160: longer lines are hard to
// read.
std::size_t StdoutColumns();
std::size_t StderrColumns();

// Whether colours are welcome on standard output: a terminal, not TERM=dumb, and no NO_COLOR (https://no-color.org).
bool StdoutTakesColour();

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_TERMINAL_H_
