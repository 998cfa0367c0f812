#include "settings.h"

#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <string>
#include <utility>
#include <vector>

#include "cli/typed_options.h"
#include "raise.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

// What the command line calls the articles that are read; here they are in memory.
const std::vector<std::string> kInMemory = {"articles"};

// Takes entries out of a dict of options, and refuses what nobody has taken.
class Options {
 public:
  explicit Options(const nb::dict& given) : given_(given) {}

  template <typename Value>
  void Take(const char* name, Value* out) {
    if (!given_.contains(name)) return;
    *out = nb::cast<Value>(given_[name]);
    ++taken_;
  }
  void Take(const char* name, Typed* out) {
    if (!given_.contains(name)) return;
    *out = nb::cast<std::string>(given_[name]);
    ++taken_;
  }

  void Take(TypedInput* input) {
    Take("id_field", &input->id_field);
    Take("text_field", &input->text_field);
    Take("title_field", &input->title_field);
    Take("source_field", &input->source_field);
    Take("published_field", &input->published_field);
    Take("max_article_bytes", &input->max_article_bytes);
  }
  void Take(TypedMatching* matching) {
    Take("min_run", &matching->min_run);
    Take("threshold", &matching->threshold);
    Take("recall", &matching->recall);
    Take("threads", &matching->threads);
    Take("memory", &matching->memory);
    Take("language_files", &matching->language_files);
    Take("boilerplate_lists", &matching->boilerplate_lists);
  }
  void Take(TypedSelection* selection) {
    Take("window", &selection->window);
    Take("source", &selection->source);
    Take("relation", &selection->relation);
    Take("boilerplate", &selection->boilerplate);
  }

  template <typename TypedCommand, typename Settings>
  Settings Check(const TypedCommand& typed, Status (*check)(const TypedCommand&, Settings*)) const {
    if (taken_ != nb::len(given_)) throw nb::type_error("an unknown option");
    RaiseUnlessOk(CheckCpu());
    Settings settings;
    RaiseUnlessOk(check(typed, &settings));
    return settings;
  }

 private:
  const nb::dict& given_;
  std::size_t taken_ = 0;
};

}  // namespace

AuditSettings AuditSettingsFrom(const nb::dict& given) {
  Options options(given);
  TypedAudit typed;
  typed.inputs = kInMemory;
  options.Take(&typed.input);
  options.Take(&typed.matching);
  options.Take(&typed.selection);
  options.Take("measure_recall", &typed.measure_recall);
  return options.Check(typed, CheckAudit);
}

DedupSettings DedupSettingsFrom(const nb::dict& given) {
  Options options(given);
  TypedDedup typed;
  typed.inputs = kInMemory;
  options.Take(&typed.input);
  options.Take(&typed.matching);
  options.Take("measure_recall", &typed.measure_recall);
  options.Take("keep", &typed.keep);
  options.Take("linkage", &typed.linkage);
  return options.Check(typed, CheckDedup);
}

AddSettings AddSettingsFrom(const nb::dict& given) {
  Options options(given);
  TypedAdd typed;
  typed.inputs = kInMemory;
  options.Take(&typed.input);
  options.Take(&typed.matching);
  options.Take("archive", &typed.archive);
  return options.Check(typed, CheckAdd);
}

QuerySettings QuerySettingsFrom(const nb::dict& given) {
  Options options(given);
  TypedQuery typed;
  typed.inputs = kInMemory;
  options.Take(&typed.input);
  options.Take(&typed.matching);
  options.Take(&typed.selection);
  options.Take("archive", &typed.archive);
  return options.Check(typed, CheckQuery);
}

NightlySettings NightlySettingsFrom(const nb::dict& given) {
  Options options(given);
  TypedNightly typed;
  options.Take(&typed.input);
  options.Take(&typed.matching);
  options.Take("archive", &typed.archive);
  options.Take("in", &typed.in);
  options.Take("out", &typed.out);
  options.Take("keep", &typed.keep);
  return options.Check(typed, CheckNightly);
}

}  // namespace newsprint
