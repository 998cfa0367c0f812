// What the machines of a Spark cluster call of the engine (python/newsprint/spark/) to read and sign articles. Columns
// are arrays of PyArrow; what is given back are buffers of bytes, of which Python makes columns again. Numbers are
// int64, as Spark has no unsigned ones.
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arrow_columns.h"
#include "core/recipe.h"
#include "engine/equal_articles.h"
#include "engine/postings.h"
#include "engine/record_facts.h"
#include "engine/version_number.h"
#include "io/article_fields.h"
#include "io/json_article.h"
#include "io/line_reader.h"
#include "lsh/bands.h"
#include "lsh/pair_limits.h"
#include "minhash/signature.h"
#include "module.h"
#include "raise.h"
#include "row_articles.h"
#include "settings.h"
#include "text/wire_label.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

using Reasons = std::vector<std::pair<std::size_t, std::string>>;  // why rows are set aside, by row

// Ordered as unsigned numbers are.
std::int64_t Ordered(std::uint64_t value) { return static_cast<std::int64_t>(value ^ (std::uint64_t{1} << 63)); }

// Of the columns of a table, those that hold each field: (id, text, title, source, published).
std::vector<std::vector<std::string>> ColumnsOfFields(const nb::dict& given, const std::vector<std::string>& columns) {
  std::vector<std::vector<std::string>> found;
  for (const std::vector<std::string>& names : NamesOf(DedupSettingsFrom(given).input)) {
    std::vector<std::string>& of_field = found.emplace_back();
    for (const std::string& column : columns) {
      const auto is_named = [&](const std::string& name) { return IsColumnNamed(column, name); };
      if (std::any_of(names.begin(), names.end(), is_named)) of_field.push_back(column);
    }
  }
  return found;
}

// (reasons, longs by name, (id, title, source, published), signatures). An id that is the row's place is empty.
nb::tuple SignRows(const nb::object& table, const nb::dict& given) {
  static constexpr const char* kLongs[] = {"words", "text_hash", "content", "dated",    "begin",
                                           "end",   "kill",      "version", "corrected"};
  std::vector<std::int64_t> longs[std::size(kLongs)];
  Reasons reasons;
  TextBuilder ids, titles, sources, dates;
  std::vector<Signature> signatures;
  RowArticles articles(table, DedupSettingsFrom(given).input);
  const auto rows = nb::cast<std::size_t>(table.attr("num_rows"));
  Words words;
  std::vector<ShingleHash> shingles;
  Article article;
  for (std::size_t row = 0; row < rows; ++row) {
    RecordFacts record;
    WireLabel label;
    Signature signature{};
    std::string reason;
    if (articles.Next(&article, &reason)) {
      reason = FindSomeWords(article.text, &words).message();
      if (reason.empty()) {
        FindFacts(article, words, &record);
        label = ReadWireLabel(article, words);
        signature = SignWords(words.hash, &shingles);
      }
    } else {
      article = {};
    }
    if (!reason.empty()) reasons.emplace_back(row, std::move(reason));
    const Published at = record.published.value_or(Published{});
    const std::int64_t values[] = {record.words,
                                   Ordered(record.text_hash),
                                   static_cast<std::int64_t>(ContentOf(signature)),
                                   record.published.has_value(),
                                   at.begin,
                                   at.end,
                                   label.Is(WireKind::kKill),
                                   VersionNumber(label),
                                   label.Is(WireKind::kCorrection)};
    for (std::size_t i = 0; i < std::size(values); ++i) longs[i].push_back(values[i]);
    ids.Add(article.id == article.input ? std::string_view() : article.id);
    titles.Add(article.title);
    sources.Add(article.source);
    dates.Add(article.published);
    signatures.push_back(signature);
  }
  nb::dict named;
  for (std::size_t i = 0; i < std::size(kLongs); ++i) named[kLongs[i]] = ToBytes(longs[i]);
  return nb::make_tuple(reasons, named, nb::make_tuple(ids.Take(), titles.Take(), sources.Take(), dates.Take()),
                        ToBytes(signatures));
}

