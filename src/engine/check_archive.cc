#include "engine/check_archive.h"

#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "core/recipe.h"
#include "engine/postings.h"
#include "engine/threads.h"
#include "engine/word_lists.h"
#include "lsh/bands.h"

namespace newsprint {
namespace {

// What was passed must stay as long as it is used.
KeysOf KeysWith(const WordLists& lists, const Bands& bands, std::uint32_t min_run) {
  return [&lists, &bands, min_run](const std::string& text, std::vector<BucketKey>* keys) {
    return FindBucketKeys(text, lists, bands, min_run, keys);
  };
}

std::string RecipeOf(const ArchiveSettings& settings) {
  MatchOptions match;
  match.min_run = settings.min_run;
  return recipe::ArchiveName(match, settings.added_lists);
}

}  // namespace

Status CheckArchive(const ArchiveOptions& options, const Progress& progress, Examination* out) {
  OpenedArchive opened;
  if (Status s = OpenArchive(options, Archive::Access::kRead, /*create=*/false, &opened); !s.ok()) return s;
  const KeysOf keys_of = KeysWith(opened.lists, opened.collect.bands, opened.archive->settings().min_run);
  return ExamineArchive(*opened.archive, keys_of, opened.collect.threads, progress, out);
}

Status RepairArchive(const ArchiveOptions& options, const Progress& progress, Rebuilt* out,
                     std::vector<std::string>* found) {
  OpenedArchive opened;
  if (Status s = OpenArchive(options, Archive::Access::kRebuild, /*create=*/false, &opened); !s.ok()) return s;
  const ArchiveSettings settings = opened.archive->settings();
  if (settings.recipe != RecipeOf(settings)) {
    return Status::OtherVersion(absl::StrCat(options.folder,
                                             ": an archive of another recipe. Run: newsprint migrate "
                                             "--archive ",
                                             options.folder));
  }
  *found = opened.archive->found();
  const KeysOf keys_of = KeysWith(opened.lists, opened.collect.bands, settings.min_run);
  return RebuildArchive(std::move(opened.archive), settings, keys_of, opened.collect.threads, progress, out);
}

Status MigrateArchive(const ArchiveOptions& options, const Progress& progress, Rebuilt* out, bool* changed) {
  WordLists lists;
  if (Status s = LoadWordLists(options.match, &lists); !s.ok()) return s;
  std::unique_ptr<Archive> archive;
  if (Status s = Archive::Open(options.folder, Archive::Access::kRebuild, &archive); !s.ok()) return s;
  const ArchiveSettings old = archive->settings();
  ArchiveSettings settings = old;
  settings.min_run = options.min_run.value_or(old.min_run);
  settings.threshold = options.threshold.value_or(old.threshold);
  settings.recall = options.recall.value_or(old.recall);
  settings.added_lists = lists.added;
  settings.recipe = RecipeOf(settings);
  *changed = settings.min_run != old.min_run || settings.threshold != old.threshold || settings.recall != old.recall ||
             settings.recipe != old.recipe;
  if (!*changed) return {};
  Bands bands;
  if (Status s = ChooseBands(settings.threshold, settings.recall, &bands); !s.ok()) return s;
  const KeysOf keys_of = KeysWith(lists, bands, settings.min_run);
  return RebuildArchive(std::move(archive), settings, keys_of, ThreadCount(options.match.threads), progress, out);
}

}  // namespace newsprint
