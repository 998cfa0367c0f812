#include "engine/result_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"
#include "archive/folder.h"
#include "io/system_error.h"

namespace newsprint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPartial = ".partial";
constexpr std::size_t kNumberDigits = 6;
constexpr const char* kLatest = "latest";
constexpr const char* kNewLatest = ".latest.new";

std::string PartialPath(const std::string& out, const std::string& name) { return out + "/." + name + ".partial"; }

// Whether `name` is one that ResultName() gives.
bool IsResultName(std::string_view name) {
  constexpr std::size_t kDate = 10;
  const std::size_t dash = name.find('-');
  if (dash == name.npos || dash < kNumberDigits || name.size() != dash + 1 + kDate) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool is_dash = i == dash || i == dash + 5 || i == dash + 8;
    if (is_dash ? name[i] != '-' : name[i] < '0' || name[i] > '9') return false;
  }
  return true;
}

// Names of the results in OUT that were never given their name, sorted.
Status ListPartial(const std::string& out, std::vector<std::string>* names) {
  std::error_code error;
  for (fs::directory_iterator at(out, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name.size() < 1 + kPartial.size() || name.front() != '.' || !name.ends_with(kPartial)) continue;
    const std::string result = name.substr(1, name.size() - 1 - kPartial.size());
    if (IsResultName(result)) names->push_back(result);
  }
  std::sort(names->begin(), names->end());
  return error && error.value() != ENOENT ? SystemError(out, error.value()) : Status();
}

Status Rename(const std::string& out, const std::string& name) {
  const std::string to = out + "/" + name;
  if (::rename(PartialPath(out, name).c_str(), to.c_str()) != 0) return SystemError(to, errno);
  return SyncFolder(out);
}

}  // namespace

std::string ResultName(std::uint32_t run, const std::string& date) {
  const std::string number = std::to_string(run);
  return std::string(number.size() < kNumberDigits ? kNumberDigits - number.size() : 0, '0') + number + "-" + date;
}

ResultFolder::ResultFolder(std::string out, std::string name)
    : out_(std::move(out)), name_(std::move(name)), partial_(PartialPath(out_, name_)) {}

Status ResultFolder::Create(const std::string& out, const std::string& name, std::unique_ptr<ResultFolder>* folder) {
  if (Status status = MakeFolders(out); !status.ok()) return status;
  struct stat entry {};
  if (::lstat((out + "/" + name).c_str(), &entry) == 0) {
    return Status::Failed(out + "/" + name +
                          ": results of that name are there already; does --out belong to another "
                          "archive?");
  }
  if (::lstat((out + "/" + kLatest).c_str(), &entry) == 0 && !S_ISLNK(entry.st_mode)) {
    return Status::Failed(out + "/" + kLatest + ": is no link; it is to lead to the latest results");
  }
  std::unique_ptr<ResultFolder> made(new ResultFolder(out, name));
  if (::mkdir(made->partial_.c_str(), 0777) != 0) return SystemError(made->partial_, errno);
  made->owned_ = true;
  *folder = std::move(made);
  return {};
}

ResultFolder::~ResultFolder() {
  // Where this fails, the next night removes it.
  if (owned_) static_cast<void>(RemoveAll(partial_));
}

Status ResultFolder::HandOver() {
  if (Status status = SyncFolder(partial_); !status.ok()) return status;
  if (Status status = SyncFolder(out_); !status.ok()) return status;
  owned_ = false;
  return {};
}

Status ResultFolder::Publish() {
  owned_ = false;
  return Rename(out_, name_);
}

Status LinkLatest(const std::string& out, const std::string& name) {
  const std::string fresh = out + "/" + kNewLatest;
  const std::string latest = out + "/" + kLatest;
  if (::unlink(fresh.c_str()) != 0 && errno != ENOENT) return SystemError(fresh, errno);
  if (::symlink(name.c_str(), fresh.c_str()) != 0) return SystemError(fresh, errno);
  if (::rename(fresh.c_str(), latest.c_str()) != 0) return SystemError(latest, errno);
  return SyncFolder(out);
}

Status PutResultsRight(const std::string& out, std::span<const RunRecord> runs, std::vector<std::string>* found) {
  std::vector<std::string> partial;
  if (Status status = ListPartial(out, &partial); !status.ok()) return status;
  for (const std::string& name : partial) {
    const bool finished =
        std::any_of(runs.begin(), runs.end(), [&](const RunRecord& run) { return run.results == name; });
    if (finished && !fs::exists(fs::symlink_status(out + "/" + name))) {
      if (Status status = Rename(out, name); !status.ok()) return status;
      found->push_back(absl::StrCat("The run of ", name,
                                    " was ended when all but the name of its results was done: they "
                                    "are now in ",
                                    out, "/", name, "."));
    } else {
      if (Status status = RemoveAll(PartialPath(out, name)); !status.ok()) return status;
      found->push_back(absl::StrCat("The run of ", name,
                                    " was ended before it was finished: its partial results were "
                                    "removed from ",
                                    out, ", and its articles are read again."));
    }
  }
  const auto last = std::find_if(runs.rbegin(), runs.rend(), [&](const RunRecord& run) {
    return !run.results.empty() && fs::is_directory(fs::status(out + "/" + run.results));
  });
  if (last == runs.rend()) return {};
  std::error_code error;
  const fs::path target = fs::read_symlink(out + "/" + kLatest, error);
  if (target == last->results) return {};
  if (Status status = LinkLatest(out, last->results); !status.ok()) return status;
  found->push_back(
      absl::StrCat("The link ", out, "/", kLatest, " now leads to the last results, ", last->results, "."));
  return {};
}

}  // namespace newsprint
