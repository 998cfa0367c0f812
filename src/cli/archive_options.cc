#include "cli/command_options.h"
#include "cli/option_adder.h"

namespace newsprint {
namespace {

constexpr const char* kFolderFooter =
    "The archive's settings are its own: --min-run, --threshold, --recall and the lists\n"
    "of words count when it is made, and one that differs later is refused (12).";

void AddArchive(Typed* archive, const char* description, OptionAdder* add) {
  add->Group(kInputGroup);
  add->Value("--archive", archive, "DIR", description);
}

void AddSettings(TypedMatching* typed, OptionAdder* add) {
  AddMatching(typed, "similarity at which whole articles are found to\nbe alike (default 0.5)", add);
}

}  // namespace

void BuildAdd(TypedAdd* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  add.Values("INPUT", &typed->inputs, "", "files, folders, or - for standard input")->required();
  AddArchive(&typed->archive, "the archive's folder; made where it is absent", &add);
  AddInput(&typed->input, &add);
  AddSettings(&typed->matching, &add);
  add.Group(kOutputGroup);
  add.Value("--quarantine", &typed->quarantine, "FILE", "the records that could not be read, and why");
  AddRun(&typed->matching, &typed->run, config, &add);
  app->footer(kFolderFooter);
}

void BuildQuery(TypedQuery* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  add.Values("ARTICLE", &typed->inputs, "", "what is asked about: files, folders, or -")->required();
  AddArchive(&typed->archive, "the archive's folder", &add);
  AddInput(&typed->input, &add);
  AddSettings(&typed->matching, &add);
  AddSelection(&typed->selection, &add);
  AddReport(&typed->report, kTerminalFormats, &add);
  add.Flag("--exit-code", &typed->exit_code, "exit with 5 where copies are found");
  AddRun(&typed->matching, &typed->run, config, &add);
  app->footer(kFolderFooter);
}

void BuildNightly(TypedNightly* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  AddArchive(&typed->archive, "the archive's folder; made where it is absent", &add);
  add.Value("--in", &typed->in, "DIR", "folder of the day's files; those taken in by an\nearlier run are skipped");
  AddInput(&typed->input, &add);
  AddSettings(&typed->matching, &add);
  add.Group(kOutputGroup);
  add.Value("--out", &typed->out, "DIR", "folder for the results: NNNNNN-YYYY-MM-DD, and\nthe link 'latest'");
  add.Value("--keep", &typed->keep, "WHICH",
            "which of tonight's copies is handed on: first\n(default), last, longest, or\nsource:NAME,NAME,...; with "
            "last also a new version\nof an archived one");
  add.Value("--metrics", &typed->metrics, "FILE", "how the run ended, for Prometheus\n(newsprint-nightly(8))");
  AddRun(&typed->matching, &typed->run, config, &add);
  app->footer(kFolderFooter);
}

void BuildExport(TypedExport* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  AddArchive(&typed->archive, "the archive's folder", &add);
  AddSettings(&typed->matching, &add);
  AddReport(&typed->report, kTerminalFormats, &add);
  AddRun(&typed->matching, &typed->run, config, &add);
  app->footer(kFolderFooter);
}

void BuildCheck(TypedCheck* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  AddArchive(&typed->archive, "the archive's folder", &add);
  add.Flag("--repair", &typed->repair,
           "make every index anew from the stored texts, and\nname the articles that are lost");
  add.Group(kMatchGroup);
  AddLists(&typed->matching, &add);
  AddWholeReport(&typed->report, kFormats, &add);
  AddRun(&typed->matching, &typed->run, config, &add);
}

void BuildStats(TypedStats* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  AddArchive(&typed->archive, "the archive's folder", &add);
  AddWholeReport(&typed->report, kFormats, &add);
  AddRun(nullptr, &typed->run, config, &add);
}

void BuildPrune(TypedPrune* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  AddArchive(&typed->archive, "the archive's folder", &add);
  add.Group("What goes (one of them)");
  add.Value("--before", &typed->before, "DATE", "what was published before that day");
  add.Value("--source", &typed->source, "NAME", "what is of this outlet");
  add.Value("--ids", &typed->ids, "FILE", "the articles with these ids, one a line, and all\ntheir versions");
  AddWholeReport(&typed->report, kFormats, &add);
  add.Flag("--dry-run", &typed->dry_run, "remove nothing, but say what would go");
  AddRun(nullptr, &typed->run, config, &add);
}

void BuildMigrate(TypedMigrate* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  AddArchive(&typed->archive, "the archive's folder", &add);
  AddMatching(&typed->matching, "similarity at which whole articles are found to\nbe alike (default: as it is)", &add);
  AddRun(&typed->matching, &typed->run, config, &add);
}

}  // namespace newsprint
