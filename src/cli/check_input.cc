// Which files are read, as what, and how far a reader goes with them.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/checker.h"
#include "cli/signals.h"

namespace newsprint {
namespace {

constexpr std::uint64_t kMostDepth = 100'000;
constexpr std::uint64_t kLeastLine = 1024;
constexpr std::uint64_t kMostExpansion = 1'000'000;

// The fields' own options, and --map, which names several at once.
void CheckFieldNames(const TypedInput& typed, Checker* check, InputOptions* out) {
  struct NamedField {
    std::string_view name;
    const Typed* typed;
    std::string* out;
  };
  const std::array<NamedField, 5> fields = {{{"id", &typed.id_field, &out->id_field},
                                             {"text", &typed.text_field, &out->text_field},
                                             {"title", &typed.title_field, &out->title_field},
                                             {"source", &typed.source_field, &out->source_field},
                                             {"published", &typed.published_field, &out->published_field}}};
  for (const NamedField& field : fields) *field.out = field.typed->value_or("");
  if (!typed.map) return;
  std::vector<std::string> pairs;
  check->Take(ParseList("--map", *typed.map, &pairs));
  for (const std::string& pair : pairs) {
    const std::size_t equals = pair.find('=');
    const std::string_view name = std::string_view(pair).substr(0, equals);
    const auto* field = std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.name == name; });
    const bool whole = field != fields.end() && equals != std::string::npos && equals + 1 < pair.size();
    check->Require(
        whole, "--map must list FIELD=NAME, where FIELD is id, text, title, source or published, not '" + pair + "'");
    if (!whole) continue;
    check->Require(field->out->empty(), "--map names the " + std::string(name) + ", which is named already");
    *field->out = pair.substr(equals + 1);
  }
}

}  // namespace

void CheckInput(const TypedInput& typed, const std::vector<std::string>& paths, Checker* check, InputOptions* out) {
  out->paths = paths;
  out->stop_descriptor = SignalDescriptor();
  check->Require(std::find(paths.begin(), paths.end(), "") == paths.end(), "an input must have a name");
  check->Require(std::count(paths.begin(), paths.end(), "-") <= 1, "standard input (-) can be read only once");
  check->Choice<InputFormat>("--input-format", typed.format,
                             {{"auto", InputFormat::kAuto},
                              {"text", InputFormat::kText},
                              {"html", InputFormat::kHtml},
                              {"jsonl", InputFormat::kJsonl},
                              {"json", InputFormat::kJson},
                              {"ninjs", InputFormat::kJson},
                              {"csv", InputFormat::kTable},
                              {"tsv", InputFormat::kTable},
                              {"newsml", InputFormat::kNewsXml},
                              {"nitf", InputFormat::kNewsXml},
                              {"warc", InputFormat::kWarc},
                              {"wet", InputFormat::kWarc}},
                             &out->format);
  CheckFieldNames(typed, check, out);
  check->Count("--max-expansion", typed.max_expansion, 1, kMostExpansion, &out->max_expansion);
  check->Size("--max-line-bytes", typed.max_line_bytes, kLeastLine, &out->max_line_bytes);
  check->Size("--max-article-bytes", typed.max_article_bytes, kLeastLine, &out->max_article_bytes);
  check->Count("--max-depth", typed.max_depth, 1, kMostDepth, &out->max_depth);
}

}  // namespace newsprint
