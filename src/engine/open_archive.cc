#include "engine/open_archive.h"

#include <string_view>

#include "absl/strings/str_cat.h"
#include "core/recipe.h"
#include "engine/threads.h"

namespace newsprint {
namespace {

Status Differs(const std::string& folder, const std::string& what) {
  return {Status::Code::kOtherVersion,
          absl::StrCat(folder, ": the archive was made with ", what,
                       "; leave the setting out, or rebuild the archive with 'newsprint migrate --archive ", folder,
                       "' and the new setting")};
}

Status CheckWishes(const ArchiveOptions& options, const ArchiveSettings& settings, std::uint64_t added_lists) {
  if (options.min_run && *options.min_run != settings.min_run) {
    return Differs(options.folder, absl::StrCat("--min-run ", settings.min_run));
  }
  if (options.threshold && *options.threshold != settings.threshold) {
    return Differs(options.folder, absl::StrCat("--threshold ", settings.threshold));
  }
  if (options.recall && *options.recall != settings.recall) {
    return Differs(options.folder, absl::StrCat("--recall ", settings.recall));
  }
  if (added_lists != settings.added_lists) {
    return Differs(options.folder, "other files of --language-file and --boilerplate-list");
  }
  return {};
}

}  // namespace

Status OpenArchive(const ArchiveOptions& options, Archive::Access access, bool create, OpenedArchive* out) {
  *out = {};
  if (Status s = LoadWordLists(options.match, &out->lists); !s.ok()) return s;
  Status status = Archive::Open(options.folder, access, &out->archive);
  if (status.code() == Status::Code::kNoArchive && create) {
    ArchiveSettings settings;
    settings.min_run = options.min_run.value_or(settings.min_run);
    settings.threshold = options.threshold.value_or(settings.threshold);
    settings.recall = options.recall.value_or(settings.recall);
    settings.added_lists = out->lists.added;
    MatchOptions match;
    match.min_run = settings.min_run;
    settings.recipe = recipe::ArchiveName(match, settings.added_lists);
    Bands bands;
    status = ChooseBands(settings.threshold, settings.recall, &bands);
    if (status.ok()) status = Archive::Create(options.folder, settings, &out->archive);
  }
  if (!status.ok()) return status;
  const ArchiveSettings& settings = out->archive->settings();
  if (Status s = CheckWishes(options, settings, out->lists.added); !s.ok()) return s;

  CollectionOptions& collect = out->collect;
  collect.lists = &out->lists;
  collect.match = options.match;
  collect.match.min_run = settings.min_run;
  collect.match.threshold = settings.threshold;
  collect.match.recall = settings.recall;
  collect.threads = ThreadCount(options.match.threads);
  const Archive* archive = out->archive.get();
  collect.versions_of = [archive](std::string_view raw_id, std::vector<StoredArticle>* versions) {
    return archive->VersionsOf(raw_id, versions);
  };
  return ChooseBands(settings.threshold, settings.recall, &collect.bands);
}

}  // namespace newsprint
