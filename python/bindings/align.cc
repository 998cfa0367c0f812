// Two texts set against one another.
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/vector.h>

#include <string>
#include <vector>

#include "dict_rows.h"
#include "engine/explain.h"
#include "module.h"
#include "newsprint/newsprint.h"
#include "progress.h"
#include "report/names.h"
#include "settings.h"
#include "text.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

nb::object NameOrNone(const std::string& name) { return name.empty() ? nb::none() : nb::object(nb::cast(name)); }

nb::dict DictOfPassage(const Passage& passage, CharacterCounter* a, CharacterCounter* b) {
  nb::dict fields;
  fields["kind"] = Name(passage.kind);
  fields["a"] = a->Span(passage.a);
  fields["b"] = b->Span(passage.b);
  fields["words"] = passage.words;
  fields["longest"] = passage.longest;
  fields["similarity"] = passage.similarity;
  fields["altered"] = passage.altered;
  fields["speaker_a"] = NameOrNone(passage.speaker_a);
  fields["speaker_b"] = NameOrNone(passage.speaker_b);
  fields["speakers_differ"] = passage.speakers_differ;
  return fields;
}

// REQUIRES: `articles` are two dicts, with the ids "a" and "b".
nb::dict Align(const nb::list& articles, const nb::dict& given) {
  const AuditSettings settings = AuditSettingsFrom(given);
  DictRows reader(settings.input, articles);
  Explanation explanation;
  std::string text;
  RunForPython(nb::none(), [&](const Progress&) {
    Status status = ExplainPair(reader, "a", "b", settings.options, &explanation);
    const std::vector<Quarantined>& quarantine = explanation.result.quarantine;
    if (!quarantine.empty()) return Status::BadInput(quarantine.front().input + ": " + quarantine.front().reason);
    if (status.ok()) text = Describe(explanation.result, explanation.result.matches.front());
    return status;
  });
  const AuditResult& result = explanation.result;
  const Match& match = result.matches.front();
  CharacterCounter a(result.articles[0].text);
  CharacterCounter b(result.articles[1].text);
  nb::list passages;
  for (const Passage& passage : match.passages) passages.append(DictOfPassage(passage, &a, &b));
  nb::dict fields;
  fields["relation"] = match.relation == Relation::kNone ? nb::none() : nb::object(nb::cast(Name(match.relation)));
  fields["jaccard"] = match.jaccard;
  fields["share_a"] = match.share_a;
  fields["share_b"] = match.share_b;
  fields["words"] = match.words;
  fields["longest"] = match.longest;
  fields["why"] = match.why;
  fields["passages"] = passages;
  fields["description"] = text;
  return fields;
}

}  // namespace

void BindAlign(nb::module_& module) { module.def("align", &Align, nb::arg("articles"), nb::arg("settings")); }

}  // namespace newsprint
