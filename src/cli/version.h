// What --version prints.
#ifndef NEWSPRINT_CLI_VERSION_H_
#define NEWSPRINT_CLI_VERSION_H_

#include <string>

namespace newsprint {

// The version, the recipe of signatures in its default form, and the instruction set that is used.
std::string VersionText();

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_VERSION_H_
