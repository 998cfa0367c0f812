// The file of settings that --config names.
#ifndef NEWSPRINT_CLI_CONFIG_FILE_H_
#define NEWSPRINT_CLI_CONFIG_FILE_H_

#include <string>
#include <string_view>
#include <vector>

#include "newsprint/status.h"

namespace newsprint {

// One line "name = value".
struct ConfigEntry {
  std::size_t line = 0;  // from 1
  std::string section;   // of the line "[audit]" above it; empty: for all commands
  std::string name;      // of an option, without its dashes
  std::string value;     // "true" where the line is the name alone
};

// Reads lines "name = value" and "[command]"; blank lines and lines that begin with # are skipped. A value may stand
// in double quotation marks, and is taken as it is otherwise, without the white space around it.
// kUsage, with the line, where a line is none of these.
Status ParseConfig(std::string_view text, std::vector<ConfigEntry>* out);

// Reads the file of that path. kUsage too where there is none: its name is a setting.
Status ReadConfigFile(const std::string& path, std::vector<ConfigEntry>* out);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_CONFIG_FILE_H_