// The keys of the bands of each signature, one signature after the other.
nb::bytes KeysOfSignatures(nb::handle signatures, std::uint32_t count, std::uint32_t rows) {
  const BinaryColumn signature(signatures);
  const Bands bands{count, rows};
  std::vector<std::uint64_t> keys;
  for (std::size_t row = 0; row < signature.size(); ++row) {
    const Signature values = SignatureFrom(signature[row]);
    for (std::uint32_t band = 0; band < count; ++band) {
      keys.push_back(static_cast<std::uint64_t>(bands.Key(values, band)));
    }
  }
  return ToBytes(keys);
}

// Lines of JSON Lines as the command reads them.
class LineParser {
 public:
  explicit LineParser(const nb::dict& given) : options_(DedupSettingsFrom(given).input), parser_(options_) {}

  // (reasons, (id, text, title, source, published)). An empty reason: a blank line, which is no record.
  nb::tuple Push(nb::handle lines) {
    const BinaryColumn line(lines);
    Reasons reasons;
    TextBuilder fields[kFields];
    Article article;
    for (std::size_t row = 0; row < line.size(); ++row) {
      std::string reason;
      const bool blank = line[row].find_first_not_of(" \t\r") == std::string_view::npos;
      const bool parsed = !blank && Parse(line[row], &article, &reason);
      if (!parsed) reasons.emplace_back(row, std::move(reason));
      for (std::size_t f = 0; f < kFields; ++f) {
        fields[f].Add(parsed ? *FieldOf(&article, static_cast<Field>(f)) : std::string_view());
      }
    }
    nb::list taken;
    for (const TextBuilder& field : fields) taken.append(field.Take());
    return nb::make_tuple(reasons, taken);
  }

 private:
  bool Parse(std::string_view line, Article* article, std::string* reason) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.size() > options_.max_line_bytes) {
      *reason = "a line over the limit of " + std::to_string(options_.max_line_bytes) + " bytes";
      return false;
    }
    padded_.assign(line);
    padded_.append(LineReader::kPadding, '\0');
    article->id.clear();
    if (!parser_.Parse(std::string_view(padded_).substr(0, line.size()), article, reason)) return false;
    if (article->wire == nullptr) return true;
    *reason = "an item of ninjs, which is not read on Spark";
    return false;
  }

  const InputOptions options_;
  JsonArticleParser parser_;
  std::string padded_;
};

// (threshold, bands, rows, the fewest equal values of a pair that is read, {jaccard: recall}, recipe, keep, sources)
nb::tuple PlanOf(const nb::dict& given) {
  const DedupOptions options = DedupSettingsFrom(given).options;
  static constexpr const char* kKeeps[] = {"first", "last", "longest", "source"};
  Bands bands;
  RaiseUnlessOk(ChooseBands(options.match.threshold, options.match.recall, &bands));
  return nb::make_tuple(options.match.threshold, bands.count, bands.rows, FewestEqualValues(options.match.threshold),
                        bands.RecallTable(), recipe::Name(options.match), kKeeps[static_cast<int>(options.keep)],
                        options.keep_sources);
}

}  // namespace

void BindDistributed(nb::module_& module) {
  module.attr("PAIR_ALL") = kPairAll;
  module.attr("COMPARE_ALL") = kCompareAll;
  module.attr("MOST_EQUAL") = kMostEqual;
  module.def("plan_of", &PlanOf, nb::arg("settings"));
  module.def("columns_of_fields", &ColumnsOfFields, nb::arg("settings"), nb::arg("columns"));
  module.def("sign_rows", &SignRows, nb::arg("table"), nb::arg("settings"));
  module.def("keys_of_signatures", &KeysOfSignatures, nb::arg("signature"), nb::arg("count"), nb::arg("rows"));
  nb::class_<LineParser>(module, "LineParser")
      .def(nb::init<const nb::dict&>(), nb::arg("settings"))
      .def("push", &LineParser::Push);
}

}  // namespace newsprint
