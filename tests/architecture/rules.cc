#include "architecture/rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstring>
#include <functional>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>

namespace newsprint {
namespace {

// In the order in which data flows: a stage includes itself and what stands before it.
constexpr std::array<std::string_view, 14> kStages = {"core",    "io",      "text",   "quote",   "shingle",
                                                      "minhash", "lsh",     "verify", "cluster", "report",
                                                      "eval",    "archive", "engine", "cli"};

std::optional<std::size_t> StageNumber(std::string_view name) {
  const auto* found = std::find(kStages.begin(), kStages.end(), name);
  if (found == kStages.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kStages.begin());
}

// The header that a line includes; empty where it includes none.
std::string IncludedHeader(std::string_view line) {
  const auto skip = [&line](std::string_view expected) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.starts_with(expected)) return false;
    line.remove_prefix(expected.size());
    return true;
  };
  if (!skip("#") || !skip("include") || !(skip("\"") || skip("<"))) return "";
  return std::string(line.substr(0, line.find_first_of("\">")));
}

std::string FirstFolder(const std::string& path) { return path.substr(0, path.find('/')); }

// Why a file of `stage` may not include `header`; empty where it may.
std::string WhyStageMayNot(const std::string& stage, const std::string& header) {
  const auto own = StageNumber(stage);
  if (!own) return "src/" + stage + " is no stage of DESIGN.md section 2";
  if (header.starts_with(".")) return "includes by relative path: " + header;
  const std::string folder = FirstFolder(header);
  if (folder == "tests" || folder == "benchmarks" || folder == "src") return stage + " includes " + header;
  const auto other = StageNumber(folder);
  if (!other || folder == header) return "";  // a public header, the standard library, a dependency
  if (*other > *own) return stage + " includes " + folder + ", which comes after it";
  if (stage == "verify" && (folder == "minhash" || folder == "lsh")) {
    return "verify includes " + folder + ": it must judge independently of what nominated the pair";
  }
  return "";
}

std::string WhyPublicHeaderMayNot(const std::string& header) {
  if (header.starts_with("newsprint/")) return "";
  const bool standard = header.find_first_of("./") == std::string::npos;
  return standard ? "" : "a public header includes " + header + ", which is neither public nor standard";
}

// The type that a line at the beginning of a namespace defines ("struct Part {"); empty where it defines none.
std::string DefinedType(std::string_view line) {
  for (const std::string_view keyword : {"struct ", "class ", "enum class ", "enum "}) {
    if (!line.starts_with(keyword) || !line.ends_with('{')) continue;
    line.remove_prefix(keyword.size());
    const auto part_of_name = [](unsigned char c) { return std::isalnum(c) != 0 || c == '_' || c == ':'; };
    const auto end = std::find_if_not(line.begin(), line.end(), part_of_name);
    return {line.begin(), end};
  }
  return "";
}

void ForEachLine(const TextFile& file,
                 const std::function<void(const std::string& place, const std::string& line)>& f) {
  std::istringstream lines(file.text);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) f(file.path + ":" + std::to_string(number), line);
}

}  // namespace

std::vector<std::string> IncludeViolations(const std::vector<TextFile>& files) {
  std::vector<std::string> violations;
  for (const TextFile& file : files) {
    const bool is_public = file.path.starts_with("include/");
    if (!is_public && !file.path.starts_with("src/")) continue;
    const std::string stage = is_public ? "" : FirstFolder(file.path.substr(4));
    ForEachLine(file, [&](const std::string& place, const std::string& line) {
      const std::string header = IncludedHeader(line);
      if (header.empty()) return;
      const std::string why = is_public ? WhyPublicHeaderMayNot(header) : WhyStageMayNot(stage, header);
      if (!why.empty()) violations.push_back(place + ": " + why);
    });
  }
  return violations;
}

std::vector<std::string> TypeViolations(const std::vector<TextFile>& files) {
  std::map<std::string, std::string> defined;  // where, by name
  std::vector<std::string> violations;
  for (const TextFile& file : files) {
    if (!file.path.starts_with("src/") && !file.path.starts_with("include/")) continue;
    bool own = false;  // in a namespace without a name
    ForEachLine(file, [&](const std::string& place, const std::string& line) {
      if (line == "namespace {") own = true;
      if (line == "}  // namespace") own = false;
      const std::string type = own ? "" : DefinedType(line);
      if (type.empty()) return;
      const auto [first, fresh] = defined.emplace(type, place);
      if (!fresh) violations.push_back(place + ": " + type + " is defined at " + first->second + " too");
    });
  }
  return violations;
}

std::vector<std::string> PathViolations(const std::vector<TextFile>& files) {
  // In two pieces each, so that this file does not find itself.
  static const std::array<std::string, 5> roots = {
      "/wo"
      "rk/",
      "/ho"
      "me/",
      "/ro"
      "ot/",
      "/tm"
      "p/",
      "/Us"
      "ers/"};
  std::vector<std::string> violations;
  for (const TextFile& file : files) {
    ForEachLine(file, [&](const std::string& place, const std::string& line) {
      for (const std::string& root : roots) {
        for (std::size_t at = line.find(root); at != std::string::npos; at = line.find(root, at + 1)) {
          // Behind a name or a variable it is part of a longer path or of an address.
          const char before = at == 0 ? ' ' : line[at - 1];
          const bool absolute = !std::isalnum(static_cast<unsigned char>(before)) && !std::strchr("._-}~/", before);
          if (absolute) violations.push_back(place + ": names " + root);
        }
      }
    });
  }
  return violations;
}

}  // namespace newsprint
