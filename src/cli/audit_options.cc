#include "cli/command_options.h"
#include "cli/option_adder.h"

namespace newsprint {
namespace {

constexpr const char* kEvalFooter =
    "RESULT holds the JSON Lines of audit, or of dedup's --pairs, --removed or\n"
    "--clusters. The form of the truth shows from its content: JSON Lines of cases\n"
    "with their members, or a table with tabs and a header:\n"
    "  id_a id_b relation [has_quote has_prose has_boiler sure]   what two share\n"
    "  id_a id_b text_a text_b [speaker altered]                  quotations\n"
    "  id_a a_start a_end id_b b_start b_end                      passages, offsets in\n"
    "                                   characters (needs --articles)\n"
    "  id_a id_b [label] [jaccard5]                               a list of pairs\n"
    "  id story, or cluster id                                    stories\n"
    "Two articles count as joined by a match, a family or a cluster. More in\n"
    "doc/truth-formats.md.";

}  // namespace

void BuildAudit(TypedAudit* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  add.Values("INPUT", &typed->inputs, "", "files, folders, or - for standard input")->required();
  AddInput(&typed->input, &add);
  AddMatching(&typed->matching, "similarity at which whole articles are found to\nbe alike (default 0.5)", &add);
  AddMeasureRecall(&typed->measure_recall, &add);
  add.Group(kSelectGroup);
  add.Values("--against", &typed->against, "INPUT...", "compare INPUT with these only, not with itself");
  AddSelection(&typed->selection, &add);
  AddReport(&typed->report, kTerminalFormats, &add);
  add.Value("--verdicts", &typed->verdicts, "FILE",
            "what reviewers said of earlier findings, saved\nfrom a page: the report remembers it");
  add.Flag("--exit-code", &typed->exit_code, "exit with 5 where copies are found");
  AddRun(&typed->matching, &typed->run, config, &add);
}

void BuildDedup(TypedDedup* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  add.Values("INPUT", &typed->inputs, "", "files, folders, or - for standard input")->required();
  AddInput(&typed->input, &add);
  AddMatching(&typed->matching,
              "take for copies what is at least so similar\n(Jaccard, whole texts); without: what reads as\n"
              "one story",
              &add);
  AddMeasureRecall(&typed->measure_recall, &add);
  add.Value("--linkage", &typed->linkage, "KIND",
            "single (default), or complete: each member of a\ncluster matches the one kept");
  add.Value("--keep", &typed->keep, "WHICH",
            "first (default), last, longest, or\nsource:NAME,NAME,...: the most wanted outlet first");
  add.Group(kOutputGroup);
  add.Value("-o,--output", &typed->output, "KEPT", "the records kept, as they were read (default: -)");
  add.Value("--pairs", &typed->pairs, "FILE", "the verified pairs");
  add.Value("--removed", &typed->removed, "FILE", "each article removed, and which stands for it");
  add.Value("--clusters", &typed->clusters, "FILE", "the clusters of copies");
  add.Value("--quarantine", &typed->quarantine, "FILE", "the records that could not be read, and why");
  add.Flag("--exit-code", &typed->exit_code, "exit with 5 where copies are found");
  AddRun(&typed->matching, &typed->run, config, &add);
}

void BuildExplain(TypedExplain* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  app->add_option("A", typed->a, "a file; with --in the id of an article")
      ->type_name("")
      ->required()
      ->group(kArgumentsGroup);
  app->add_option("B", typed->b, "the other one")->type_name("")->required()->group(kArgumentsGroup);
  add.Group(kInputGroup);
  add.Values("--in", &typed->inputs, "INPUT...", "files or folders that hold the two articles");
  AddInput(&typed->input, &add);
  AddMatching(&typed->matching, "similarity at which whole articles are found to\nbe alike (default 0.5)", &add);
  AddReport(&typed->report, kFormats, &add);
  AddRun(&typed->matching, &typed->run, config, &add);
}

void BuildEval(TypedEval* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  app->add_option("RESULT", typed->result, "what newsprint reported, as JSON Lines; - for standard input")
      ->type_name("")
      ->required()
      ->group(kArgumentsGroup);
  add.Group(kInputGroup);
  add.Value("--truth", &typed->truth, "FILE", "labels, in one of the forms below");
  add.Values("--articles", &typed->articles, "INPUT...",
             "the texts (behind RESULT): truth that gives words\nor characters is then placed in them exactly");
  AddInput(&typed->input, &add);
  AddReport(&typed->report, kFormats, &add);
  AddRun(nullptr, &typed->run, config, &add);
  app->footer(kEvalFooter);
}

}  // namespace newsprint
