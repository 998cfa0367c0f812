// Who may include whom (DESIGN.md section 2), and what no file of the repository may say.
#ifndef NEWSPRINT_TESTS_ARCHITECTURE_RULES_H_
#define NEWSPRINT_TESTS_ARCHITECTURE_RULES_H_

#include <string>
#include <vector>

namespace newsprint {

struct TextFile {
  std::string path;  // from the root of the repository, with '/'
  std::string text;
};

// One line for each forbidden #include in src/ and include/, as "PATH:LINE: why".
std::vector<std::string> IncludeViolations(const std::vector<TextFile>& files);

// One line for each type of src/ and include/ that another file defines under the same name: two definitions of one
// name in one namespace make a program whose behaviour is undefined, and no compiler says so.
std::vector<std::string> TypeViolations(const std::vector<TextFile>& files);

// One line for each mention of a folder of somebody's own machine, as "PATH:LINE: why".
std::vector<std::string> PathViolations(const std::vector<TextFile>& files);

}  // namespace newsprint

#endif  // NEWSPRINT_TESTS_ARCHITECTURE_RULES_H_
