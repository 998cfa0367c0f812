// Today.
#ifndef NEWSPRINT_CLI_UTC_DATE_H_
#define NEWSPRINT_CLI_UTC_DATE_H_

#include <ctime>
#include <string>

namespace newsprint {

// UTC, YYYY-MM-DD.
inline std::string UtcDate() {
  const std::time_t now = std::time(nullptr);
  std::tm parts = {};
  gmtime_r(&now, &parts);
  char text[32];
  std::strftime(text, sizeof(text), "%Y-%m-%d", &parts);
  return text;
}

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_UTC_DATE_H_
