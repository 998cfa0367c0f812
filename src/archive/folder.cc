#include "archive/folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "archive/head.h"
#include "io/system_error.h"

namespace newsprint {

namespace fs = std::filesystem;

Status ListFolder(const std::string& folder, std::vector<std::string>* names) {
  names->clear();
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    names->push_back(entry->path().filename().string());
  }
  std::sort(names->begin(), names->end());
  return error ? SystemError(folder, error.value()) : Status();
}

bool FileExists(const std::string& path) {
  struct stat ignored {};
  return ::lstat(path.c_str(), &ignored) == 0;
}

bool IsDatabaseName(const std::string& name) {
  return name.starts_with("db-") && name.size() > 3 && name.find_first_not_of("0123456789", 3) == std::string::npos;
}

Status MakeFolder(const std::string& path) {
  if (::mkdir(path.c_str(), 0777) == 0 || errno == EEXIST) return {};
  return SystemError(path, errno);
}

Status MakeFolders(const std::string& path) {
  // From the first one that is there down to `path`.
  std::vector<fs::path> absent;
  std::error_code error;
  fs::path folder = fs::absolute(path, error);
  if (!folder.has_filename()) folder = folder.parent_path();  // "archive/"
  for (; !error && !fs::exists(folder, error) && folder != folder.parent_path(); folder = folder.parent_path()) {
    absent.push_back(folder);
  }
  if (error) return SystemError(path, error.value());
  for (; !absent.empty(); absent.pop_back()) {
    if (Status status = MakeFolder(absent.back().string()); !status.ok()) return status;
    if (Status status = SyncFolder(absent.back().parent_path().string()); !status.ok()) return status;
  }
  return {};
}

Status RemoveAll(const std::string& path) {
  std::error_code error;
  fs::remove_all(path, error);
  return error ? SystemError(path, error.value()) : Status();
}

Status SyncFolder(const std::string& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return errno == EACCES ? Status() : SystemError(path, errno);  // one may write to it but not read it
  const int error = ::fsync(fd) == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : errno;
  ::close(fd);
  return error == 0 ? Status() : SystemError(path, error);
}

Status Tidy(const std::string& folder, const std::string& database, std::vector<std::string>* found) {
  std::vector<std::string> names;
  if (Status status = ListFolder(folder, &names); !status.ok()) return status;
  for (const std::string& name : names) {
    const bool head = name.starts_with(absl::StrCat(".", kHeadName, "."));
    if (!head && !(IsDatabaseName(name) && name != database)) continue;
    if (Status status = RemoveAll(folder + "/" + name); !status.ok()) return status;
    found->push_back(absl::StrCat(folder, ": removed ", name, ", which an interrupted run had left"));
  }
  const std::string temporary = absl::StrCat(folder, "/", kTemporaryName);
  if (Status status = MakeFolder(temporary); !status.ok()) return status;
  if (Status status = ListFolder(temporary, &names); !status.ok()) return status;
  for (const std::string& name : names) {
    if (Status status = RemoveAll(temporary + "/" + name); !status.ok()) return status;
  }
  if (!names.empty()) {
    found->push_back(
        absl::StrCat(folder, ": removed ", names.size(), " unfinished files that an interrupted run had left"));
  }
  return {};
}

}  // namespace newsprint
