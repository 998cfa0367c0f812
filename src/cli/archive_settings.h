// What a command on an archive is to do; as settings.h.
#ifndef NEWSPRINT_CLI_ARCHIVE_SETTINGS_H_
#define NEWSPRINT_CLI_ARCHIVE_SETTINGS_H_

#include <optional>
#include <string>

#include "cli/settings.h"
#include "cli/typed_options.h"
#include "engine/nightly.h"
#include "engine/open_archive.h"
#include "newsprint/options.h"
#include "newsprint/status.h"

namespace newsprint {

struct AddSettings {
  InputOptions input;
  ArchiveOptions archive;
  std::optional<std::string> quarantine;  // path
  RunSettings run;
};

struct QuerySettings {
  InputOptions input;
  ArchiveOptions archive;
  AuditOptions options;  // what to report; `match` is the archive's
  ReportSettings report;
  RunSettings run;
  bool exit_code = false;
};

struct NightlySettings {
  ArchiveOptions archive;
  NightlyOptions night;                // without the date
  std::optional<std::string> metrics;  // path
  RunSettings run;
};

struct ExportSettings {
  ArchiveOptions archive;
  ReportSettings report;
  RunSettings run;
};

struct CheckSettings {
  ArchiveOptions archive;
  bool repair = false;
  ReportSettings report;
  RunSettings run;
};

struct StatsSettings {
  std::string archive;  // folder
  ReportSettings report;
  RunSettings run;
};

struct PruneSettings {
  std::string archive;                   // folder
  std::string before, source, ids_file;  // one of them is set
  bool dry_run = false;
  ReportSettings report;
  RunSettings run;
};

struct MigrateSettings {
  ArchiveOptions archive;  // with the new settings
  RunSettings run;
};

// Checks what was typed. kUsage with a sentence that says what is allowed.
Status CheckAdd(const TypedAdd& typed, AddSettings* out);
Status CheckQuery(const TypedQuery& typed, QuerySettings* out);
Status CheckNightly(const TypedNightly& typed, NightlySettings* out);
Status CheckExport(const TypedExport& typed, ExportSettings* out);
Status CheckCheck(const TypedCheck& typed, CheckSettings* out);
Status CheckStats(const TypedStats& typed, StatsSettings* out);
Status CheckPrune(const TypedPrune& typed, PruneSettings* out);
Status CheckMigrate(const TypedMigrate& typed, MigrateSettings* out);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_ARCHIVE_SETTINGS_H_
