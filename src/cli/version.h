// What --version prints.
#ifndef NEWSPRINT_CLI_VERSION_H_
#define NEWSPRINT_CLI_VERSION_H_

#include <string>

namespace newsprint {

// The version, then the recipe of signatures in its default form.
std::string VersionText();

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_VERSION_H_
