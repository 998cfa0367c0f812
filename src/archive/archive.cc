#include "archive/archive.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "archive/archive_state.h"
#include "archive/keys.h"
#include "archive/run_files.h"
#include "archive/values.h"
#include "core/recipe.h"

namespace newsprint {
namespace {

// kNoArchive, or kDamaged where a database lies there without its head.
Status WhyNoHead(const std::string& folder) {
  std::vector<std::string> names;
  if (Status status = ListFolder(folder, &names); !status.ok()) return status;
  const bool database = std::any_of(names.begin(), names.end(), IsDatabaseName);
  if (database && !FileExists(folder + "/" + kCreatingName)) {
    return Status::Damaged(
        absl::StrCat(folder, "/", kHeadName, ": lost; newsprint check --repair --archive ", folder, " makes it anew"));
  }
  return Status::NoArchive(folder + ": holds no archive");
}

Status CheckRecipe(const std::string& folder, const ArchiveSettings& settings) {
  MatchOptions match;
  match.min_run = settings.min_run;
  const std::string own = recipe::ArchiveName(match, settings.added_lists);
  if (settings.recipe == own) return {};
  return Status::OtherVersion(absl::StrCat(folder, ": an archive of the recipe \"", settings.recipe,
                                           "\"; this newsprint has \"", own, "\". Run: newsprint migrate --archive ",
                                           folder));
}

// Whether an archive may be made in a folder that holds these names: nothing, or what an interrupted making has left.
Status CheckEmpty(const std::string& folder, const std::vector<std::string>& names) {
  const bool unfinished = FileExists(folder + "/" + kCreatingName) && !FileExists(folder + "/" + kHeadName);
  std::vector<std::string> temporary;
  const bool just_begun = ListFolder(absl::StrCat(folder, "/", kTemporaryName), &temporary).ok() && temporary.empty();
  for (const std::string& name : names) {
    const bool own = name == kTemporaryName || IsDatabaseName(name) || name.starts_with(absl::StrCat(".", kHeadName));
    if (name == "lost+found" || (unfinished && own) || (just_begun && name == kTemporaryName)) continue;
    return Status::Usage(
        absl::StrCat(folder, ": holds ", name, "; an archive is made only in a folder that is absent or empty"));
  }
  return {};
}

Status MakeEmpty(const std::string& folder, const Head& head) {
  const std::string marker = absl::StrCat(folder, "/", kCreatingName);
  Status status = MakeFolder(absl::StrCat(folder, "/", kTemporaryName));
  if (status.ok()) status = MakeFolder(marker);
  // The marker is to be there as long as a database without a head may be.
  if (status.ok()) status = SyncFolder(absl::StrCat(folder, "/", kTemporaryName));
  if (status.ok()) status = SyncFolder(folder);
  if (status.ok()) status = RemoveAll(folder + "/" + head.database);
  std::unique_ptr<Store> store;
  if (status.ok()) status = Store::Open(folder + "/" + head.database, Store::Mode::kCreate, {}, &store);
  if (status.ok()) status = store->SetNote(HeadLine(head));
  store.reset();
  if (status.ok()) status = SyncFolder(folder);
  if (status.ok()) status = WriteHead(folder, head);
  if (status.ok()) status = RemoveAll(marker);
  return status;
}

}  // namespace

Archive::Archive(std::unique_ptr<State> state) : state_(std::move(state)) {}
Archive::~Archive() = default;

const std::string& Archive::folder() const { return state_->folder; }
const ArchiveSettings& Archive::settings() const { return state_->head.settings; }
std::uint64_t Archive::articles() const { return state_->head.articles; }
std::uint32_t Archive::last_run() const { return state_->head.last_run; }
std::uint32_t Archive::next_number() const { return state_->head.next_number; }
const std::vector<std::string>& Archive::found() const { return state_->found; }

Status Archive::State::CatchUp(Access access) {
  std::string last_run_key;
  if (Status status = store->LastKey(ColumnFamily::kRuns, &last_run_key); !status.ok()) return status;
  const auto last_run = static_cast<std::uint32_t>(BigEndian(last_run_key));
  if (last_run < head.last_run) {
    return Status::Damaged(
        absl::StrCat(database(), ": has lost the runs after ", last_run, "; the last one was ", head.last_run));
  }
  if (last_run == head.last_run) return {};
  for (std::uint32_t run = head.last_run + 1; run <= last_run; ++run) {
    std::optional<std::string> value;
    if (Status status = store->Get(ColumnFamily::kRuns, NumberKey(run), &value); !status.ok()) return status;
    RunRecord record;
    if (!value || !ReadRunValue(*value, &record)) {
      return Status::Damaged(absl::StrCat(database(), ": the record of run ", run, " is not whole"));
    }
    head.articles += record.articles;
  }
  std::string last_number;
  if (Status status = store->LastKey(ColumnFamily::kArticles, &last_number); !status.ok()) return status;
  if (!last_number.empty()) {
    head.next_number = std::max(head.next_number, static_cast<std::uint32_t>(BigEndian(last_number)) + 1);
  }
  head.last_run = last_run;
  if (access == Access::kRead) return {};
  found.push_back(absl::StrCat(folder, ": run ", last_run, " was interrupted after its last step; it is whole"));
  return WriteHead(folder, head);
}

Status Archive::State::Open(Access access) {
  if (Status status = lock.Take(folder, access == Access::kWrite); !status.ok()) return status;
  if (!FileExists(folder + "/" + kHeadName)) return WhyNoHead(folder);
  if (Status status = ReadHead(folder, &head); !status.ok()) return status;
  if (Status status = CheckRecipe(folder, head.settings); !status.ok()) return status;
  if (!FileExists(database())) return Status::Damaged(database() + ": the database is lost");
  if (access == Access::kWrite) {
    if (Status status = Tidy(folder, head.database, &found); !status.ok()) return status;
  }
  const auto mode = access == Access::kWrite ? Store::Mode::kWrite : Store::Mode::kRead;
  if (Status status = Store::Open(database(), mode, {}, &store); !status.ok()) return status;
  if (Status status = CatchUp(access); !status.ok()) return status;
  if (access == Access::kRead || head.removing.empty()) return {};
  found.push_back(absl::StrCat(folder, ": finished an interrupted removal of ", head.removing.size(), " articles"));
  return FinishRemoval();
}

Status Archive::Open(const std::string& folder, Access access, std::unique_ptr<Archive>* out) {
  auto state = std::make_unique<State>();
  state->folder = folder;
  Status status = access == Access::kRebuild ? state->OpenForRebuild() : state->Open(access);
  if (!status.ok()) return status;
  out->reset(new Archive(std::move(state)));
  return {};
}

Status Archive::Create(const std::string& folder, const ArchiveSettings& settings, std::unique_ptr<Archive>* out) {
  if (Status status = MakeFolders(folder); !status.ok()) return status;
  {
    FolderLock lock;
    if (Status status = lock.Take(folder, /*alone=*/true); !status.ok()) return status;
    std::vector<std::string> names;
    if (Status status = ListFolder(folder, &names); !status.ok()) return status;
    if (Status status = CheckEmpty(folder, names); !status.ok()) return status;
    Head head;
    head.settings = settings;
    if (Status status = MakeEmpty(folder, head); !status.ok()) return status;
  }
  return Open(folder, Access::kWrite, out);
}

Status Archive::Commit(ArchiveRun&& run) {
  State& state = *state_;
  Head head = state.head;
  if (run.record.number != head.last_run + 1) return Status::Failed("a run's number must follow the last one's");
  for (const StoredArticle& stored : run.articles) {
    if (stored.number != head.next_number++) return Status::Failed("articles must be numbered in their order");
  }
  head.last_run = run.record.number;
  head.articles += run.articles.size();
  run.record.articles = run.articles.size();

  FilesOfColumns files;
  Status status = WriteRunFiles(*state.store, state.temporary(), &run, &files);
  if (status.ok()) status = state.store->TakeIn(files);
  if (status.ok()) status = WriteHead(state.folder, head);
  if (status.ok()) {
    state.head = std::move(head);
    return {};
  }
  // So that a full disk has room again; what cannot be removed, the next writer removes.
  for (const SortedFiles& column : files) {
    for (const std::string& path : column.paths) (void)RemoveAll(path);
  }
  return status;
}

Status Archive::Close() {
  Store& store = *state_->store;
  Status status;
  for (const ColumnFamily column : {ColumnFamily::kTexts, ColumnFamily::kArticles, ColumnFamily::kRuns}) {
    if (status.ok() && store.writes()) status = store.JoinSmallFiles(column);
  }
  // All runs are whole: files that could not be joined, for want of room perhaps, are as good as before.
  if (status.ok() || status.code() != Status::Code::kDamaged) status = store.WaitForMerges();
  state_.reset();
  return status;
}

Status Archive::Remove(const NumberSet& numbers) {
  State& state = *state_;
  Head head = state.head;
  for (const NumberRange& range : numbers.ranges()) {
    for (std::uint32_t number = range.first; number < head.next_number; ++number) {
      std::optional<std::string> record;
      Status status = state.store->Get(ColumnFamily::kArticles, NumberKey(number), &record);
      if (!status.ok()) return status;
      if (record) head.removing.Add(number);
      if (number == range.last) break;
    }
  }
  if (head.removing.empty()) return {};
  head.articles -= head.removing.size();
  if (Status status = WriteHead(state.folder, head); !status.ok()) return status;
  state.head = std::move(head);
  return state.FinishRemoval();
}

Status Archive::Parts(std::vector<Part>* out) const {
  out->clear();
  for (std::size_t i = 0; i < kColumns; ++i) {
    Store::Size size;
    if (Status status = state_->store->SizeOf(static_cast<ColumnFamily>(i), &size); !status.ok()) return status;
    out->push_back({kColumnNames[i], size.bytes, size.entries, size.files});
  }
  return {};
}

Status Archive::State::FinishRemoval() {
  {
    store.reset();
    const RemovalFilters filters(head.removing);
    if (Status status = Store::Open(database(), Store::Mode::kWrite, filters.filters(), &store); !status.ok()) {
      return status;
    }
    Status status = WipeOut(head.removing, store.get());
    store.reset();  // which removes the files that were rewritten
    if (!status.ok()) return status;
  }
  if (Status status = Store::Open(database(), Store::Mode::kWrite, {}, &store); !status.ok()) return status;
  head.removing = NumberSet();
  return WriteHead(folder, head);
}

}  // namespace newsprint
